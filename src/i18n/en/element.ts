import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Loading…',
  retry: 'Try again',
  close: 'Close',
  print: 'Print',
  stale: 'This is the last version we have. It is from {date}.',
} satisfies ElementTranslation;
