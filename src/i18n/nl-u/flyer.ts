import type { FlyerTranslation } from '../flyer.ts';

/** What the flyer says differently when the reader is addressed with `u`. */
export const flyer = {
  fullWaitlist: 'Volzet. U kan op de wachtlijst.',
  waitlistOn: 'Volzet op {days}. U kan op de wachtlijst.',
  gift: 'U geeft wat u wil.',
  signUpNone: 'U hoeft niet in te schrijven. Kom gewoon langs.',
  signUpRequired: 'Schrijf u eerst in.',
  signUpCall: 'Schrijf u eerst in. Bel {phone}.',
  signUpUnknown: 'Moet u inschrijven? Vraag het ons.',
  signUpClosed: 'U kan nu niet inschrijven.',
  stepFree: 'U kan binnen met een rolstoel.',
  steps: 'Er zijn trappen. Hebt u hulp nodig? Bel ons.',
  hearingLoop: 'Hebt u een hoorapparaat? Er is een ringleiding.',
  help: 'Hebt u een vraag?',
  scan: 'Scan de code met uw gsm.',
  printHow: 'Hoe wilt u de flyer afdrukken?',
  emptyHint: 'Hebt u een vraag? Bel ons of kom langs.',
  failedOffline: 'U hebt nu geen internet.',
  failedOfflineHint: 'Zet uw internet aan. Probeer dan opnieuw.',
} satisfies Partial<FlyerTranslation>;
