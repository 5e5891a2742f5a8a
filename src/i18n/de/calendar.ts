import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Programm',
  heading: 'Programm für {month}',
  headingTwo: 'Programm für {first} und {second}',
  today: 'Heute',
  tomorrow: 'Morgen',
  count: { one: '1 Aktivität', other: '{count} Aktivitäten' },
  and: 'und',

  view: 'Wie möchten Sie das Programm sehen?',
  viewList: 'Liste',
  viewMonth: 'Monat',
  goTo: '{month} ansehen',

  filter: 'Wählen Sie, was Sie suchen',

  'audience.everyone': 'alle',
  'audience.seniors': 'ältere Menschen',
  'audience.families': 'Familien',
  'audience.children': 'Kinder',
  'audience.newcomers': 'neu Zugezogene',
  'audience.volunteers': 'Freiwillige',
  forWhom: 'Für {who}',

  allDay: 'Den ganzen Tag',
  untilDay: 'Bis einschließlich {day}',
  free: 'Kostenlos',
  priceBoth: '{price}, oder {kansentarief} mit UiTPAS-kansentarief',
  priceGift: 'Sie geben, was Sie möchten',
  priceGiftAround: 'Sie geben, was Sie möchten, zum Beispiel {price}',
  priceEasy: 'Das kostet {price}.',
  priceBothEasy: 'Das kostet {price}. Mit UiTPAS-kansentarief zahlen Sie {kansentarief}.',
  signUpNone: 'Kommen Sie einfach vorbei',
  signUpOptional: 'Sie können sich anmelden, müssen aber nicht',
  signUpRequired: 'Melden Sie sich vorher an',
  stepFree: 'Ohne Treppen',
  steps: 'Mit Treppen',

  seatsLeft: { one: 'Noch 1 Platz', other: 'Noch {count} Plätze' },
  seatsFew: 'Fast voll',
  seatsFull: 'Voll',
  seatsWaitlist: 'Voll – Warteliste',
  seatsClosed: 'Sie können sich jetzt nicht anmelden',
  statusCancelled: 'Fällt aus',
  statusPaused: 'Pause: Schulferien',
  statusMoved: 'Verschoben',
  statusMovedFrom: 'Verschoben. Vorher war es: {when}',
  statusMovedTo: 'Verschoben. Neuer Termin: {when}',
  statusChanged: 'Achtung: Etwas ist anders',

  partFailed: 'Dieser Teil kommt gerade nicht an. Prüfen Sie Ihr Internet, oder versuchen Sie es später noch einmal.',
} satisfies CalendarTranslation;
