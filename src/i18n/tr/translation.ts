import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Bunu bir bilgisayar çevirdi. Bir yanlış mı var? Bize söyleyin.',
} satisfies TranslationTranslation;
