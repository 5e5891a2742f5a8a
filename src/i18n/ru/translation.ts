import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Это перевёл компьютер. Есть ошибка? Скажите нам.',
} satisfies TranslationTranslation;
