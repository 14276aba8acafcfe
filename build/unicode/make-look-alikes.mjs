// Makes src/OpenClaw.Policy/Text/Data/look-alikes.br from confusables.txt of UTS #39. See docs/decisions/0180-unicode-confusables.md.
// The data is under the Unicode License, whose notice stands in LICENSE.
//
//   LC_ALL=C.UTF-8 node build/unicode/make-look-alikes.mjs confusables.txt
import fs from 'node:fs';
import { lookAlikeTable } from './look-alikes.mjs';

const bytes = lookAlikeTable(process.argv[2]);
fs.writeFileSync(new URL('../../src/OpenClaw.Policy/Text/Data/look-alikes.br', import.meta.url), bytes);
console.log(`look-alikes.br: ${bytes.length} bytes`);
