import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Program',
  heading: 'Program pentru {month}',
  headingTwo: 'Program pentru {first} și {second}',
  today: 'Astăzi',
  tomorrow: 'Mâine',
  count: { one: '1 activitate', few: '{count} activități', other: '{count} de activități' },
  and: 'și',

  view: 'Cum doriți să vedeți programul?',
  viewList: 'Listă',
  viewMonth: 'Lună',
  goTo: 'Vedeți {month}',

  filter: 'Alegeți ce căutați',

  'audience.everyone': 'toată lumea',
  'audience.seniors': 'persoane în vârstă',
  'audience.families': 'familii',
  'audience.children': 'copii',
  'audience.newcomers': 'persoane nou-venite',
  'audience.volunteers': 'voluntari',
  forWhom: 'Pentru {who}',

  allDay: 'Toată ziua',
  untilDay: 'Până la sfârșitul zilei de {day}',
  free: 'Gratuit',
  priceBoth: '{price} sau {kansentarief} cu UiTPAS-kansentarief',
  priceGift: 'Dați cât doriți',
  priceGiftAround: 'Dați cât doriți, de exemplu {price}',
  priceEasy: 'Costă {price}.',
  priceBothEasy: 'Costă {price}. Cu UiTPAS-kansentarief plătiți {kansentarief}.',
  signUpNone: 'Veniți direct',
  signUpOptional: 'Vă puteți înscrie, dar nu este obligatoriu',
  signUpRequired: 'Înscrieți-vă înainte',
  stepFree: 'Fără scări',
  steps: 'Cu scări',

  seatsLeft: { one: 'Mai este 1 loc', few: 'Mai sunt {count} locuri', other: 'Mai sunt {count} de locuri' },
  seatsFew: 'Aproape plin',
  seatsFull: 'Plin',
  seatsWaitlist: 'Plin – listă de așteptare',
  seatsClosed: 'Acum nu vă puteți înscrie',
  statusCancelled: 'Nu are loc',
  statusPaused: 'Pauză: vacanță școlară',
  statusMoved: 'Mutat',
  statusMovedFrom: 'Mutat. Înainte era: {when}',
  statusMovedTo: 'Mutat. Data nouă: {when}',
  statusChanged: 'Atenție: ceva s-a schimbat',

  partFailed: 'Această parte nu se încarcă acum. Verificați internetul sau încercați mai târziu.',
} satisfies CalendarTranslation;
