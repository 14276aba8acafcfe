// What the scripts here ask of the runtime: its collator at each strength, its normalization, its classes of characters.

export const compare = new Intl.Collator('en-US').compare;
export const compareAccents = new Intl.Collator('en-US', { sensitivity: 'accent' }).compare;
export const comparePrimaries = new Intl.Collator('en-US', { sensitivity: 'base' }).compare;

// COMBINING GRAPHEME JOINER: ignorable at every level, and nothing contracts or is reordered across it.
export const GLUE = '\u034f';

// U+FFFF has the highest primary weight of all (CLDR, "special code points").
export const HIGHEST = '\uffff';

export const LAST_CODE_POINT = 0x10ffff;

const withoutEntry = /^[\p{Cn}\p{Co}\p{Cs}]$/u;
const unifiedIdeograph = /^\p{Unified_Ideograph}$/u;

export const nfd = text => text.normalize('NFD');
export const isUnassigned = character => withoutEntry.test(character);
export const isIdeograph = character => unifiedIdeograph.test(character);

export function isNoncharacter(codePoint) {
  return (codePoint & 0xfffe) === 0xfffe || (codePoint >= 0xfdd0 && codePoint <= 0xfdef);
}

export function* allCharacters() {
  for (let codePoint = 0; codePoint <= LAST_CODE_POINT; codePoint++) {
    yield String.fromCodePoint(codePoint);
  }
}

export const show = text => [...text].map(c => 'U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')).join(' ');

export function expect(condition, what, text) {
  if (!condition) {
    throw new Error(`Not as expected: ${what} ${text === undefined ? '' : show(text)}`);
  }
}

/** Splits a sorted list where the comparer tells neighbours apart. */
export function groups(sorted, comparer) {
  const result = [];
  for (const text of sorted) {
    if (result.length > 0 && comparer(result.at(-1)[0], text) === 0) {
      result.at(-1).push(text);
    } else {
      result.push([text]);
    }
  }

  return result;
}

/** The last index of an ascending list for which a test holds, or -1. */
export function lastIndex(items, holds) {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    [low, high] = holds(items[middle], middle) ? [middle + 1, high] : [low, middle];
  }

  return low - 1;
}
