// Finds the pairs and triples of characters that the collator does not treat one by one.
import { GLUE, compare, nfd } from './runtime.mjs';

// A contraction joins characters of one block, or a letter and a combining mark, or two letters of Latin text.
const NEIGHBOURHOOD = 512;
const LATIN_END = 0x250;
const sharedMark = /^(?=\p{M})\p{Script=Inherited}$/u;

/**
 * @param {string[]} characters canonically decomposed characters in code point order
 * @param {boolean} everyPair tries every pair of them (ten minutes) and not only the likely ones
 * @returns {string[]} sequences whose order is not that of their parts, each in NFD
 */
export function findContractions(characters, everyPair) {
  const sharedMarks = characters.filter(c => sharedMark.test(c));
  const latin = characters.filter(c => c.codePointAt(0) < LATIN_END);
  const pairs = new Set();
  for (const first of characters) {
    const seconds = everyPair
      ? characters
      : new Set([...neighbours(characters, first), ...sharedMarks, ...(latin.includes(first) ? latin : [])]);
    addOdd(Array.from(seconds, second => pairTrial(first, second)), pairs);
  }

  // The root collation has no longer contraction without its beginning, so triples begin with a pair.
  const triples = new Set();
  for (const pair of pairs) {
    addOdd(neighbours(characters, pair).map(third => tripleTrial(pair, third)), triples);
  }

  const found = new Set([...pairs, ...[...triples].filter(isMoreThanPair)]);
  return [...found, ...beginnings(found)];
}

// The beginning of a contraction is one too (UTS #10, well-formedness condition 5), even when its order does not show it; so that
// it hides no other contraction, the two together are a third.
function beginnings(found) {
  const added = new Set();
  for (const [first, second, third] of found) {
    if (third !== undefined && !found.has(first + second)) {
      added.add(first + second);
      [...found].filter(other => [...other].length === 2 && other.startsWith(second)).forEach(other => added.add(first + other));
    }
  }

  return [...added].filter(text => !found.has(text));
}

function neighbours(characters, text) {
  const at = text.codePointAt(0);
  const notBefore = limit => {
    let low = 0;
    let high = characters.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      [low, high] = characters[middle].codePointAt(0) < limit ? [middle + 1, high] : [low, middle];
    }

    return low;
  };
  return characters.slice(notBefore(at - NEIGHBOURHOOD), notBefore(at + NEIGHBOURHOOD + 1));
}

function pairTrial(first, second) {
  const together = nfd(first + second);
  return { together, apart: [...together].join(GLUE) };
}

// A mark that canonical order moves into a pair does not break it up; one that it moves before the pair stands before it.
function tripleTrial(pair, third) {
  const together = nfd(pair + third);
  const [first] = pair;
  return { together, apart: together.startsWith(first) ? pair + GLUE + third : third + GLUE + pair };
}

// False where only the trial was wrong: canonical order made another pair of the three, which is found first.
function isMoreThanPair(triple) {
  const [first, second, third] = triple;
  return compare(triple, first + second + GLUE + third) !== 0;
}

// Compares all sequences in one text with the same sequences kept apart, and halves the text until the odd ones are found.
function addOdd(trials, found) {
  const join = texts => texts.join(GLUE) + GLUE;
  if (trials.length === 0 || compare(join(trials.map(t => t.together)), join(trials.map(t => t.apart))) === 0) {
    return;
  }

  if (trials.length === 1) {
    found.add(trials[0].together);
    return;
  }

  const middle = trials.length >> 1;
  addOdd(trials.slice(0, middle), found);
  addOdd(trials.slice(middle), found);
}
