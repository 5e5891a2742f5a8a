import type { Catalogue, Message } from './catalogue.ts';
import { originOf, type Origin } from './packs.ts';

/** How the reader is addressed in Dutch: `je`, or the formal `u`. */
export type Address = 'je' | 'u';

/** A part of a language is enough: what it lacks is said in Dutch. Our own files are checked to be whole. */
type Load<C extends Catalogue> = () => Promise<{ readonly [Key in keyof C]?: Message }>;

/**
 * The texts of one component: Dutch with `je` at hand, every other language behind an `import()` of its own. The key `nl-u`
 * holds only what sounds different with `u`.
 */
export interface Texts<C extends Catalogue = Catalogue> {
  readonly nl: C;
  readonly others: Readonly<Record<string, Load<C>>>;
}

/** A catalogue in the language that was found, which is Dutch when there is none in the language asked for. */
export interface LoadedTexts {
  readonly lang: string;
  readonly origin: Origin;
  readonly catalogue: Catalogue;
}

/** The language among those of `texts` that serves a BCP 47 tag: the tag itself, else its first part, else `nl`. */
export function languageFor(tag: string, texts: readonly Texts[]): string {
  const wanted = tag.toLowerCase();
  const known = (lang: string) => texts.some(({ others }) => lang in others);
  const primary = wanted.split('-')[0] ?? '';
  return known(wanted) && wanted !== 'nl-u' ? wanted : known(primary) ? primary : 'nl';
}

/** The Dutch texts with `je`: they come with the code, so that the first picture needs no further request. */
export const dutch = (texts: readonly Texts[]): LoadedTexts => ({
  lang: 'nl',
  origin: 'human',
  catalogue: Object.assign({}, ...texts.map(({ nl }) => nl)) as Catalogue,
});

/**
 * Loads the texts in a language. A component that lacks the language adds nothing; the element says those texts in Dutch.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function loadCatalogue(tag: string, address: Address, texts: readonly Texts[]): Promise<LoadedTexts> {
  const lang = languageFor(tag, texts);
  const file = lang === 'nl' && address === 'u' ? 'nl-u' : lang;
  const parts = await Promise.all(texts.map(({ others }) => others[file]?.()));
  const base = lang === 'nl' ? dutch(texts).catalogue : {};
  return { lang, origin: await originOf(file), catalogue: Object.assign({}, base, ...parts) as Catalogue };
}
