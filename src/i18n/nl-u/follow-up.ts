import type { FollowUpTranslation } from '../follow-up.ts';

/** What following up says differently when the reader is addressed with `u`. */
export const followUp = {
  followUpHeading: 'Bekijk uw inschrijving',
  code: 'Wat is uw code?',
  codeWhy: 'U kreeg de code toen u inschreef. Ze heeft 16 cijfers.',
  codeMissing: 'Vul de 16 cijfers van uw code in.',
  reference: 'Belt u ons? Zeg dan dit nummer: {ref}.',
  'state.confirmed': 'U bent ingeschreven.',
  'state.waiting': 'U staat op de wachtlijst.',
  'state.unconfirmed': 'Bevestig nog uw plaats.',
  'state.offered': 'Er is een plaats vrij voor u.',
  'state.expired': 'Uw plaats is niet meer vrij.',
  'state.cancelled': 'U bent niet meer ingeschreven.',
  'state.to_review': 'We kijken uw inschrijving na.',
  'state.attended': 'U was erbij. Fijn dat u kwam!',
  'hint.confirmed': 'Tot dan! Kunt u toch niet komen? Zeg dan hier af.',
  'hint.waiting': 'Komt er een plaats vrij? Dan laten we het u weten.',
  'hint.unconfirmed':
    'We sturen u een mail of we bellen u. Zeg dan dat u komt. Anders gaat uw plaats naar iemand anders.',
  'hint.offered': 'Komt u? Zeg het ons op tijd.',
  'hint.expired': 'Uw antwoord kwam niet op tijd. Wilt u toch komen? Bel ons.',
  'hint.cancelled': 'Wilt u toch komen? Schrijf u dan opnieuw in.',
  'hint.to_review': 'Het programma is veranderd. We laten u iets weten. U hoeft niets te doen.',
  position: 'U bent nummer {position} op de lijst.',
  heldUntil: 'We houden uw plaats vrij tot {when}.',
  accepted: 'U bent nu ingeschreven.',
  cancelAsk: 'Wilt u afzeggen?',
  cancelHint: 'Uw plaats gaat dan naar iemand anders.',
  tooManyTries: 'U probeerde te veel codes. Wacht een uur of bel ons.',
} satisfies Partial<FollowUpTranslation>;
