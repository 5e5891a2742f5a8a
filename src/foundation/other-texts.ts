import type { ReactiveElement } from 'lit';
import { loadCatalogue } from '../i18n/load-catalogue.ts';
import type { Address, LoadedTexts, Texts } from '../i18n/texts.ts';

/*
 * What an element needs of languages other than Dutch. Loaded with the first element that is asked for one.
 */

/** Texts as an element shows them. */
export interface ShownTexts extends LoadedTexts {
  /** Only of a translation by a computer: says under the element that it is one, as long as `now` gives such texts. */
  readonly tell?: (host: ReactiveElement, now: () => LoadedTexts) => void;
}

/**
 * The texts in a language; what a component lacks in it is said in Dutch.
 *
 * @throws the error of `import()` when a file cannot be loaded.
 */
export async function otherTexts(lang: string, address: Address, texts: readonly Texts[]): Promise<ShownTexts> {
  const loaded = await loadCatalogue(lang, address, texts);
  return loaded.origin === 'machine' ? { ...loaded, tell } : loaded;
}

const tell: NonNullable<ShownTexts['tell']> = (host, now) =>
  void import('./translation-note.ts').then(({ noteTranslation }) => noteTranslation(host, now()));
