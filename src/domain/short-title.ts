/** Characters of a title in a list: two or three lines of a card. Hardly any title is longer; one that is stands whole in the details. */
export const LONGEST_TITLE = 150;

/** From here on a title may end at a space: a word that is longer is cut. */
const EARLIEST = LONGEST_TITLE / 2;

/** A title as a list says it: one that is a whole text ends after a word, with `…`. */
export function shortTitle<T extends { readonly text: string }>(title: T): T {
  const { text } = title;
  if (text.length <= LONGEST_TITLE) return title;
  // Signs of two halves stay whole.
  const start = text.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, '');
  const space = start.search(/\s\S*$/);
  const words = space > EARLIEST ? start.slice(0, space) : start;
  return { ...title, text: `${words.replace(/[\s,;:–-]+$/, '')}…` };
}
