import type { L10n } from '../schema/scalar.ts';
import { writtenIn, type Written } from './text-in.ts';

/** A word of a list that a municipality edits, as far as it is said. */
interface Labelled {
  readonly label?: L10n | undefined;
}

/**
 * What a word of a list is called: as the municipality says it, else as the product does. `undefined` where nobody says it: a bare name
 * helps nobody.
 * @param known the product's own word, in `lang` already
 */
export function wordOfList(word: Labelled | undefined, known: string | undefined, lang: string): Written | undefined {
  const own = writtenIn(word?.label, lang);
  if (own.text) return own;
  return known === undefined ? undefined : { text: known, lang: undefined };
}
