import { others } from './modules/element.ts';
import { translation as nl } from './modules/nl/element-translation.ts';
import type { Texts } from './texts.ts';

export type TranslationCatalogue = typeof nl;

/** What says that a computer made a translation; fetched only with such a translation. */
export const translationTexts: Texts<TranslationCatalogue> = { nl, others, parts: ['translation'] };
