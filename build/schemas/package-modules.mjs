// Finds named exports and constants in an installed openclaw package. Its file names carry content hashes that change with
// every release; the names of what they export and define do not.
import fs from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { pathToFileURL } from 'node:url';

export class PackageModules {
  #dist;
  #texts = new Map();

  /** @param {string} packageRoot The folder that holds the package.json of openclaw. */
  constructor(packageRoot) {
    this.#dist = path.join(packageRoot, 'dist');
    for (const name of fs.readdirSync(this.#dist).sort()) {
      if (/\.m?js$/.test(name)) this.#texts.set(name, fs.readFileSync(path.join(this.#dist, name), 'utf8'));
    }
  }

  /** The value that a module exports under its source name, or undefined when no module does. */
  async load(name) {
    const exported = new RegExp(`^export \\{[^}]*\\b${name} as (\\w+)`, 'm');
    for (const [file, text] of this.#defining(name)) {
      const alias = exported.exec(text)?.[1];
      if (alias) return (await import(pathToFileURL(path.join(this.#dist, file)).href))[alias];
    }
    return undefined;
  }

  /**
   * The value of a constant that is written as a literal: nested arrays, strings, numbers, or a Set of them (as an array).
   * @param names What releases call it; the first that is there counts.
   */
  literal(...names) {
    for (const name of names) {
      const literal = new RegExp(`^const ${name} = (?:/\\* @__PURE__ \\*/ )?(?:new Set\\()?(\\[[\\s\\S]*?\\n?\\])\\)?;$`, 'm');
      for (const [, text] of this.#defining(name)) {
        const body = literal.exec(text)?.[1];
        if (body) return vm.runInNewContext(body, Object.create(null));
      }
    }
    throw new Error(`no literal constant ${names.join(' or ')}`);
  }

  * #defining(name) {
    const defines = new RegExp(`^(?:const ${name} =|function ${name}\\(|async function ${name}\\()`, 'm');
    for (const entry of this.#texts) if (defines.test(entry[1])) yield entry;
  }
}
