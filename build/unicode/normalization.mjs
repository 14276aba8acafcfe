// Canonical decompositions and combining classes. Classes are ranks: only their order matters.
import { allCharacters, expect, isUnassigned, nfd } from './runtime.mjs';
import { TableWriter } from './table-writer.mjs';

const isHangul = character => character >= '\uac00' && character <= '\ud7a3';
const isReordered = (first, second) => nfd(first + second) !== first + second;

/** @returns {Map<string, number>} the class of every character that is not a starter, from 1 on */
export function combiningClasses() {
  const marks = [...allCharacters()].filter(c => /^\p{M}$/u.test(c) && nfd(c) === c);
  // U+0334 has the lowest class of all, U+0345 the highest.
  const combining = marks.filter(c => isReordered('\u0345', c) || isReordered(c, '\u0334'));
  combining.sort((a, b) => (isReordered(a, b) ? 1 : isReordered(b, a) ? -1 : 0));
  let rank = 0;
  return new Map(combining.map((c, i) => {
    rank += i === 0 || isReordered(c, combining[i - 1]) ? 1 : 0;
    return [c, rank];
  }));
}

export function normalizationTable(classes) {
  const decomposed = [...allCharacters()].filter(c => !isUnassigned(c) && !isHangul(c) && nfd(c) !== c);
  const writer = new TableWriter();
  let previous = 0;
  writer.list(decomposed, c => {
    const parts = [...nfd(c)].map(part => part.codePointAt(0));
    const composes = c.normalize('NFC') === c ? 1 : 0;
    expect(composes === 0 || parts.length > 1, 'a singleton does not compose', c);
    writer.number(c.codePointAt(0) - previous);
    writer.number(parts.length * 2 + composes);
    parts.forEach(part => writer.number(part));
    previous = c.codePointAt(0);
  });

  const byClass = Map.groupBy(classes.keys(), c => classes.get(c));
  writer.list([...byClass.values()], marks => writer.codePoints(marks.map(m => m.codePointAt(0)).sort((a, b) => a - b)));
  return writer.compressed();
}
