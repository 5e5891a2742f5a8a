import type { Catalogue } from './catalogue.ts';
import type * as dutch from './nl/pack.ts';

/** Who wrote the texts of a language: a person, or a machine whose words nobody who speaks the language has checked yet. */
export type Origin = 'human' | 'machine';

/** A part of the texts, by the name of its catalogue: `calendar`, `flyer`, … */
export type PartName = Exclude<keyof typeof dutch, 'origin'>;

/** All texts of one language in one file. */
type Pack = { readonly origin: Origin } & { readonly [Part in PartName]?: Catalogue };

/** The languages there are beside Dutch, each behind one `import()`. `nl-u` holds only what sounds different with `u`. */
export const packs: Readonly<Record<string, () => Promise<Pack>>> = {
  'nl-u': () => import('./nl-u/pack.ts'),
  fr: () => import('./fr/pack.ts'),
  en: () => import('./en/pack.ts'),
  de: () => import('./de/pack.ts'),
  ps: () => import('./ps/pack.ts'),
  so: () => import('./so/pack.ts'),
  ti: () => import('./ti/pack.ts'),
  ar: () => import('./ar/pack.ts'),
  fa: () => import('./fa/pack.ts'),
  ru: () => import('./ru/pack.ts'),
  uk: () => import('./uk/pack.ts'),
  es: () => import('./es/pack.ts'),
  tr: () => import('./tr/pack.ts'),
  pl: () => import('./pl/pack.ts'),
  ro: () => import('./ro/pack.ts'),
  bg: () => import('./bg/pack.ts'),
};

/** Who wrote the texts of a language. Loads its pack. */
export const originOf = async (lang: string): Promise<Origin> => (await packs[lang]?.())?.origin ?? 'human';
