import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Traducido por una computadora. ¿Algo está mal? Dínoslo.',
} satisfies TranslationTranslation;
