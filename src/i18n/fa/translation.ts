import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'این متن را کامپیوتر ترجمه کرده است. اشتباهی هست؟ به ما بگویید.',
} satisfies TranslationTranslation;
