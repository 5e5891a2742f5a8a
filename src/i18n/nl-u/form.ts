import type { FormTranslation } from '../form.ts';

/** What forms say differently when the reader is addressed with `u`. */
export const form = {
  'form.missingPhone': 'Vul uw telefoonnummer in, bijvoorbeeld 0470 12 34 56.',
  'form.missingEmail': 'Vul uw e-mailadres in, bijvoorbeeld naam@voorbeeld.be.',
  'form.phone': 'Kijk uw telefoonnummer na. Vul alle cijfers in, bijvoorbeeld 0470 12 34 56.',
  'form.email': 'Kijk uw e-mailadres na. Het ziet eruit zoals naam@voorbeeld.be.',
  'form.tooLong': {
    one: 'Maak uw tekst korter. Haal 1 teken weg.',
    other: 'Maak uw tekst korter. Haal {count} tekens weg.',
  },
  'form.left': { one: 'U kunt nog 1 teken typen.', other: 'U kunt nog {count} tekens typen.' },
  'form.over': { one: 'Uw tekst is 1 teken te lang.', other: 'Uw tekst is {count} tekens te lang.' },
  'form.check': 'Kijk uw antwoorden na',
  'form.leaveAsk': 'Wilt u stoppen?',
  'form.leaveHint': 'Uw antwoorden zijn nog niet verstuurd. Als u stopt, wissen we ze.',

  offline: 'Er is geen internet. Kijk of u verbonden bent.',
} satisfies Partial<FormTranslation>;
