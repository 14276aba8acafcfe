// The tertiary weights of texts with several elements.
//
// Most are those of single characters: "²⁄" is spelled with "²". Some occur in no single character, such as that of a digit in "½";
// they come out as fractions, higher than one rank and lower than the next. Where such texts overlap ("⅟" begins as "½" does),
// comparing one with the other tells whether they share the weight; where nothing overlaps nothing can tell, and any weight will do.
import { cellOf, spell, thirdsOf } from './inventory.mjs';
import { GLUE, compare, lastIndex } from './runtime.mjs';

/** @param {{text: string, elements: object[]}[]} items gets the thirds of its elements set */
export function setThirds(items, inventory) {
  const byLength = [...items].sort((a, b) => a.elements.length - b.elements.length);
  for (const item of byLength) {
    item.elements.forEach(e => delete e.third);
    item.cells = item.elements.map(cellOf);
    // pieces[i] is a text that spells the first i elements, where one is known.
    item.pieces = [''];
  }

  // First the weights at the beginnings, since the others are told from them; then until nothing more comes out.
  const byCell = Map.groupBy(byLength, i => i.cells[0]);
  let isFirst = true;
  while (byLength.filter(item => solve(item, isFirst, byCell, inventory)).length > 0 || isFirst) {
    isFirst = false;
  }

  byLength.forEach(item => guessRest(item, byCell, inventory));
}

// Where nothing that was compared tells a weight, the elements of one character are taken to be alike: the weight is as high among
// the others as the weight at the beginning is, and where possible one that another text has.
function guessRest(item, byCell, inventory) {
  const first = item.elements[0].third;
  for (const element of item.elements.filter(e => e.third === undefined)) {
    const highest = thirdsOf(element, inventory).length - 0.5;
    const heads = (byCell.get(cellOf(element)) ?? []).map(i => i.elements[0].third).filter(third => !Number.isInteger(third));
    element.third = heads.reduce((best, third) => (Math.abs(third - first) < Math.abs(best - first) ? third : best), Math.min(first, highest));
  }
}

/** Turns the tertiary weights of each primary and second (or mark) into ranks without holes. */
export function rankThirds(elements) {
  const thirds = new Map();
  elements.forEach(e => thirds.set(cellOf(e), (thirds.get(cellOf(e)) ?? new Set()).add(e.third)));
  const ranks = new Map([...thirds].map(([cell, values]) => [cell, [...values].sort((a, b) => a - b)]));
  elements.forEach(e => (e.third = ranks.get(cellOf(e)).indexOf(e.third)));
}

// True when something came out.
function solve(item, atBeginning, byCell, inventory) {
  let hasProgress = false;
  for (const at of item.elements.keys()) {
    const element = item.elements[at];
    if (element.third === undefined && item.pieces[at] !== undefined) {
      const above = lastThirdUpTo(item, at, inventory);
      if (above >= 0 && !isHigher(item, at, above, inventory)) {
        element.third = above;
      } else if (at === 0 || !atBeginning) {
        adoptOrRank(item, at, above, byCell, inventory);
      }

      hasProgress ||= element.third !== undefined;
    }

    if (item.pieces[at] !== undefined && Number.isInteger(element.third)) {
      item.pieces[at + 1] ??= item.pieces[at] + spell([element], inventory) + GLUE;
    }
  }

  return hasProgress;
}

function lastThirdUpTo(item, at, inventory) {
  const thirds = thirdsOf(item.elements[at], inventory);
  const lowest = extreme(item.elements.slice(at + 1), 0, inventory);
  return lastIndex(thirds, same => compare(item.pieces[at] + same[0] + GLUE + lowest, item.text) <= 0);
}

// True when the item is above everything that has this third and goes on with single characters.
function isHigher(item, at, third, inventory) {
  const begin = item.pieces[at] + spell([{ ...item.elements[at], third }], inventory) + GLUE;
  return compare(begin + extreme(item.elements.slice(at + 1), -1, inventory), item.text) < 0;
}

// Takes the thirds from a text that overlaps, if all that overlap agree with that, or else finds a rank beside theirs.
function adoptOrRank(item, at, above, byCell, inventory) {
  const relations = relationsOf(item, at, above, byCell, inventory);
  const model = relations.find(({ third }) => relations.every(r => r.allows(third)));
  if (model !== undefined) {
    adopt(item, model.start, at, model.other);
    return;
  }

  const low = Math.max(above, ...relations.filter(r => r.sign > 0).map(r => r.third));
  const high = Math.min(above + 1, ...relations.filter(r => r.sign < 0).map(r => r.third));
  item.elements[at].third = (low + high) / 2;
}

function relationsOf(item, at, above, byCell, inventory) {
  const relations = [];
  for (const start of item.elements.keys().take(at + 1)) {
    const others = item.pieces[start] === undefined ? [] : (byCell.get(item.cells[start]) ?? []);
    for (const other of others.filter(o => sharesBetween(item, start, at, o, above))) {
      const overlap = overlapOf(item, start, other, inventory);
      if (overlap !== null) {
        const begin = item.pieces[start] + other.text;
        const isLower = compare(item.text + overlap.itemHigh, begin + overlap.otherLow) < 0;
        const isHigher = compare(item.text + overlap.itemLow, begin + overlap.otherHigh) > 0;
        const sign = isLower ? -1 : isHigher ? 1 : 0;
        const { third } = other.elements[at - start];
        // Where one goes on behind the other, what goes on may have made the difference.
        const mayBeEqual = sign === 0 || start + other.elements.length !== item.elements.length;
        relations.push({ start, other, sign, third, allows: own => (own === third ? mayBeEqual : Math.sign(own - third) === sign) });
      }
    }
  }

  return relations;
}

function sharesBetween(item, start, at, other, above) {
  const index = at - start;
  const third = other.elements[index]?.third;
  return other !== item && third !== undefined && !Number.isInteger(third) && Math.floor(third) === above
    && other.elements.slice(0, index).every((e, i) => e.third !== undefined && e.third === item.elements[start + i].third);
}

// From here on both have the same elements, known or not.
function adopt(item, start, at, other) {
  const end = start + other.elements.length;
  for (let i = at; i < Math.min(item.elements.length, end); i++) {
    item.elements[i] = item.elements[i].third === undefined ? other.elements[i - start] : item.elements[i];
  }

  if (end <= item.elements.length) {
    item.pieces[end] = item.pieces[start] + other.text + GLUE;
  }
}

// What must follow each of two texts so that they have the same primaries and marks, when the other one stands at this element.
function overlapOf(item, start, other, inventory) {
  const length = Math.min(item.cells.length - start, other.cells.length);
  for (let i = 0; i < length; i++) {
    if (item.cells[start + i] !== other.cells[i]) {
      return null;
    }
  }

  const afterItem = other.elements.slice(item.cells.length - start);
  const afterOther = item.elements.slice(start + other.cells.length);
  return {
    itemLow: GLUE + extreme(afterItem, 0, inventory),
    itemHigh: GLUE + extreme(afterItem, -1, inventory),
    otherLow: GLUE + extreme(afterOther, 0, inventory),
    otherHigh: GLUE + extreme(afterOther, -1, inventory),
  };
}

// The lowest (0) or highest (-1) text of single characters with these primaries and marks.
function extreme(elements, index, inventory) {
  return elements.map(e => thirdsOf(e, inventory).at(index)[0]).join(GLUE);
}
