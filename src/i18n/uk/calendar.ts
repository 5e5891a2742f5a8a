import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Програма',
  heading: 'Програма на {month}',
  headingTwo: 'Програма на {first} і {second}',
  today: 'Сьогодні',
  tomorrow: 'Завтра',
  count: { one: '{count} захід', few: '{count} заходи', many: '{count} заходів', other: '{count} заходу' },
  and: 'і',

  view: 'Як показати програму?',
  viewList: 'Список',
  viewMonth: 'Місяць',
  goTo: 'Показати {month}',

  filter: 'Вибрати, що ви шукаєте',

  'audience.everyone': 'для всіх',
  'audience.seniors': 'для літніх людей',
  'audience.families': 'для сімей',
  'audience.children': 'для дітей',
  'audience.newcomers': 'для тих, хто недавно приїхав',
  'audience.volunteers': 'для волонтерів',
  forWhom: 'Це {who}',

  allDay: 'Увесь день',
  untilDay: 'Останній день: {day}',
  free: 'Безкоштовно',
  priceBoth: '{price} або {kansentarief} за соціальним тарифом UiTPAS',
  priceGift: 'Платіть, скільки хочете',
  priceGiftAround: 'Платіть, скільки хочете, наприклад {price}',
  priceEasy: 'Це коштує {price}.',
  priceBothEasy: 'Це коштує {price}. За соціальним тарифом UiTPAS ви платите {kansentarief}.',
  signUpNone: 'Приходьте без запису',
  signUpOptional: 'Записатися можна, але не обов’язково',
  signUpRequired: 'Спочатку запишіться',
  stepFree: 'Без сходів',
  steps: 'Є сходи',

  seatsLeft: {
    one: 'Залишилося {count} місце',
    few: 'Залишилося {count} місця',
    many: 'Залишилося {count} місць',
    other: 'Залишилося {count} місця',
  },
  seatsFew: 'Місць майже немає',
  seatsFull: 'Місць немає',
  seatsWaitlist: 'Місць немає – є список очікування',
  seatsClosed: 'Зараз записатися не можна',
  statusCancelled: 'Не відбудеться',
  statusPaused: 'Перерва: шкільні канікули',
  statusMoved: 'Час змінився',
  statusMovedFrom: 'Час змінився. Раніше було: {when}',
  statusMovedTo: 'Час змінився. Новий час: {when}',
  statusChanged: 'Увага: щось змінилося',

  partFailed: 'Ця частина зараз не завантажується. Перевірте інтернет або спробуйте пізніше.',
} satisfies CalendarTranslation;
