import type { PageTranslation } from '../page.ts';

/** What the plain pages say differently when the reader is addressed with `u`. */
export const page = {
  intro: 'Dit kunt u de komende weken doen. Kom gerust eens kijken.',
  lostCode: 'Kijk op uw papier of elke letter en elk cijfer juist is. Lukt het niet? Vraag het aan De Stek.',
  confirmHeading: 'Bevestig uw plaats',
  confirmAsk: 'Komt u? Druk dan op de knop.',
} satisfies Partial<PageTranslation>;
