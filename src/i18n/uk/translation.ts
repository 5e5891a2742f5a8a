import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Це переклав комп’ютер. Є помилка? Скажіть нам.',
} satisfies TranslationTranslation;
