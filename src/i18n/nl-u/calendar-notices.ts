import type { CalendarNoticesTranslation } from '../calendar-notices.ts';

/** What it says in the place of a list and beside it differently when the reader is addressed with `u`. */
export const calendarNotices = {
  failedOffline: 'U hebt nu geen internet.',
  failedOfflineHint: 'Kijk of u verbonden bent. Probeer daarna opnieuw.',
  failedServerHint: 'Dat ligt aan ons, niet aan u. Probeer het straks opnieuw.',
  failedFeedHint: 'Dat ligt aan ons, niet aan u. Bel ons of kom langs.',
  hoursDiffer: 'Uw toestel staat op een ander uur.',
} satisfies Partial<CalendarNoticesTranslation>;
