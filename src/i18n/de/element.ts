import type { ElementTranslation } from '../element.ts';

export const element = {
  loading: 'Bitte warten…',
  retry: 'Noch einmal versuchen',
  close: 'Schließen',
  back: 'Zurück',
  print: 'Drucken',
  offline: 'Es gibt kein Internet. Prüfen Sie Ihre Verbindung.',
  notFound: 'Wir finden diese Seite nicht. Vielleicht hat sich die Adresse geändert.',
  broken: 'Bei uns ist etwas schiefgegangen. Versuchen Sie es später noch einmal.',
  callUs: 'Klappt es nicht? Rufen Sie an: {phone}',
  stale: 'Das ist die letzte Version, die wir haben. Sie ist vom {date}.',
} satisfies ElementTranslation;
