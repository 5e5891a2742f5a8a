import type { L10n } from '../schema/scalar.ts';

/**
 * The language in which a text is shown to who asks for `lang`: that one, else Dutch, else the first there is; `undefined` when
 * there is no text. Only the text's own keys count: `lang` can come from an address, and every object inherits `constructor`.
 */
export const languageIn = (text: L10n, lang: string): string | undefined =>
  [lang, 'nl', ...Object.keys(text)].find(key => Object.hasOwn(text, key));

/** The text for who asks for `lang`; empty when there is none. */
export function textIn(text: L10n | undefined, lang: string): string {
  const language = text && languageIn(text, lang);
  return language === undefined ? '' : (text?.[language] ?? '');
}
