import { others } from './modules/element.ts';
import { element as nl } from './modules/nl/element.ts';
import type { Texts } from './texts.ts';

export type ElementCatalogue = typeof nl;

/** Loading, failing, going back and printing: the texts that every element shares. */
export const elementTexts: Texts<ElementCatalogue> = { nl, others, parts: ['element'] };
