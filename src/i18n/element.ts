import type { Translation } from './catalogue.ts';
import { element as nl } from './nl/element.ts';
import type { Texts } from './texts.ts';

export type ElementCatalogue = typeof nl;

/** What a language must give to say the common texts. */
export type ElementTranslation = Translation<ElementCatalogue>;

/** Loading, failing, going back and printing: the texts that every element shares. */
export const elementTexts: Texts<ElementCatalogue> = { nl, others: 'element' };
