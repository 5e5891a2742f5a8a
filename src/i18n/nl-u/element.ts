import type { ElementTranslation } from '../element.ts';

/** What sounds different when the reader is addressed with `u`. */
export const element = {
  offline: 'Er is geen internet. Kijk of u verbonden bent.',
} satisfies Partial<ElementTranslation>;
