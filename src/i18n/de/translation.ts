import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Ein Computer hat das übersetzt. Stimmt etwas nicht? Sagen Sie es uns.',
} satisfies TranslationTranslation;
