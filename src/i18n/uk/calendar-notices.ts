import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'На цей час у програмі поки нічого немає.',
  emptyHint: 'Подивіться інший місяць або запитайте нас.',
  failedOffline: 'У вас зараз немає інтернету.',
  failedOfflineHint: 'Перевірте зв’язок. Потім спробуйте ще раз.',
  failedServer: 'Програма зараз не завантажується.',
  failedServerHint: 'Це наша помилка, не ваша. Спробуйте пізніше.',
  failedFeed: 'Ми не можемо прочитати програму.',
  failedFeedHint: 'Це наша помилка, не ваша. Зателефонуйте нам або зайдіть.',
  hoursOfBelgium: 'Час у Бельгії (Брюссель).',
  hoursDiffer: 'На вашому пристрої інший час.',
  partial: 'Можливо, чогось бракує. Частину програми ми не змогли прочитати.',
} satisfies CalendarNoticesTranslation;
