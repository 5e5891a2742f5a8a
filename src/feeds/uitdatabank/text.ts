import { textIn } from '../../domain/text-in.ts';
import type { L10n } from '../../schema/scalar.ts';
import { cleanText } from '../../schema/scalar.ts';
import { isObject } from '../json.ts';
import { plainText } from '../plain-text.ts';
import { shorten } from '../shorten.ts';

const LANG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/**
 * A text of UiTdatabank: `{ nl: … }`, or in older answers a bare string in the main language. `undefined` when there is none.
 * Longer texts are shortened, markup is turned into plain text.
 */
export function localisedText(value: unknown, mainLanguage: string, max: number): L10n | undefined {
  const entries = isObject(value) ? Object.entries(value) : [[mainLanguage, value] as const];
  const texts = entries.flatMap(([lang, text]) => {
    const clean = typeof text === 'string' ? shorten(cleanText(plainText(text)), max) : '';
    return clean && LANG.test(lang) ? [[lang, clean] as const] : [];
  });
  return texts.length > 0 ? Object.fromEntries(texts) : undefined;
}

/** The text in one language, or else the first. */
export const firstText = (text: L10n | undefined, lang: string): string | undefined =>
  text && (textIn(text, lang) || undefined);
