// Random choices that are the same in every run.
let seed = 1;

export function random(limit) {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}

export const pick = list => list[random(list.length)];

/** A text of a few parts, each made by a function. */
export const several = (limit, make) => Array.from({ length: 1 + random(limit) }, make).join('');
