// Measures the collation elements of every character by comparing texts, strength by strength.
//
// The result holds what comparisons can tell and no more. A primary weight is a rank among all primaries. The other weights of an
// element matter only against elements of the same primary (or of the same mark), so they are ranks there.
import { spell } from './inventory.mjs';
import { GLUE, HIGHEST, compare, compareAccents, comparePrimaries, expect, groups, lastIndex } from './runtime.mjs';
import { rankThirds, setThirds } from './tertiary.mjs';

// No character has this many elements; a search that goes on longer has lost its way.
const ELEMENT_LIMIT = 40;

/**
 * @param {string[]} texts characters and contractions, each in NFD
 * @returns {{primaries: string[], marks: string[], elements: Map<string, object[]>}} the texts that stand for each primary and each
 * mark, ascending, and the elements of each text: {primary, second, third} or {mark, third}; a text without elements is ignorable
 */
export function measure(texts) {
  const ordered = texts.filter(t => compare(t, '') !== 0).sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
  const withPrimary = ordered.filter(t => comparePrimaries(t, '') !== 0);
  const withoutPrimary = ordered.filter(t => comparePrimaries(t, '') === 0);
  expect(withoutPrimary.every(t => compareAccents(t, '') !== 0), 'no text has tertiary weights only');

  const marks = singles(groups(withoutPrimary, compareAccents), compareAccents, GLUE + withoutPrimary.at(-1))
    .map(group => ({ text: group[0], thirds: groups(group, compare) }));
  const primaries = singles(groups(withPrimary, comparePrimaries), comparePrimaries, HIGHEST)
    .map(group => ({ text: group[0], seconds: findSeconds(group, marks) }));

  const inventory = { primaries, marks };
  const elements = new Map(texts.map(t => [t, []]));
  const setSingle = (thirds, element) => thirds.forEach((same, third) => same.forEach(t => elements.set(t, [{ ...element, third }])));
  marks.forEach((m, mark) => setSingle(m.thirds, { mark }));
  primaries.forEach((p, primary) => p.seconds.forEach((s, second) => setSingle(s.thirds, { primary, second })));

  const several = ordered.filter(t => elements.get(t).length === 0)
    .map(text => ({ text, elements: withSeconds(text, primariesOf(text, inventory), inventory) }));
  setThirds(several, inventory);
  several.forEach(s => elements.set(s.text, s.elements));

  // Texts may share an element.
  const all = [...new Set([...elements.values()].flat())];
  rankSeconds(all.filter(e => e.mark === undefined));
  rankThirds(all);
  return { primaries: primaries.map(p => p.text), marks: marks.map(m => m.text), elements };
}

// A text that sorts between another and that other with the highest weight appended begins with the other's weight and has more.
function singles(ascending, comparer, highest) {
  const result = [];
  for (const group of ascending) {
    if (result.length === 0 || comparer(group[0], result.at(-1)[0] + highest) > 0) {
      result.push(group);
    }
  }

  return result;
}

// The secondary weights of one primary: the common one, and a few higher ones that are still below those of all marks.
function findSeconds(group, marks) {
  const highest = (GLUE + marks.at(-1).text).repeat(3);
  const seconds = singles(groups(group, compareAccents), compareAccents, highest);
  expect(seconds.every(s => compareAccents(s[0], marks[0].text + GLUE + group[0]) < 0), 'marks are above', group[0]);
  return seconds.map(same => ({ text: same[0], thirds: groups(same, compare) }));
}

function primariesOf(text, { primaries }) {
  const result = [];
  let known = '';
  while (comparePrimaries(known, text) !== 0) {
    const next = lastIndex(primaries, p => comparePrimaries(known + p.text, text) <= 0);
    expect(next >= 0 && result.length < ELEMENT_LIMIT, 'primaries are found for', text);
    result.push(next);
    known += primaries[next].text + GLUE;
  }

  return result;
}

function withSeconds(text, primaryRanks, inventory) {
  const { primaries, marks } = inventory;
  const isUpTo = elements => compareAccents(spell(elements, inventory), text) <= 0;
  const known = [];
  const rest = primaryRanks.map(primary => ({ primary, second: 0, third: 0 }));
  while (compareAccents(spell([...known, ...rest], inventory), text) !== 0) {
    expect(known.length < ELEMENT_LIMIT, 'secondaries are found for', text);
    if (rest.length > 0 && !isUpTo([...known, { mark: 0, third: 0 }, ...rest])) {
      const { primary } = rest.shift();
      const { seconds } = primaries[primary];
      const second = lastIndex(seconds, (_, i) => isUpTo([...known, { primary, second: i, third: 0 }, ...rest]));
      const highest = Array(3).fill({ mark: marks.length - 1, third: 0 });
      if (isUpTo([...known, { primary, second, third: 0 }, ...highest, ...rest])) {
        // A secondary weight that no single text has, between two that have one; nothing can tell what follows it.
        return [...known, { primary, second: second + 0.5, third: 0 }, ...rest];
      }

      known.push({ primary, second, third: 0 });
    } else {
      const mark = lastIndex(marks, (_, i) => isUpTo([...known, { mark: i, third: 0 }, ...rest]));
      expect(mark >= 0, 'marks are found for', text);
      known.push({ mark, third: 0 });
    }
  }

  return [...known, ...rest];
}

// Turns the secondary weights of each primary into ranks without holes.
function rankSeconds(elements) {
  const seconds = new Map();
  elements.forEach(e => seconds.set(e.primary, (seconds.get(e.primary) ?? new Set()).add(e.second)));
  const ranks = new Map([...seconds].map(([primary, values]) => [primary, [...values].sort((a, b) => a - b)]));
  elements.forEach(e => (e.second = ranks.get(e.primary).indexOf(e.second)));
}
