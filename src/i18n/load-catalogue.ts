import type { Catalogue } from './catalogue.ts';
import { directionOf } from './direction.ts';
import { dutch, type Address, type LoadedTexts, type Origin, type Texts } from './texts.ts';

/*
 * Texts in another language than Dutch, or in Dutch with `u`. Loaded with the first element that asks for them: a page in Dutch has
 * no use for it.
 */

/** The language among those of `texts` that serves a BCP 47 tag: the tag itself, else its first part, else `nl`. */
export function languageFor(tag: string, texts: readonly Texts[]): string {
  const wanted = tag.toLowerCase();
  const known = (lang: string) => texts.some(({ others }) => Object.hasOwn(others, lang));
  const primary = wanted.split('-')[0] ?? '';
  return known(wanted) && wanted !== 'nl-u' ? wanted : known(primary) ? primary : 'nl';
}

/**
 * Loads the texts in a language. A component that lacks the language adds nothing; the element says those texts in Dutch.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function loadCatalogue(tag: string, address: Address, texts: readonly Texts[]): Promise<LoadedTexts> {
  const lang = languageFor(tag, texts);
  const loaded = await load(lang === 'nl' && address === 'u' ? 'nl-u' : lang, texts);
  return {
    ...loaded,
    lang,
    // The tag can name a script that the language alone does not.
    direction: lang === 'nl' ? 'ltr' : directionOf(tag),
    catalogue: lang === 'nl' ? { ...dutch(texts).catalogue, ...loaded.catalogue } : loaded.catalogue,
  };
}

/**
 * Who is behind texts in a language: `machine` as long as one of them was never checked by somebody who speaks it. Loads them.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export const originOf = async (tag: string, texts: readonly Texts[]): Promise<Origin> =>
  (await load(languageFor(tag, texts), texts)).origin;

type Loaded = Pick<LoadedTexts, 'origin' | 'catalogue'>;

async function load(lang: string, texts: readonly Texts[]): Promise<Loaded> {
  const loaded = await Promise.all(texts.map(one => loadOne(lang, one)));
  return {
    origin: loaded.some(({ origin }) => origin === 'machine') ? 'machine' : 'human',
    catalogue: Object.assign({}, ...loaded.map(({ catalogue }) => catalogue)) as Catalogue,
  };
}

async function loadOne(lang: string, texts: Texts): Promise<Loaded> {
  if (!texts.parts) return { origin: 'human', catalogue: ((await texts.others[lang]?.()) ?? {}) as Catalogue };
  const file = await texts.others[lang]?.();
  return {
    origin: texts.parts.some(part => file?.unchecked.includes(part)) ? 'machine' : 'human',
    catalogue: Object.assign({}, ...texts.parts.map(part => file?.parts[part])) as Catalogue,
  };
}
