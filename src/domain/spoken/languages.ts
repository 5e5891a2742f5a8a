import { spokenNl } from './nl.ts';
import type { Spoken } from './spoken.ts';

/** The languages that can be said beside Dutch, each in a file of its own. */
const others: Readonly<Record<string, () => Promise<Spoken>>> = {
  fr: async () => (await import('./fr.ts')).spokenFr,
  en: async () => (await import('./en.ts')).spokenEn,
};

/**
 * How a language says days, hours and money; Dutch where there is no such language.
 *
 * @throws the error of `import()` when the file cannot be loaded.
 */
export const spokenIn = async (lang: string): Promise<Spoken> => (await others[lang]?.()) ?? spokenNl;
