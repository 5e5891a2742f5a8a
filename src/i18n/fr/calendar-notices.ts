import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Il n’y a encore rien au programme pour cette période.',
  emptyHint: 'Regardez un autre mois, ou demandez-nous.',
  failedOffline: 'Vous n’avez pas internet pour le moment.',
  failedOfflineHint: 'Vérifiez votre connexion. Réessayez ensuite.',
  failedServer: 'Le programme ne vient pas pour le moment.',
  failedServerHint: 'C’est notre faute, pas la vôtre. Réessayez plus tard.',
  failedFeed: 'Nous ne pouvons pas lire le programme.',
  failedFeedHint: 'C’est notre faute, pas la vôtre. Appelez-nous ou passez nous voir.',
  hoursOfBelgium: 'Heures de Belgique (Bruxelles).',
  hoursDiffer: 'Votre appareil est à une autre heure.',
  partial: 'Il manque peut-être quelque chose. Nous n’avons pas pu lire une partie du programme.',
} satisfies CalendarNoticesTranslation;
