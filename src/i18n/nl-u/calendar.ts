import type { CalendarTranslation } from '../calendar.ts';

/** What the calendar says differently when the reader is addressed with `u`. */
export const calendar = {
  view: 'Hoe wilt u het programma zien?',
  filter: 'Kies wat u zoekt',
  hoursDiffer: 'Uw toestel staat op een ander uur.',
  priceGift: 'U geeft wat u wilt',
  priceGiftAround: 'U geeft wat u wilt, bijvoorbeeld {price}',
  priceBothEasy: 'Dit kost {price}. Met UiTPAS-kansentarief betaalt u {kansentarief}.',
  signUpRequired: 'Schrijf u vooraf in',
  seatsClosed: 'U kunt nu niet inschrijven',
  failedOffline: 'U hebt nu geen internet.',
  failedOfflineHint: 'Kijk of u verbonden bent. Probeer daarna opnieuw.',
  failedServerHint: 'Dat ligt aan ons, niet aan u. Probeer het straks opnieuw.',
  partFailed: 'Dit deel komt nu niet door. Kijk of u internet hebt, of probeer het straks opnieuw.',
  failedFeedHint: 'Dat ligt aan ons, niet aan u. Bel ons of kom langs.',
} satisfies Partial<CalendarTranslation>;
