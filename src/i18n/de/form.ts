import type { FormTranslation } from '../form.ts';

export const form = {
  'form.optional': '(freiwillig)',
  'form.attention': 'Achtung:',
  'form.problem': 'Es gibt ein Problem',

  'form.missing': 'Geben Sie bei „{label}“ eine Antwort ein.',
  'form.missingPhone': 'Geben Sie Ihre Telefonnummer ein, zum Beispiel 0470 12 34 56.',
  'form.missingEmail': 'Geben Sie Ihre E-Mail-Adresse ein, zum Beispiel name@beispiel.be.',
  'form.missingChoice': 'Wählen Sie bei „{label}“ eine Antwort.',
  'form.phone': 'Prüfen Sie Ihre Telefonnummer. Geben Sie alle Ziffern ein, zum Beispiel 0470 12 34 56.',
  'form.email': 'Prüfen Sie Ihre E-Mail-Adresse. Sie sieht aus wie name@beispiel.be.',
  'form.number': 'Geben Sie bei „{label}“ eine Zahl ein.',
  'form.numberFrom': 'Geben Sie bei „{label}“ eine Zahl ein: {min} oder mehr.',
  'form.numberTo': 'Geben Sie bei „{label}“ eine Zahl ein: {max} oder weniger.',
  'form.numberBetween': 'Geben Sie bei „{label}“ eine Zahl von {min} bis {max} ein.',
  'form.tooLong': {
    one: 'Machen Sie Ihren Text kürzer. Löschen Sie 1 Zeichen.',
    other: 'Machen Sie Ihren Text kürzer. Löschen Sie {count} Zeichen.',
  },
  'form.left': { one: 'Sie können noch 1 Zeichen schreiben.', other: 'Sie können noch {count} Zeichen schreiben.' },
  'form.over': { one: 'Ihr Text ist 1 Zeichen zu lang.', other: 'Ihr Text ist {count} Zeichen zu lang.' },
  'form.less': 'Eins weniger',
  'form.more': 'Eins mehr',
  'form.lowest': 'Weniger als {min} geht nicht.',
  'form.highest': 'Mehr als {max} geht nicht.',

  'form.step': 'Schritt {step} von {steps}',
  'form.next': 'Weiter',
  'form.previous': 'Zurück',
  'form.sending': 'Wir senden es gerade…',
  'form.check': 'Prüfen Sie Ihre Antworten',
  'form.change': 'Ändern',
  'form.changeWhat': 'Ändern: {label}',
  'form.noAnswer': 'Keine Antwort',

  'form.leaveAsk': 'Möchten Sie aufhören?',
  'form.leaveHint': 'Ihre Antworten sind noch nicht gesendet. Wenn Sie aufhören, löschen wir sie.',
  'form.leave': 'Schließen und löschen',
  'form.stay': 'Weiter ausfüllen',

  offline: 'Es gibt kein Internet. Prüfen Sie Ihre Verbindung.',
  broken: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es später noch einmal.',
  callUs: 'Klappt es nicht? Rufen Sie an: {phone}',
} satisfies FormTranslation;
