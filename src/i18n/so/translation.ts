import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'Waxaa turjumay kombiyuutar. Wax khaldan ma ku jiraan? Noo sheeg.',
} satisfies TranslationTranslation;
