import type { PageTranslation } from '../page.ts';

export const page = {
  programmeOf: 'Programm von {name}',
  intro: 'Das können Sie in den nächsten Wochen machen. Kommen Sie ruhig vorbei.',
  later: 'Die Wochen danach',
  back: 'Zurück zu heute',
  otherLanguages: 'Andere Sprachen',
  toProgramme: 'Zum Programm',
  lost: 'Wir finden diese Seite nicht',
  lostHint:
    'Vielleicht ist der Link alt, oder in der Adresse ist ein Fehler. Fragen Sie De Stek nach dem richtigen Link.',
  lostCode: 'Schauen Sie auf Ihrem Papier, ob jeder Buchstabe und jede Zahl stimmt. Geht es nicht? Fragen Sie De Stek.',
  refused: 'Das geht hier nicht',
  refusedHint: 'Gehen Sie zurück und versuchen Sie es noch einmal, oder fragen Sie De Stek.',
  failed: 'Diese Seite kommt jetzt nicht an',
  tooManyCodes: {
    one: 'Es wurden viele falsche Codes probiert. Warten Sie 1 Minute, oder rufen Sie uns an.',
    other: 'Es wurden viele falsche Codes probiert. Warten Sie {count} Minuten, oder rufen Sie uns an.',
  },
  wrongLink: 'Wir finden nichts zu diesem Link. Öffnen Sie den Link in der E-Mail noch einmal, oder rufen Sie uns an.',
  confirmHeading: 'Bestätigen Sie Ihren Platz',
  confirmAsk: 'Kommen Sie? Dann drücken Sie auf den Knopf.',
} satisfies PageTranslation;
