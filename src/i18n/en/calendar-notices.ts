import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

export const calendarNotices = {
  empty: 'Nothing is planned in this period yet.',
  emptyHint: 'Look at another month, or ask us.',
  failedOffline: 'You have no internet now.',
  failedOfflineHint: 'Check that you are connected. Then try again.',
  failedServer: 'The programme does not come through now.',
  failedServerHint: 'That is our fault, not yours. Try again later.',
  failedFeed: 'We cannot read the programme.',
  failedFeedHint: 'That is our fault, not yours. Call us or drop in.',
  hoursOfBelgium: 'Hours in Belgium (Brussels).',
  hoursDiffer: 'Your device shows another time.',
  partial: 'Something may be missing. We could not read a part of the programme.',
} satisfies CalendarNoticesTranslation;
