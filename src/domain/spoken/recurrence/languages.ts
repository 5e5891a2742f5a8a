import type { RecurrencePhrases } from './phrases.ts';

/** The languages in which recurrence can be said, each in a file of its own. */
const languages = {
  nl: async () => (await import('./nl.ts')).recurrenceNl,
  fr: async () => (await import('./fr.ts')).recurrenceFr,
  en: async () => (await import('./en.ts')).recurrenceEn,
} satisfies Record<string, () => Promise<RecurrencePhrases>>;

/**
 * The phrases of a language; Dutch where there is no such language.
 *
 * @throws the error of `import()` when the file cannot be loaded.
 */
export const phrasesIn = (lang: string): Promise<RecurrencePhrases> =>
  (Object.hasOwn(languages, lang) ? languages[lang as keyof typeof languages] : languages.nl)();
