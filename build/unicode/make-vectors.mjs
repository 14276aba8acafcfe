// Makes what the tests of RootCollation and McpUrl check: what this runtime says of random texts, always the same ones.
//
//   LC_ALL=C.UTF-8 node --no-deprecation build/unicode/make-vectors.mjs
import fs from 'node:fs';
import zlib from 'node:zlib';
import { pick, random, several } from './random.mjs';
import { allCharacters, compare, isIdeograph, isNoncharacter, isUnassigned, nfd } from './runtime.mjs';
import { urlVectors } from './url-vectors.mjs';

const PAIRS_PER_KIND = 450;
const URLS = 5000;
const folder = new URL('../../tests/OpenClaw.Policy.Tests/Text/Data/', import.meta.url);

const between = (first, last) => c => c >= first && c <= last;
const isHangul = between('\uac00', '\ud7a3');
const all = [...allCharacters()].filter(c => !isNoncharacter(c.codePointAt(0)));
const assigned = all.filter(c => !isUnassigned(c) && !isIdeograph(c) && !isHangul(c));
const latin = assigned.filter(c => c < '\u0250');
const marks = assigned.filter(between('\u0300', '\u036f'));
const combining = assigned.filter(c => c.length === 1 && /^\p{M}$/u.test(c));
const kinds = {
  ascii: latin.filter(c => c < '\u0080'),
  latin,
  accents: [...'aAeEoOuUsS', ...marks],
  decomposable: [...assigned.filter(c => nfd(c) !== c), ...combining],
  greekAndCyrillic: [...assigned.filter(between('\u0370', '\u052f')), ...marks],
  kana: [...assigned.filter(between('\u3000', '\u30ff')), ...assigned.filter(between('\uff00', '\uffef'))],
  emoji: [...assigned.filter(c => /^\p{Emoji}$/u.test(c)), '\u200d', '\ufe0f'],
  ideographs: all.filter(isIdeograph),
  hangul: [...all.filter(isHangul), ...assigned.filter(between('\u1100', '\u11ff'))],
  tibetan: [...'\u0f40\u0f71\u0f72\u0f74\u0f80\u0f73\u0f75\u0f76\u0f77\u0f78\u0f79\u0f81\u0fb2\u0fb3\u0f39'],
  thaiAndLao: assigned.filter(between('\u0e00', '\u0eff')),
  indic: [...assigned.filter(between('\u0900', '\u0dff')), ...combining],
  arabic: [...assigned.filter(between('\u0600', '\u06ff')), ...assigned.filter(between('\ufb50', '\ufdff'))],
  compatibility: assigned.filter(c => c.normalize('NFKD') !== c),
  ignorable: [...assigned.filter(c => compare(c, '') === 0), 'a', 'b'],
  unassigned: [...all.filter(isUnassigned), '\ud800', '\udbff', '\udc00', '\udfff', '\ufffd'],
  everything: assigned,
};

const textOf = characters => several(6, () => pick(characters));

// A second text is near the first one, since texts far apart differ at once.
function near(text, characters) {
  const list = [...text];
  const at = random(list.length);
  switch (random(5)) {
    case 0: return textOf(characters);
    case 1: return list.with(at, pick(characters)).join('');
    case 2: return list.toSpliced(at, 0, pick(characters)).join('');
    case 3: return list.with(at, list[at].toUpperCase()).join('') + pick(['', pick(characters)]);
    default: return text.normalize(pick(['NFC', 'NFD', 'NFKC', 'NFKD'])) + pick(['', pick(characters)]);
  }
}

// UTF-16 code units, since JSON readers refuse lone surrogates.
const hex = text => Buffer.from(text, 'utf16le').swap16().toString('hex');

const pairs = Object.values(kinds).flatMap(characters => Array.from({ length: PAIRS_PER_KIND }, () => {
  const first = textOf(characters);
  const second = near(first, characters);
  return [hex(first), hex(second), Math.sign(first.localeCompare(second))];
}));

fs.mkdirSync(folder, { recursive: true });
for (const [name, vectors] of Object.entries({ collation: pairs, url: urlVectors(URLS).map(([url, shown]) => [hex(url), shown]) })) {
  const bytes = zlib.brotliCompressSync(JSON.stringify(vectors));
  fs.writeFileSync(new URL(`${name}-vectors.json.br`, folder), bytes);
  console.log(`${name}: ${vectors.length} vectors, ${bytes.length} bytes`);
}
