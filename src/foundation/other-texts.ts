import type { ReactiveElement } from 'lit';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import { dutch, type Address, type LoadedTexts, type Texts } from '../i18n/texts.ts';
import type { OwnTexts } from './own-texts.ts';

/*
 * What an element needs of languages other than Dutch, and of a page's own words. Loaded with the first element that is asked for one.
 */

/** Texts as an element shows them. */
export interface ShownTexts extends LoadedTexts {
  /** Only of a translation by a computer: says under the element that it is one, as long as `now` gives such texts. */
  readonly tell?: (host: ReactiveElement, now: () => LoadedTexts) => void;
}

/**
 * The texts in a language; what a component lacks in it is said in Dutch.
 *
 * @param own the words that the page has in the place of ours, from far to near
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function otherTexts(
  lang: string,
  address: Address,
  texts: readonly Texts[],
  own: readonly OwnTexts[] = [],
): Promise<ShownTexts> {
  const ours = await loadCatalogue(lang, address, texts);
  const loaded =
    own.length > 0
      ? (await import('./own-texts.ts')).withOwnTexts(ours, { own, address, dutch: dutch(texts).catalogue })
      : ours;
  return loaded.origin === 'machine' ? { ...loaded, tell } : loaded;
}

const tell: NonNullable<ShownTexts['tell']> = (host, now) =>
  void import('./translation-note.ts').then(({ noteTranslation }) => noteTranslation(host, now()));
