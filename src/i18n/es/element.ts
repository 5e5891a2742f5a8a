import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Espera un momento…',
  retry: 'Inténtalo de nuevo',
  close: 'Cerrar',
  back: 'Volver',
  print: 'Imprimir',
  offline: 'No hay internet. Mira si tienes conexión.',
  notFound: 'No encontramos esta página. Quizás la dirección cambió.',
  broken: 'Algo salió mal, es culpa nuestra. Inténtalo más tarde.',
  callUs: '¿No funciona? Llama al {phone}.',
  stale: 'Esta es la última versión que tenemos. Es del {date}.',
} satisfies ElementTranslation;
