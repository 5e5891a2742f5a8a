import type { Translation } from './catalogue.ts';
import { translation as nl } from './nl/translation.ts';
import type { Texts } from './texts.ts';

export type TranslationCatalogue = typeof nl;

/** What a language must give for them. A language that people wrote has no use for them. */
export type TranslationTranslation = Translation<TranslationCatalogue>;

/** What says that a computer made a translation; fetched only with such a translation. */
export const translationTexts: Texts<TranslationCatalogue> = { nl, others: 'translation' };
