// Finds texts whose measured elements do not explain all comparisons after all.
import { cellOf } from './inventory.mjs';
import { GLUE, compare } from './runtime.mjs';

/**
 * Compares every text of several elements with every other one that overlaps it.
 * @param {Map<string, object[]>} elements as measured
 * @returns {string[]} texts to leave out so that nothing contradicts the rest; outside the BMP first, then few rather than many
 */
export function findContradictions(elements) {
  const items = Array.from(elements, ([text, list]) => ({ text, elements: list }));
  const several = items.filter(i => i.elements.length > 1);
  const byCell = Map.groupBy(several, i => cellOf(i.elements[0]));
  const singles = Map.groupBy(items.filter(i => i.elements.length === 1), i => cellOf(i.elements[0]));
  for (const list of singles.values()) {
    list.sort((a, b) => a.elements[0].third - b.elements[0].third);
  }

  const pairs = [];
  for (const item of several) {
    const leads = leadsOf(item, byCell, singles);
    for (const [start, element] of item.elements.entries()) {
      const others = leads[start] === undefined ? [] : (byCell.get(cellOf(element)) ?? []);
      const contradicting = others.filter(o => (start > 0 || o !== item) && contradicts(item, start, leads[start], o, singles));
      pairs.push(...contradicting.map(other => [item.text, other.text]));
    }
  }

  return textsToLeaveOut(pairs);
}

function textsToLeaveOut(pairs) {
  const result = [];
  for (let rest = pairs; rest.length > 0; rest = rest.filter(pair => !pair.includes(result.at(-1)))) {
    const weight = text => (text.codePointAt(0) > 0xffff ? rest.length : 0) + rest.filter(pair => pair.includes(text)).length;
    result.push(rest.flat().reduce((worst, text) => (weight(text) > weight(worst) ? text : worst)));
  }

  return result.sort();
}

// Texts that have the first elements of an item, by number of elements.
function leadsOf(item, byCell, singles) {
  const leads = [nothing];
  for (const [start, element] of item.elements.entries()) {
    if (leads[start] !== undefined) {
      const parts = [...(singles.get(cellOf(element)) ?? []), ...(byCell.get(cellOf(element)) ?? [])];
      for (const part of parts.filter(p => p !== item && p.elements.every((e, i) => isSame(e, item.elements[start + i])))) {
        leads[start + part.elements.length] ??= join(leads[start], part);
      }
    }
  }

  return leads;
}

const isSame = (a, b) => b !== undefined && cellOf(a) === cellOf(b) && a.third === b.third;

const nothing = { text: '', elements: [] };

function contradicts(item, start, lead, other, singles) {
  const afterStart = item.elements.slice(start);
  const length = Math.min(afterStart.length, other.elements.length);
  if (afterStart.slice(0, length).some((e, i) => cellOf(e) !== cellOf(other.elements[i]))) {
    return false;
  }

  const ends = missing => [0, -1].map(index => missing.map(e => singles.get(cellOf(e))?.at(index)));
  const lefts = ends(other.elements.slice(length)).filter(isKnown).map(end => end.reduce(join, item));
  const rights = ends(afterStart.slice(length)).filter(isKnown).map(end => end.reduce(join, join(lead, other)));
  return lefts.some(left => rights.some(right => compare(left.text, right.text) !== compareElements(left.elements, right.elements)))
    || isUnlike(item, other);
}

// Texts of the same elements over and over may change places without changing the elements' order.
function isUnlike(item, other) {
  const [left, right] = [join(item, other), join(other, item)];
  return left.elements.every((e, i) => cellOf(e) === cellOf(right.elements[i]))
    && compare(left.text, right.text) !== compareElements(left.elements, right.elements);
}

const isKnown = end => end.every(e => e !== undefined);

function join(a, b) {
  return { text: a.text + GLUE + b.text, elements: [...a.elements, ...b.elements] };
}

// Both have the same primaries and marks.
function compareElements(a, b) {
  const at = a.findIndex((e, i) => e.third !== b[i].third);
  return at < 0 ? 0 : Math.sign(a[at].third - b[at].third);
}
