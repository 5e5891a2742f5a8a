import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Bu dönem için programda henüz bir şey yok.',
  emptyHint: 'Başka bir aya bakın veya bize sorun.',
  failedOffline: 'Şu anda internetiniz yok.',
  failedOfflineHint: 'Bağlantınıza bakın. Sonra tekrar deneyin.',
  failedServer: 'Program şu anda gelmiyor.',
  failedServerHint: 'Sorun bizde, sizde değil. Biraz sonra tekrar deneyin.',
  failedFeed: 'Programı okuyamıyoruz.',
  failedFeedHint: 'Sorun bizde, sizde değil. Bizi arayın veya bize gelin.',
  hoursOfBelgium: 'Belçika saati (Brüksel).',
  hoursDiffer: 'Cihazınızın saati farklı.',
  partial: 'Belki bir şey eksik. Programın bir bölümünü okuyamadık.',
} satisfies CalendarNoticesTranslation;
