import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Chwileczkę…',
  retry: 'Spróbuj ponownie',
  close: 'Zamknij',
  print: 'Drukuj',
  stale: 'To ostatnia wersja, jaką mamy. Data: {date}.',
} satisfies ElementTranslation;
