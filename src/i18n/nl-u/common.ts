import type { CommonTranslation } from '../common.ts';

/** What sounds different when the reader is addressed with `u`. */
export const common = {
  offline: 'Er is geen internet. Kijk of u verbonden bent.',
  refused: 'U mag dit niet zien. Vraag hulp aan iemand van De Stek.',
} satisfies Partial<CommonTranslation>;
