// Walks the running app from its home page, as a visitor and as people of the demo country, follows every internal link and
// reports broken links and invalid HTML.
// Usage: node crawl.mjs http://localhost:5080 [most pages]
import { HtmlValidate, Parser, StaticConfigLoader } from "html-validate";
import config from "./html.config.mjs";

const home = new URL(process.argv[2]);
const mostPages = Number(process.argv[3] ?? 150);
const loader = new StaticConfigLoader([], config);
const validator = new HtmlValidate(loader);
const parser = new Parser(await loader.getConfigFor("page.html"));

const problems = [];
let looked = 0;
let others = 0;
// Of one walk, which starts anew for everyone who signs in.
let seenShapes, found, anchors, pages, cookies, mostPerShape;

await ready();
await walk("a visitor", 8);
for (const role of ["Professional", "Owner", "Steward"]) {
  await walk(role, 3);
}
report();

async function walk(who, most) {
  [seenShapes, anchors, pages, cookies, mostPerShape] = [new Map(), [], new Map(), "", most];
  found = new Map([[home.href, "the home page"]]);
  if (who !== "a visitor") {
    const start = await signIn(who);
    found.set(new URL(start, home).href, `signing in as ${who}`);
  }
  for (const [address, from] of found) {
    if (pages.size >= mostPages) {
      break;
    }
    await visit(address, `${from} as ${who}`);
  }
  checkAnchors();
  looked += pages.size;
  others += found.size - pages.size;
}

// The form of /demo as a browser would send it; gives where it leads.
async function signIn(role) {
  const address = new URL("/demo", home);
  const form = await fetch(address);
  keepCookies(form);
  const token = parser.parseHtml(await form.text()).querySelector('[name="__RequestVerificationToken"]').getAttributeValue("value");
  const body = new URLSearchParams({ role, __RequestVerificationToken: token });
  const answer = await fetch(address, { method: "POST", body, headers: { cookie: cookies }, redirect: "manual" });
  keepCookies(answer);
  if (answer.status !== 302) {
    throw new Error(`signing in as ${role} at /demo answers ${answer.status}`);
  }
  return answer.headers.get("location");
}

function keepCookies(answer) {
  cookies = [cookies, ...answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0])].filter(Boolean).join("; ");
}

async function ready() {
  for (let second = 0; second < 60; second++) {
    const answer = await fetch(new URL("/gezondheid/klaar", home)).catch(() => null);
    if (answer?.ok) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  throw new Error(`${home} does not say that it is ready`);
}

async function visit(address, from) {
  const answer = await fetch(address, { headers: { accept: "text/html", cookie: cookies } });
  if (answer.status >= 400) {
    problems.push(`${address}: status ${answer.status}, linked from ${from}`);
    return;
  }
  const source = await answer.text();
  if (!answer.headers.get("content-type")?.startsWith("text/html")) {
    return;
  }
  await validate(address, source);
  collect(address, new URL(answer.url), parser.parseHtml(source));
}

async function validate(address, source) {
  const { results } = await validator.validateString(source, "page.html");
  for (const message of results.flatMap((result) => result.messages)) {
    problems.push(`${address}:${message.line}:${message.column}: ${message.message} (${message.ruleId})`);
  }
}

function collect(address, base, page) {
  pages.set(address, new Set(page.querySelectorAll("[id]").map((element) => element.id)));
  for (const [selector, name] of [["a[href]", "href"], ["link[href]", "href"], ["script[src]", "src"], ["img[src]", "src"]]) {
    for (const element of page.querySelectorAll(selector)) {
      follow(address, new URL(decode(element.getAttributeValue(name)), base));
    }
  }
}

// The parser leaves character references as they were written.
function decode(text) {
  return text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(parseInt(code, hex ? 16 : 10)))
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");
}

function follow(from, target) {
  if (target.origin !== home.origin) {
    return;
  }
  if (target.hash) {
    anchors.push({ from, address: target.href.replace(target.hash, ""), id: decodeURIComponent(target.hash.slice(1)) });
    target.hash = "";
  }
  if (!found.has(target.href) && isNewEnough(target)) {
    found.set(target.href, from);
  }
}

// Four hundred opgaven are one page a few times over: of each kind of address a handful is enough.
function isNewEnough(target) {
  const [first, second, ...rest] = target.pathname.split("/").slice(1);
  const shape = [first, second ? "*" : "", ...rest, ...new Set(target.searchParams.keys())].join("/");
  const seen = seenShapes.get(shape) ?? 0;
  seenShapes.set(shape, seen + 1);
  return seen < mostPerShape;
}

function checkAnchors() {
  for (const { from, address, id } of anchors) {
    if (pages.has(address) && !pages.get(address).has(id)) {
      problems.push(`${from}: nothing on ${address} has the id '${id}'`);
    }
  }
}

function report() {
  for (const problem of new Set(problems)) {
    console.log(problem);
  }
  console.log(`${looked} pages and ${others} other addresses looked at, ${new Set(problems).size} problems.`);
  process.exitCode = problems.length > 0 || looked === 0 ? 1 : 0;
}
