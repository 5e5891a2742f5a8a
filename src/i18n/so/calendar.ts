import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Barnaamijka',
  heading: 'Barnaamijka {month}',
  headingTwo: 'Barnaamijka {first} iyo {second}',
  today: 'Maanta',
  tomorrow: 'Berri',
  count: { one: '{count} waxqabad', other: '{count} waxqabad' },
  and: 'iyo',

  view: 'Sidee ayaad rabtaa inaad u aragto barnaamijka?',
  viewList: 'Liis',
  viewMonth: 'Bil',
  goTo: 'Fiiri {month}',

  filter: 'Dooro waxa aad raadinayso',

  'audience.everyone': 'qof walba',
  'audience.seniors': 'dadka da’da ah',
  'audience.families': 'qoysaska',
  'audience.children': 'carruurta',
  'audience.newcomers': 'dadka dhawaan yimid',
  'audience.volunteers': 'mutadawiciinta',
  forWhom: 'Loogu talagalay {who}',

  allDay: 'Maalinta oo dhan',
  untilDay: 'Ilaa dhammaadka {day}',
  free: 'Bilaash',
  priceBoth: '{price}, ama {kansentarief} oo ah qiimaha jaban ee UiTPAS (kansentarief)',
  priceGift: 'Waxaad rabto bixi',
  priceGiftAround: 'Waxaad rabto bixi, tusaale ahaan {price}',
  priceEasy: 'Qiimuhu waa {price}.',
  priceBothEasy:
    'Qiimuhu waa {price}. Haddii aad leedahay qiimaha jaban ee UiTPAS (kansentarief), waxaad bixinaysaa {kansentarief}.',
  signUpNone: 'Iska imow, isdiiwaangelin ma jirto',
  signUpOptional: 'Waad isdiiwaangelin kartaa, laakiin qasab ma aha',
  signUpRequired: 'Hore isu diiwaangeli',
  stepFree: 'Jaranjaro ma leh',
  steps: 'Jaranjaro ayaa jirta',

  seatsLeft: { one: '{count} boos ayaa hadhay', other: '{count} boos ayaa hadhay' },
  seatsFew: 'Waxay ku dhowdahay inay buuxsanto',
  seatsFull: 'Waa buuxsantay',
  seatsWaitlist: 'Waa buuxsantay – liiska sugitaanka (wachtlijst)',
  seatsClosed: 'Hadda isma diiwaangelin kartid',
  statusCancelled: 'Waa la baajiyay',
  statusPaused: 'Fasaxa dugsiga: waxqabad ma jiro',
  statusMoved: 'Waqtiga waa la beddelay',
  statusMovedFrom: 'Waqtiga waa la beddelay. Markii hore waxay ahayd {when}',
  statusMovedTo: 'Waqtiga waa la beddelay. Hadda waa {when}',
  statusChanged: 'Fiiro gaar ah: wax baa isbeddelay',

  partFailed: 'Qaybtan hadda ma soo baxayso. Fiiri haddii aad internet leedahay, ama mar dambe isku day.',
} satisfies CalendarTranslation;
