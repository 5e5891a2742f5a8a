import type { L10n } from '../schema/scalar.ts';

/** A text people wrote, and the language it is in when that is not the one asked for. */
export interface Written {
  text: string;
  lang: string | undefined;
}

/**
 * The language in which a text is shown to who asks for `lang` (BCP 47): that one, else its base language (`fr` for `fr-BE`), else
 * Dutch, else the first there is; `undefined` when there is no text: an empty one is none. Only the text's own keys count: `lang` can
 * come from an address, and every object inherits `constructor`.
 */
export function languageIn(text: L10n, lang: string): string | undefined {
  const isThere = (key: string) => Object.hasOwn(text, key) && Boolean(text[key]);
  if (isThere(lang)) return lang;
  return [baseOf(lang), 'nl', ...Object.keys(text)].find(isThere);
}

/** The text for who asks for `lang`; empty when there is none. */
export const textIn = (text: L10n | undefined, lang: string): string => writtenIn(text, lang).text;

/** The same, with its language when that is not the one asked for. */
export function writtenIn(text: L10n = {}, lang: string): Written {
  const found = languageIn(text, lang);
  return { text: text[found ?? ''] ?? '', lang: `${lang}-`.startsWith(`${found}-`) ? undefined : found };
}

const baseOf = (lang: string): string => lang.split('-')[0]!;
