/** What the calendar says in the place of a list and beside it, in Dutch with `je`: the source of every other language. Easy language, profile U (rules EL). */
export const calendarNotices = {
  empty: 'In deze periode staat er nog niets op het programma.',
  emptyHint: 'Kijk bij een andere maand, of vraag het ons.',
  failedOffline: 'Je hebt nu geen internet.',
  failedOfflineHint: 'Kijk of je verbonden bent. Probeer daarna opnieuw.',
  failedServer: 'Het programma komt nu niet door.',
  failedServerHint: 'Dat ligt aan ons, niet aan jou. Probeer het straks opnieuw.',
  failedFeed: 'We kunnen het programma niet lezen.',
  failedFeedHint: 'Dat ligt aan ons, niet aan jou. Bel ons of kom langs.',
  hoursOfBelgium: 'Uren in België (Brussel).',
  hoursDiffer: 'Jouw toestel staat op een ander uur.',
  partial: 'Misschien ontbreekt er iets. Een deel van het programma konden we niet lezen.',
} as const;
