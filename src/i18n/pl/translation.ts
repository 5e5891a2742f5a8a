import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Przetłumaczył to komputer. Coś się nie zgadza? Powiedz nam.',
} satisfies TranslationTranslation;
