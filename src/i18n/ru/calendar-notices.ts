import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'На это время пока ничего нет в программе.',
  emptyHint: 'Посмотрите другой месяц или спросите нас.',
  failedOffline: 'У вас сейчас нет интернета.',
  failedOfflineHint: 'Проверьте связь. Потом попробуйте ещё раз.',
  failedServer: 'Программа сейчас не загружается.',
  failedServerHint: 'Это наша ошибка, не ваша. Попробуйте позже.',
  failedFeed: 'Мы не можем прочитать программу.',
  failedFeedHint: 'Это наша ошибка, не ваша. Позвоните нам или зайдите.',
  hoursOfBelgium: 'Время в Бельгии (Брюссель).',
  hoursDiffer: 'На вашем устройстве другое время.',
  partial: 'Возможно, чего-то не хватает. Часть программы мы не смогли прочитать.',
} satisfies CalendarNoticesTranslation;
