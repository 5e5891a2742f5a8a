import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Programme',
  heading: 'Programme for {month}',
  headingTwo: 'Programme for {first} and {second}',
  today: 'Today',
  tomorrow: 'Tomorrow',
  count: { one: '{count} activity', other: '{count} activities' },
  and: 'and',

  view: 'How do you want to see the programme?',
  viewList: 'List',
  viewMonth: 'Month',
  goTo: 'See {month}',

  filter: 'Choose what you look for',

  'audience.everyone': 'everyone',
  'audience.seniors': 'seniors',
  'audience.families': 'families',
  'audience.children': 'children',
  'audience.newcomers': 'newcomers',
  'audience.volunteers': 'volunteers',
  forWhom: 'For {who}',

  allDay: 'All day',
  untilDay: 'Until {day} included',
  free: 'Free',
  priceBoth: '{price}, or {kansentarief} with the UiTPAS reduced rate',
  priceGift: 'You give what you like',
  priceGiftAround: 'You give what you like, for example {price}',
  priceEasy: 'This costs {price}.',
  priceBothEasy: 'This costs {price}. With the UiTPAS reduced rate you pay {kansentarief}.',
  signUpNone: 'Just drop in',
  signUpOptional: 'You may sign up, but need not',
  signUpRequired: 'Sign up first',
  stepFree: 'No steps',
  steps: 'With steps',

  seatsLeft: { one: '{count} place left', other: '{count} places left' },
  seatsFew: 'Almost full',
  seatsFull: 'Full',
  seatsWaitlist: 'Full – waiting list',
  seatsClosed: 'You cannot sign up now',
  statusCancelled: 'Cancelled',
  statusPaused: 'Break: school holidays',
  statusMoved: 'Moved',
  statusMovedFrom: 'Moved. It was on {when} before',
  statusMovedTo: 'Moved to {when}',
  statusChanged: 'Please note: something is different',

  partFailed: 'This part does not come through now. Check your internet, or try again later.',
} satisfies CalendarTranslation;
