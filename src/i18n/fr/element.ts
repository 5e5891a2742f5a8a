import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Un instant…',
  retry: 'Réessayer',
  close: 'Fermer',
  print: 'Imprimer',
  stale: 'C’est la dernière version que nous avons. Elle date du {date}.',
} satisfies ElementTranslation;
