import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Bitte warten…',
  retry: 'Noch einmal versuchen',
  close: 'Schließen',
  print: 'Drucken',
  stale: 'Das ist die letzte Version, die wir haben. Sie ist vom {date}.',
} satisfies ElementTranslation;
