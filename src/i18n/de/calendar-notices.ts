import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Für diese Zeit steht noch nichts im Programm.',
  emptyHint: 'Sehen Sie in einem anderen Monat nach, oder fragen Sie uns.',
  failedOffline: 'Sie haben gerade kein Internet.',
  failedOfflineHint: 'Prüfen Sie Ihre Verbindung. Versuchen Sie es dann noch einmal.',
  failedServer: 'Das Programm kommt gerade nicht an.',
  failedServerHint: 'Das liegt an uns, nicht an Ihnen. Versuchen Sie es später noch einmal.',
  failedFeed: 'Wir können das Programm nicht lesen.',
  failedFeedHint: 'Das liegt an uns, nicht an Ihnen. Rufen Sie uns an oder kommen Sie vorbei.',
  hoursOfBelgium: 'Uhrzeit in Belgien (Brüssel).',
  hoursDiffer: 'Ihr Gerät zeigt eine andere Uhrzeit.',
  partial: 'Vielleicht fehlt etwas. Einen Teil des Programms konnten wir nicht lesen.',
} satisfies CalendarNoticesTranslation;
