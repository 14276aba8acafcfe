// Makes the tables of src/OpenClaw.Policy/Text/Data from what this runtime does. See docs/decisions/0012-collation-tables.md.
//
//   LC_ALL=C.UTF-8 node --no-deprecation build/unicode/make-tables.mjs [--every-pair]
//
// Takes half a minute; with --every-pair ten minutes more, and the tables must come out the same.
import fs from 'node:fs';
import { collationTable, ideographTable } from './collation.mjs';
import { hostTable } from './hosts.mjs';
import { combiningClasses, normalizationTable } from './normalization.mjs';

const folder = new URL('../../src/OpenClaw.Policy/Text/Data/', import.meta.url);
const { node, icu, cldr, unicode, ada } = process.versions;
console.log(`Node.js ${node}, ICU ${icu}, CLDR ${cldr}, Unicode ${unicode}, Ada ${ada}`);

const classes = combiningClasses();
const tables = {
  'normalization.br': normalizationTable(classes),
  'hosts.br': hostTable(),
  'ideographs.br': ideographTable(),
  'collation.br': collationTable(classes, process.argv.includes('--every-pair')),
};
fs.mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(tables)) {
  fs.writeFileSync(new URL(name, folder), bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
