import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'W tym czasie nie ma jeszcze nic w programie.',
  emptyHint: 'Zobacz inny miesiąc albo zapytaj nas.',
  failedOffline: 'Nie masz teraz internetu.',
  failedOfflineHint: 'Sprawdź połączenie. Potem spróbuj ponownie.',
  failedServer: 'Program teraz się nie wczytuje.',
  failedServerHint: 'To nasza wina, nie twoja. Spróbuj za chwilę.',
  failedFeed: 'Nie możemy odczytać programu.',
  failedFeedHint: 'To nasza wina, nie twoja. Zadzwoń do nas albo przyjdź.',
  hoursOfBelgium: 'Godziny w Belgii (Bruksela).',
  hoursDiffer: 'Twoje urządzenie pokazuje inną godzinę.',
  partial: 'Może czegoś brakuje. Nie udało się odczytać części programu.',
} satisfies CalendarNoticesTranslation;
