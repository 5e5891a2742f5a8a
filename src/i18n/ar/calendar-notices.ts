import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'لا يوجد شيء في البرنامج لهذه الفترة بعد.',
  emptyHint: 'انظروا إلى شهر آخر، أو اسألونا.',
  failedOffline: 'لا يوجد إنترنت عندكم الآن.',
  failedOfflineHint: 'تأكدوا من الاتصال بالإنترنت. ثم حاولوا مرة أخرى.',
  failedServer: 'البرنامج لا يصل الآن.',
  failedServerHint: 'السبب عندنا، وليس عندكم. حاولوا بعد قليل.',
  failedFeed: 'لا نستطيع قراءة البرنامج.',
  failedFeedHint: 'السبب عندنا، وليس عندكم. اتصلوا بنا أو تعالوا إلينا.',
  hoursOfBelgium: 'التوقيت في بلجيكا (بروكسل).',
  hoursDiffer: 'جهازكم على توقيت آخر.',
  partial: 'ربما ينقص شيء. لم نستطع قراءة جزء من البرنامج.',
} satisfies CalendarNoticesTranslation;
