import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Todavía no hay nada en el programa en este periodo.',
  emptyHint: 'Mira otro mes, o pregúntanos.',
  failedOffline: 'Ahora no tienes internet.',
  failedOfflineHint: 'Mira si tienes conexión. Después inténtalo de nuevo.',
  failedServer: 'El programa no llega ahora.',
  failedServerHint: 'Es culpa nuestra, no tuya. Inténtalo más tarde.',
  failedFeed: 'No podemos leer el programa.',
  failedFeedHint: 'Es culpa nuestra, no tuya. Llámanos o ven a vernos.',
  hoursOfBelgium: 'Horas de Bélgica (Bruselas).',
  hoursDiffer: 'Tu dispositivo tiene otra hora.',
  partial: 'Quizás falta algo. No pudimos leer una parte del programa.',
} satisfies CalendarNoticesTranslation;
