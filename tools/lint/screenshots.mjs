// Makes the pictures of the running app that the documents show.
// Usage: node screenshots.mjs http://localhost:5080 docs/screenshots
import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [home, folder] = process.argv.slice(2);

// A path that is a function looks for the first address of its kind on an overview.
const pictures = [
  { name: "home", path: "/" },
  { name: "opgave", path: (page) => firstLink(page, "/opgaven", /^\/opgaven\/[^/?]+-[a-z0-9]{6}$/) },
  { name: "gemeente", path: "/gemeenten/eindhoven" },
  { name: "aanmelden", path: "/aanmelden" },
  { name: "voor-jou", path: "/mijn/opgaven", as: "professional" },
  { name: "zoeken", path: "/zoeken?vraag=jeugdzorg" },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const picture of pictures) {
    await make(picture);
  }
} finally {
  await browser.close();
}

async function make({ name, path, as }) {
  const context = await browser.newContext({ baseURL: home, viewport: { width: 1280, height: 860 }, locale: "nl-NL" });
  const page = await context.newPage();
  if (as) {
    await page.goto("/demo");
    await page.getByRole("button", { name: new RegExp(as, "i") }).first().click();
    await page.waitForURL((url) => url.pathname !== "/demo");
  }
  const answer = await page.goto(typeof path === "string" ? path : await path(page), { waitUntil: "load" });
  if (!answer.ok()) {
    throw new Error(`${answer.url()} answers ${answer.status()}: no picture '${name}'`);
  }
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: "disabled" });
  console.log(`${folder}/${name}.png shows ${new URL(page.url()).pathname}`);
  await context.close();
}

async function firstLink(page, overview, address) {
  await page.goto(overview);
  const links = await page.locator("main a[href]").evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  const link = links.find((href) => address.test(href));
  if (!link) {
    throw new Error(`${overview} links to nothing like ${address}`);
  }
  return link;
}
