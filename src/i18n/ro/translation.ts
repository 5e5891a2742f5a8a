import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Tradus de un calculator. Ceva nu este corect? Spuneți-ne.',
} satisfies TranslationTranslation;
