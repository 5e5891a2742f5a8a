import type { CalendarTranslation } from '../calendar.ts';

/** What the calendar says differently when the reader is addressed with `u`. */
export const calendar = {
  view: 'Hoe wilt u het programma zien?',
  filter: 'Kies wat u zoekt',
  priceGift: 'U geeft wat u wilt',
  priceGiftAround: 'U geeft wat u wilt, bijvoorbeeld {price}',
  priceBothEasy: 'Dit kost {price}. Met UiTPAS-kansentarief betaalt u {kansentarief}.',
  signUpRequired: 'Schrijf u vooraf in',
  seatsClosed: 'U kunt nu niet inschrijven',
  partFailed: 'Dit deel komt nu niet door. Kijk of u internet hebt, of probeer het straks opnieuw.',
} satisfies Partial<CalendarTranslation>;
