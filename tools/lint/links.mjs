// Checks that every relative link in the documents leads to a file, and every anchor to a heading.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const documents = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"], { encoding: "utf8" })
  .split("\n")
  .filter((path) => path && existsSync(path));
const problems = documents.flatMap((document) => linksOf(document).flatMap((link) => problemOf(document, link)));

for (const problem of problems) {
  console.log(problem);
}
console.log(`${documents.length} documents looked at, ${problems.length} problems.`);
process.exitCode = problems.length > 0 ? 1 : 0;

function linksOf(document) {
  return [...textOf(document).matchAll(/\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g)]
    .map((match) => match[1])
    .filter((link) => !/^[a-z]+:/.test(link));
}

// Code is no text: what looks like a link there is not one.
function textOf(document) {
  return readFileSync(document, "utf8").replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ""));
}

function problemOf(document, link) {
  const [path, anchor] = decodeURIComponent(link).split("#");
  const target = path ? normalize(join(dirname(document), path)) : document;
  if (!existsSync(target)) {
    return [`${document}: ${link} leads nowhere`];
  }
  return anchor && target.endsWith(".md") && !anchorsOf(target).includes(anchor) ? [`${document}: ${link} has no such heading`] : [];
}

function anchorsOf(document) {
  return [...textOf(document).matchAll(/^#+ (.+)$/gm)].map((match) =>
    match[1].trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-"),
  );
}
