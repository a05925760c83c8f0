// Validates the saved pages in a folder; prints "file<TAB>message" a line, and succeeds whatever it finds.
// Usage: node html.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import config from "./html.config.mjs";

const folder = process.argv[2];
const validator = new HtmlValidate(new StaticConfigLoader([], config));

for (const file of readdirSync(folder).filter((name) => name.endsWith(".html")).sort()) {
  const { results } = await validator.validateString(readFileSync(join(folder, file), "utf8"), file);
  for (const { line, column, message, ruleId, selector } of results.flatMap((result) => result.messages)) {
    console.log(`${file}\t${message} (${ruleId}) at ${selector ?? `${line}:${column}`}`);
  }
}
