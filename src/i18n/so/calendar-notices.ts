import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Weli wax qorshe ah ma jiraan muddadan.',
  emptyHint: 'Fiiri bil kale, ama na weydii.',
  failedOffline: 'Hadda internet ma haysatid.',
  failedOfflineHint: 'Fiiri haddii aad internet leedahay. Kadib mar kale isku day.',
  failedServer: 'Barnaamijku hadda ma soo baxayo.',
  failedServerHint: 'Annaga ayay ciladdu naga jirtaa, adiga kaama jirto. Mar dambe isku day.',
  failedFeed: 'Barnaamijka ma akhrin karno.',
  failedFeedHint: 'Annaga ayay ciladdu naga jirtaa, adiga kaama jirto. Na soo wac ama noo imow.',
  hoursOfBelgium: 'Waqtiga Biljam (Brussel).',
  hoursDiffer: 'Qalabkaagu waqti kale ayuu muujinayaa.',
  partial: 'Waxaa laga yaabaa in wax ka maqan yihiin. Qayb ka mid ah barnaamijka ma akhrin karin.',
} satisfies CalendarNoticesTranslation;
