import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Espera un momento…',
  retry: 'Inténtalo de nuevo',
  close: 'Cerrar',
  print: 'Imprimir',
  stale: 'Esta es la última versión que tenemos. Es del {date}.',
} satisfies ElementTranslation;
