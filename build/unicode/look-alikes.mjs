// What characters look like: Unicode's own data (UTS #39, confusables.txt), compatibility forms of ASCII, and a few letters more.
import fs from 'node:fs';
import { allCharacters, expect, nfd } from './runtime.mjs';
import { TableWriter } from './table-writer.mjs';

const LAST_ASCII = 0x7f;

// The standard keeps these apart from the ASCII letters, as fonts with serifs do: small capitals, and letters that plain fonts draw
// nearly like a Latin one. Each stands after the letter that a reader takes it for; the standard's own look-alikes of it follow it.
const NEAR = [
  'aᴀ', 'bƅʙ', 'dᴅ', 'eꞓᴇ', 'gɢ', 'hʜ', 'jȷᴊ', 'kĸ', 'lʟ', 'mʍᴍ', 'nɴп', 'pᴘ', 'rʀ', 'tᴛ', 'wω', 'xχ', 'fꜰ', 'LԼ', 'NՆ', 'IᏆ', '3ɜ', '-ー', '_ˍ', '.·',
];

const isAscii = text => [...text].every(c => c.codePointAt(0) <= LAST_ASCII);
const plain = character => (isAscii(character.normalize('NFKC')) ? character.normalize('NFKC') : character);

function prototypes(file) {
  const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  const version = /^# Version: (\S+)$/m.exec(text)?.[1];
  expect(version !== undefined, 'the file names its version');
  const rows = text.split('\n').map(line => line.split('#')[0].split(';').map(field => field.trim())).filter(fields => fields.length >= 3);
  const characters = hex => hex.split(' ').map(c => String.fromCodePoint(parseInt(c, 16))).join('');
  return { version, map: new Map(rows.map(([source, target]) => [characters(source), characters(target)])) };
}

/** @param {string} file Unicode's confusables.txt */
export function lookAlikeTable(file) {
  const { version, map } = prototypes(file);
  console.log(`confusables.txt ${version}: ${map.size} characters`);
  const near = new Map(NEAR.flatMap(([letter, ...others]) => others.map(other => [other, letter])));
  const once = text => nfd([...nfd(text)].map(c => map.get(c) ?? near.get(c) ?? plain(c)).join(''));

  // A prototype can decompose into characters that have prototypes themselves; the standard stops there.
  const look = text => (once(text) === text ? text : look(once(text)));

  const seen = [];
  for (const character of allCharacters()) {
    if (!character.isWellFormed() || nfd(character) !== character) {
      continue;
    }

    const result = look(character);
    if (result !== character) {
      seen.push({ codePoint: character.codePointAt(0), result: Array.from(result, c => c.codePointAt(0)) });
    }
  }

  const writer = new TableWriter();
  const ignorable = [...allCharacters()].filter(c => /^\p{Default_Ignorable_Code_Point}$/u.test(c));
  writer.codePoints(ignorable.map(c => c.codePointAt(0)));
  let previous = { codePoint: 0, result: [0] };
  writer.list(seen, entry => {
    writer.number(entry.codePoint - previous.codePoint);
    writer.number(entry.result.length);
    entry.result.forEach((codePoint, i) => writer.signed(codePoint - (i === 0 ? previous.result[0] : entry.result[i - 1])));
    previous = entry;
  });
  return writer.compressed();
}
