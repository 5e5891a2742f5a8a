import type { CalendarDetailsTranslation } from '../calendar-details.ts';

/** What the details of a date say differently when the reader is addressed with `u`. */
export const calendarDetails = {
  'access.step-free': 'U kunt binnen zonder trappen.',
  'access.hearing-loop': 'Er is een ringleiding voor uw hoorapparaat.',
  hasSteps: 'Er zijn trappen. Bel ons als u hulp wilt.',
  enrolUnknown: 'We weten niet of u moet inschrijven. Vraag het even.',
  dropIn: 'U hoeft niet in te schrijven. Kom gewoon langs.',
  mustEnrol: 'Schrijf u vooraf in.',
  enrol: 'Schrijf u in',
  seatsWaitlistLong: 'Alle plaatsen zijn bezet. U kunt op de wachtlijst.',
  seatsClosedLong: 'U kunt nu niet inschrijven.',
  freeLong: 'U betaalt niets.',
  giftLong: 'U geeft wat u wilt. Niets geven mag ook.',
  payLong: 'U betaalt {price}.',
  kansentariefLong: 'Met UiTPAS-kansentarief betaalt u {price}.',
  goals: 'U kunt hier: {goals}.',
  otherDates: 'U kunt ook komen op',
  saved: 'Het bestand is klaar. Open het om het in uw agenda te zetten.',
  linkGone: 'De activiteit uit uw link vinden we niet meer. Dit is het programma van nu.',
} satisfies Partial<CalendarDetailsTranslation>;
