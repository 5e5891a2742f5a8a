import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Преведено от компютър. Нещо не е вярно? Кажете ни.',
} satisfies TranslationTranslation;
