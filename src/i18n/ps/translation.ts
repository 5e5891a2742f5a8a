import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'دا متن کمپیوټر ژباړلی دی. که کومه تېروتنه وي، موږ ته ووایئ.',
} satisfies TranslationTranslation;
