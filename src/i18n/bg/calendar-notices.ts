import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'За това време още няма нищо в програмата.',
  emptyHint: 'Вижте друг месец или ни попитайте.',
  failedOffline: 'Сега нямате интернет.',
  failedOfflineHint: 'Проверете връзката си. После опитайте отново.',
  failedServer: 'Програмата сега не се зарежда.',
  failedServerHint: 'Вината е наша, не Ваша. Опитайте по-късно.',
  failedFeed: 'Не можем да прочетем програмата.',
  failedFeedHint: 'Вината е наша, не Ваша. Обадете ни се или елате при нас.',
  hoursOfBelgium: 'Часове в Белгия (Брюксел).',
  hoursDiffer: 'Вашето устройство показва друг час.',
  partial: 'Може би нещо липсва. Не успяхме да прочетем част от програмата.',
} satisfies CalendarNoticesTranslation;
