import type { Translation } from './catalogue.ts';
import { common as nl } from './nl/common.ts';
import type { Texts } from './texts.ts';

export type CommonCatalogue = typeof nl;

/** What a language must give to say the common texts. */
export type CommonTranslation = Translation<CommonCatalogue>;

/** Loading, failing, going back and printing: the texts that every element shares. */
export const commonTexts: Texts<CommonCatalogue> = {
  nl,
  others: {
    'nl-u': async () => (await import('./nl-u/common.ts')).common,
    fr: async () => (await import('./fr/common.ts')).common,
    en: async () => (await import('./en/common.ts')).common,
  },
};
