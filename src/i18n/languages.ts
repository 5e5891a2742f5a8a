import type { Origin } from './texts.ts';

/** A language the texts are in. */
export interface Language {
  /** BCP 47 tag. */
  readonly lang: string;
  /** What the people who speak it call it. */
  readonly name: string;
  /** `machine` as long as one text of it was never checked by somebody who speaks it. */
  readonly origin: Origin;
}

/*
 * In the order of a picker: Dutch, French and English, then by script and, within a script, by name. So people find their own
 * writing at a glance. Never with a flag: a flag is a country, and a language has many (I18N-6).
 */
export { languages } from './modules/languages.ts';
