import type { Catalogue, Message } from './catalogue.ts';
import type * as dutch from './nl/pack.ts';

/** Who wrote the texts of a language: a person, or a machine whose words nobody who speaks the language has checked yet. */
export type Origin = 'human' | 'machine';

/** A part of the texts, by the name of its catalogue: `calendar`, `flyer`, … */
export type PartName = Exclude<keyof typeof dutch, 'origin'>;

/** All texts of one language in one file. */
type Pack = { readonly origin: Origin } & { readonly [Part in PartName]?: Catalogue };

/** The languages there are beside Dutch, each behind one `import()`. `nl-u` holds only what sounds different with `u`. */
const packs: Readonly<Record<string, () => Promise<Pack>>> = {
  'nl-u': () => import('./nl-u/pack.ts'),
  fr: () => import('./fr/pack.ts'),
  en: () => import('./en/pack.ts'),
  de: () => import('./de/pack.ts'),
};

type Load<C extends Catalogue> = () => Promise<{ readonly [Key in keyof C]?: Message }>;

/** One part of the texts in every language that is not Dutch. */
export const inPacks = <C extends Catalogue>(part: PartName): Readonly<Record<string, Load<C>>> =>
  Object.fromEntries(
    Object.entries(packs).map(([lang, load]) => [lang, async () => ((await load())[part] ?? {}) as Partial<C>]),
  );

/** Who wrote the texts of a language. Loads its pack. */
export const originOf = async (lang: string): Promise<Origin> => (await packs[lang]?.())?.origin ?? 'human';
