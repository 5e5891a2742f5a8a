import type { TranslationTranslation } from '../translation.ts';

export const translation = {
  byComputer: 'ብኮምፕዩተር ዝተተርጎመ እዩ። ጌጋ ኣሎ ድዩ? ንገሩና።',
} satisfies TranslationTranslation;
