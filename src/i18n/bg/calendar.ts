import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Програма',
  heading: 'Програма за {month}',
  headingTwo: 'Програма за {first} и {second}',
  today: 'Днес',
  tomorrow: 'Утре',
  count: { one: '1 занимание', other: '{count} занимания' },
  and: 'и',

  view: 'Как искате да видите програмата?',
  viewList: 'Списък',
  viewMonth: 'Месец',
  goTo: 'Вижте {month}',

  filter: 'Изберете какво търсите',

  'audience.everyone': 'всички',
  'audience.seniors': 'възрастни хора',
  'audience.families': 'семейства',
  'audience.children': 'деца',
  'audience.newcomers': 'новодошли хора',
  'audience.volunteers': 'доброволци',
  forWhom: 'За {who}',

  allDay: 'Цял ден',
  untilDay: 'До {day} включително',
  free: 'Безплатно',
  priceBoth: '{price} или {kansentarief} с UiTPAS-kansentarief',
  priceGift: 'Давате колкото искате',
  priceGiftAround: 'Давате колкото искате, например {price}',
  priceEasy: 'Това струва {price}.',
  priceBothEasy: 'Това струва {price}. С UiTPAS-kansentarief плащате {kansentarief}.',
  signUpNone: 'Просто елате',
  signUpOptional: 'Може да се запишете, но не е задължително',
  signUpRequired: 'Запишете се предварително',
  stepFree: 'Без стълби',
  steps: 'Със стълби',

  seatsLeft: { one: 'Има още 1 място', other: 'Има още {count} места' },
  seatsFew: 'Почти няма места',
  seatsFull: 'Няма места',
  seatsWaitlist: 'Няма места – списък на чакащите',
  seatsClosed: 'Сега не може да се запишете',
  statusCancelled: 'Няма да се състои',
  statusPaused: 'Пауза: училищна ваканция',
  statusMoved: 'Преместено',
  statusMovedFrom: 'Преместено. Преди беше: {when}',
  statusMovedTo: 'Преместено. Новата дата е: {when}',
  statusChanged: 'Внимание: има промяна',

  partFailed: 'Тази част сега не се зарежда. Проверете интернета си или опитайте по-късно.',
} satisfies CalendarTranslation;
