import { spokenIn } from '../languages.ts';
import type { RecurrencePhrases } from './phrases.ts';
import { recurrenceWords, type RecurrenceWords } from './words.ts';

/** The languages in which recurrence can be said, each in a file of its own. */
const languages = {
  nl: async () => (await import('./nl.ts')).recurrenceNl,
  fr: async () => (await import('./fr.ts')).recurrenceFr,
  en: async () => (await import('./en.ts')).recurrenceEn,
  de: async () => (await import('./de.ts')).recurrenceDe,
  ar: async () => (await import('./ar.ts')).recurrenceAr,
  tr: async () => (await import('./tr.ts')).recurrenceTr,
  uk: async () => (await import('./uk.ts')).recurrenceUk,
  ru: async () => (await import('./ru.ts')).recurrenceRu,
  fa: async () => (await import('./fa.ts')).recurrenceFa,
  ps: async () => (await import('./ps.ts')).recurrencePs,
  so: async () => (await import('./so.ts')).recurrenceSo,
  ti: async () => (await import('./ti.ts')).recurrenceTi,
  pl: async () => (await import('./pl.ts')).recurrencePl,
  es: async () => (await import('./es.ts')).recurrenceEs,
  ro: async () => (await import('./ro.ts')).recurrenceRo,
  bg: async () => (await import('./bg.ts')).recurrenceBg,
} satisfies Record<string, () => Promise<RecurrencePhrases>>;

/**
 * The phrases of a language; Dutch where there is no such language.
 *
 * @throws the error of `import()` when the file cannot be loaded.
 */
export const phrasesIn = (lang: string): Promise<RecurrencePhrases> =>
  (Object.hasOwn(languages, lang) ? languages[lang as keyof typeof languages] : languages.nl)();

/**
 * How a language says recurrence; Dutch where there is no such language. Loads that language only.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function recurrenceWordsIn(lang: string): Promise<RecurrenceWords> {
  const spoken = await spokenIn(lang);
  return recurrenceWords(spoken, await phrasesIn(spoken.lang));
}
