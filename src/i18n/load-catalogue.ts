import type { Catalogue } from './catalogue.ts';
import { directionOf } from './direction.ts';
import { originOf, packs } from './packs.ts';
import { dutch, type Address, type LoadedTexts, type Texts } from './texts.ts';

/*
 * Texts in another language than Dutch, or in Dutch with `u`. Loaded with the first element that asks for them: a page in Dutch has
 * no use for the list of languages.
 */

/** The language among those of `texts` that serves a BCP 47 tag: the tag itself, else its first part, else `nl`. */
export function languageFor(tag: string, texts: readonly Texts[]): string {
  const wanted = tag.toLowerCase();
  const known = (lang: string) =>
    texts.some(({ others }) => Object.hasOwn(typeof others === 'string' ? packs : others, lang));
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
  const file = lang === 'nl' && address === 'u' ? 'nl-u' : lang;
  const parts = await Promise.all(texts.map(one => partOf(one, file)));
  const base = lang === 'nl' ? dutch(texts).catalogue : {};
  return {
    lang,
    // The tag can name a script that the language alone does not.
    direction: lang === 'nl' ? 'ltr' : directionOf(tag),
    origin: await originOf(file),
    catalogue: Object.assign({}, base, ...parts) as Catalogue,
  };
}

const partOf = async ({ others }: Texts, file: string) =>
  typeof others === 'string' ? (await packs[file]?.())?.[others] : others[file]?.();
