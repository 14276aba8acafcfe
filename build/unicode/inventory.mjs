// The elements that single characters have, and texts made of them. An inventory is {primaries: [{text, seconds: [{text, thirds}]}],
// marks: [{text, thirds}]}, where thirds are lists of texts of equal weight, ascending.
import { GLUE } from './runtime.mjs';

/** What an element's tertiary weight is compared within. */
export const cellOf = e => (e.mark === undefined ? `${e.primary}/${e.second}` : `${e.mark}`);

export function thirdsOf(element, { primaries, marks }) {
  return (element.mark === undefined ? primaries[element.primary].seconds[element.second]?.thirds : marks[element.mark].thirds) ?? [];
}

/** A text of single characters that has these elements. */
export function spell(elements, inventory) {
  return elements.map(e => thirdsOf(e, inventory)[e.third][0]).join(GLUE);
}
