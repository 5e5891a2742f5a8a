import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'ترجم الحاسوب هذا النص. هل هناك خطأ؟ أخبرونا.',
} satisfies TranslationTranslation;
