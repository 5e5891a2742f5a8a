import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'În această perioadă nu este încă nimic în program.',
  emptyHint: 'Vedeți altă lună sau întrebați-ne.',
  failedOffline: 'Acum nu aveți internet.',
  failedOfflineHint: 'Verificați conexiunea. Apoi încercați din nou.',
  failedServer: 'Programul nu se încarcă acum.',
  failedServerHint: 'Este vina noastră, nu a dumneavoastră. Încercați mai târziu.',
  failedFeed: 'Nu putem citi programul.',
  failedFeedHint: 'Este vina noastră, nu a dumneavoastră. Sunați-ne sau veniți la noi.',
  hoursOfBelgium: 'Ora Belgiei (Bruxelles).',
  hoursDiffer: 'Aparatul dumneavoastră are altă oră.',
  partial: 'Poate că lipsește ceva. Nu am putut citi o parte din program.',
} satisfies CalendarNoticesTranslation;
