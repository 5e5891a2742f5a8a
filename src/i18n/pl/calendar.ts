import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Program',
  heading: 'Program: {month}',
  headingTwo: 'Program: {first} i {second}',
  today: 'Dzisiaj',
  tomorrow: 'Jutro',
  count: { one: '1 zajęcia', few: '{count} zajęcia', many: '{count} zajęć', other: '{count} zajęć' },
  and: 'i',

  view: 'Jak chcesz zobaczyć program?',
  viewList: 'Lista',
  viewMonth: 'Miesiąc',
  goTo: 'Zobacz: {month}',

  filter: 'Wybierz, czego szukasz',

  'audience.everyone': 'wszyscy',
  'audience.seniors': 'seniorzy',
  'audience.families': 'rodziny',
  'audience.children': 'dzieci',
  'audience.newcomers': 'nowi mieszkańcy',
  'audience.volunteers': 'wolontariusze',
  forWhom: 'Dla kogo: {who}',

  allDay: 'Cały dzień',
  untilDay: 'Ostatni dzień: {day}',
  free: 'Za darmo',
  priceBoth: '{price} albo {kansentarief} z UiTPAS-kansentarief',
  priceGift: 'Dajesz, ile chcesz',
  priceGiftAround: 'Dajesz, ile chcesz, na przykład {price}',
  priceEasy: 'To kosztuje {price}.',
  priceBothEasy: 'To kosztuje {price}. Z UiTPAS-kansentarief płacisz {kansentarief}.',
  signUpNone: 'Po prostu przyjdź',
  signUpOptional: 'Możesz się zapisać, ale nie musisz',
  signUpRequired: 'Najpierw się zapisz',
  stepFree: 'Bez schodów',
  steps: 'Są schody',

  seatsLeft: {
    one: 'Zostało 1 miejsce',
    few: 'Zostały {count} miejsca',
    many: 'Zostało {count} miejsc',
    other: 'Zostało {count} miejsca',
  },
  seatsFew: 'Prawie nie ma miejsc',
  seatsFull: 'Nie ma miejsc',
  seatsWaitlist: 'Nie ma miejsc – lista oczekujących',
  seatsClosed: 'Teraz nie możesz się zapisać',
  statusCancelled: 'Nie odbędzie się',
  statusPaused: 'Przerwa: ferie szkolne',
  statusMoved: 'Zmiana terminu',
  statusMovedFrom: 'Zmiana terminu. Wcześniej: {when}',
  statusMovedTo: 'Zmiana terminu. Teraz: {when}',
  statusChanged: 'Uwaga: coś się zmieniło',

  partFailed: 'Ta część teraz się nie wczytuje. Sprawdź internet albo spróbuj za chwilę.',
} satisfies CalendarTranslation;
