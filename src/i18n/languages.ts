import type { Origin } from './packs.ts';

/** A language the texts are in. */
export interface Language {
  /** BCP 47 tag. */
  readonly lang: string;
  /** What the people who speak it call it. */
  readonly name: string;
  /** Who wrote its texts; the pack of the language says the same. */
  readonly origin: Origin;
}

const written = (lang: string, name: string): Language => ({ lang, name, origin: 'human' });
const translated = (lang: string, name: string): Language => ({ lang, name, origin: 'machine' });

/**
 * The languages, in the order of a picker: Dutch, French and English, then by script and, within a script, by name. So people
 * find their own writing at a glance. Never with a flag: a flag is a country, and a language has many (I18N-6).
 */
export const languages: readonly Language[] = [
  written('nl', 'Nederlands'),
  written('fr', 'Français'),
  written('en', 'English'),
  translated('de', 'Deutsch'),
  translated('es', 'Español'),
  translated('pl', 'Polski'),
  translated('ro', 'Română'),
  translated('so', 'Soomaali'),
  translated('tr', 'Türkçe'),
  translated('bg', 'Български'),
  translated('ru', 'Русский'),
  translated('uk', 'Українська'),
  translated('ar', 'العربية'),
  translated('ps', 'پښتو'),
  translated('fa', 'فارسی'),
  translated('ti', 'ትግርኛ'),
];
