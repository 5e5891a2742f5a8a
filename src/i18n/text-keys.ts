import { languages } from './languages.ts';
import { textKeys } from './modules/nl/text-keys.ts';

/** The key of every text that an element of this package can say. */
export const keys: ReadonlySet<string> = new Set(textKeys.split(' '));

/** The languages that texts are in, and `nl-u` for Dutch that says `u`. */
export const langs: ReadonlySet<string> = new Set([...languages.map(({ lang }) => lang), 'nl-u']);
