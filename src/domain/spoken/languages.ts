import { spokenNl } from './nl.ts';
import type { LocaleFormatter } from './spoken.ts';

/** The languages that can be said beside Dutch, each in a file of its own. */
const others: Readonly<Record<string, () => Promise<LocaleFormatter>>> = {
  fr: async () => (await import('./fr.ts')).spokenFr,
  en: async () => (await import('./en.ts')).spokenEn,
  de: async () => (await import('./de.ts')).spokenDe,
  ar: async () => (await import('./ar.ts')).spokenAr,
  tr: async () => (await import('./tr.ts')).spokenTr,
  uk: async () => (await import('./uk.ts')).spokenUk,
  ru: async () => (await import('./ru.ts')).spokenRu,
  fa: async () => (await import('./fa.ts')).spokenFa,
  ps: async () => (await import('./ps.ts')).spokenPs,
  so: async () => (await import('./so.ts')).spokenSo,
  ti: async () => (await import('./ti.ts')).spokenTi,
  pl: async () => (await import('./pl.ts')).spokenPl,
  es: async () => (await import('./es.ts')).spokenEs,
  ro: async () => (await import('./ro.ts')).spokenRo,
  bg: async () => (await import('./bg.ts')).spokenBg,
};

/**
 * How a language says days, hours and money; Dutch where there is no such language.
 *
 * @throws the error of `import()` when the file cannot be loaded.
 */
export const spokenIn = async (lang: string): Promise<LocaleFormatter> =>
  (Object.hasOwn(others, lang) ? await others[lang]?.() : undefined) ?? spokenNl;
