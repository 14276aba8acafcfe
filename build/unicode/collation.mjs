// The tables of collation elements and of the order of ideographs.
import { findContractions } from './contractions.mjs';
import { findContradictions } from './contradictions.mjs';
import { measure } from './measure.mjs';
import { GLUE, allCharacters, compare, expect, isIdeograph, isUnassigned, nfd, show } from './runtime.mjs';
import { TableWriter } from './table-writer.mjs';

const REPLACEMENT_CHARACTER = '\ufffd';
const isSupplementary = text => text.codePointAt(0) > 0xffff;
const byCodePoint = (a, b) => a.codePointAt(0) - b.codePointAt(0);

/** Ideographs in their order, as runs of successive code points; each run is told from the last one in the same block. */
export function ideographTable() {
  const codePoints = [...allCharacters()].filter(isIdeograph).map(c => c.codePointAt(0));
  const blocks = [];
  for (const codePoint of codePoints) {
    if (blocks.at(-1)?.end === codePoint) {
      blocks.at(-1).end++;
    } else {
      blocks.push({ start: codePoint, end: codePoint + 1, next: codePoint });
    }
  }

  const runs = [];
  const ordered = codePoints.map(c => String.fromCodePoint(c)).sort(compare).map(c => c.codePointAt(0));
  for (const codePoint of ordered) {
    const block = blocks.findIndex(b => codePoint >= b.start && codePoint < b.end);
    if (runs.at(-1)?.block === block && blocks[block].next === codePoint) {
      runs.at(-1).length++;
    } else {
      runs.push({ block, skipped: codePoint - blocks[block].next, length: 1 });
    }

    blocks[block].next = codePoint + 1;
  }

  const writer = new TableWriter();
  writer.list(blocks, b => {
    writer.number(b.start);
    writer.number(b.end - b.start);
  });
  // Like to like: this halves the compressed size.
  writer.list(runs, r => writer.number(r.block));
  runs.forEach(r => writer.signed(r.skipped));
  runs.forEach(r => writer.number(r.length));
  return writer.compressed();
}

/**
 * Collation elements of all characters that have no rule of their own (as ideographs and unassigned code points do).
 * @param {Map<string, number>} classes combining classes
 */
export function collationTable(classes, everyPair) {
  const characters = [...allCharacters()].filter(c => !isUnassigned(c) && nfd(c) === c);
  const contractions = findContractions(characters.filter(c => !isIdeograph(c) && c !== GLUE), everyPair);
  const { elements } = measure([...characters, ...contractions]);
  const contradictory = findContradictions(elements);
  console.log(`contractions: ${contractions.length}; left out: ${contradictory.map(show).join(' ')}`);
  contradictory.forEach(text => elements.delete(text));

  // Ideographs have their own table and ranks of their own.
  const ideographs = characters.filter(isIdeograph);
  const ideographRanks = new Set(ideographs.map(c => elements.get(c)[0].primary));
  const firstIdeograph = ideographs.reduce((lowest, c) => Math.min(lowest, elements.get(c)[0].primary), Infinity);
  ideographs.forEach(c => elements.delete(c));

  const isPlain = text => [...text].length === 1 && elements.get(text).length === 1 && !ideographRanks.has(elements.get(text)[0].primary);
  const plain = [...elements.keys()].filter(isPlain);
  const writer = new TableWriter();
  writeOrder(writer, plain.filter(t => elements.get(t)[0].mark !== undefined), elements, e => e.mark);
  writeOrder(writer, plain.filter(t => elements.get(t)[0].primary < firstIdeograph), elements, e => e.primary);
  const behind = plain.filter(t => elements.get(t)[0].primary > firstIdeograph);
  expect(behind.join() === REPLACEMENT_CHARACTER, 'only U+FFFD stands behind the ideographs');

  const several = [...elements.keys()].filter(t => !isPlain(t) && elements.get(t).length > 0);
  writer.list(several, text => {
    writer.list([...text], c => writer.number(c.codePointAt(0)));
    writer.list(elements.get(text), e => writeElement(writer, e, ideographRanks, firstIdeograph));
  });

  writer.codePoints([...elements.keys()].filter(t => elements.get(t).length === 0).map(t => t.codePointAt(0)));
  // Where canonical order moves a mark outside the BMP and a contraction begins before it, ICU 78 gives another order to texts
  // that are canonically equivalent.
  const unreliable = [...classes.keys()].filter(isSupplementary);
  writer.codePoints([...unreliable, ...contradictory].sort(byCodePoint).map(t => t.codePointAt(0)));
  return writer.compressed();
}

// Characters in ascending order: the distance from the one before; then, for each, how many ranks further it is, and the rest. (A
// rank that no character has belongs to a contraction.)
function writeOrder(writer, texts, elements, rankOf) {
  const entries = texts.map(t => ({ codePoint: t.codePointAt(0), ...elements.get(t)[0], rank: rankOf(elements.get(t)[0]) }));
  entries.sort((a, b) => a.rank - b.rank || a.second - b.second || a.third - b.third || a.codePoint - b.codePoint);
  let codePoint = 0;
  writer.list(entries, e => {
    writer.signed(e.codePoint - codePoint);
    codePoint = e.codePoint;
  });

  let rank = -1;
  for (const e of entries) {
    const step = e.rank - rank;
    expect(step < 16, 'a step takes four bits', String.fromCodePoint(e.codePoint));
    writer.number(((e.second ?? 0) * 32 + e.third) * 16 + step);
    rank = e.rank;
  }
}

function writeElement(writer, element, ideographRanks, firstIdeograph) {
  const [kind, rank] = element.mark !== undefined ? [0, element.mark]
    : ideographRanks.has(element.primary) ? [1, element.primary - firstIdeograph] : [2, element.primary];
  writer.number(rank * 3 + kind);
  writer.number((element.second ?? 0) * 32 + element.third);
}
