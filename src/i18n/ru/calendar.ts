import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'Программа',
  heading: 'Программа на {month}',
  headingTwo: 'Программа на {first} и {second}',
  today: 'Сегодня',
  tomorrow: 'Завтра',
  count: {
    one: '{count} мероприятие',
    few: '{count} мероприятия',
    many: '{count} мероприятий',
    other: '{count} мероприятия',
  },
  and: 'и',

  view: 'Как показать программу?',
  viewList: 'Список',
  viewMonth: 'Месяц',
  goTo: 'Показать {month}',

  filter: 'Выбрать, что вы ищете',

  'audience.everyone': 'для всех',
  'audience.seniors': 'для пожилых людей',
  'audience.families': 'для семей',
  'audience.children': 'для детей',
  'audience.newcomers': 'для тех, кто недавно приехал',
  'audience.volunteers': 'для волонтёров',
  forWhom: 'Это {who}',

  allDay: 'Весь день',
  untilDay: 'Последний день: {day}',
  free: 'Бесплатно',
  priceBoth: '{price} или {kansentarief} по социальному тарифу UiTPAS',
  priceGift: 'Платите, сколько хотите',
  priceGiftAround: 'Платите, сколько хотите, например {price}',
  priceEasy: 'Это стоит {price}.',
  priceBothEasy: 'Это стоит {price}. По социальному тарифу UiTPAS вы платите {kansentarief}.',
  signUpNone: 'Приходите без записи',
  signUpOptional: 'Записаться можно, но не обязательно',
  signUpRequired: 'Сначала запишитесь',
  stepFree: 'Без ступенек',
  steps: 'Есть ступеньки',

  seatsLeft: {
    one: 'Осталось {count} место',
    few: 'Осталось {count} места',
    many: 'Осталось {count} мест',
    other: 'Осталось {count} места',
  },
  seatsFew: 'Мест почти нет',
  seatsFull: 'Мест нет',
  seatsWaitlist: 'Мест нет – есть список ожидания',
  seatsClosed: 'Сейчас записаться нельзя',
  statusCancelled: 'Не состоится',
  statusPaused: 'Перерыв: школьные каникулы',
  statusMoved: 'Время изменилось',
  statusMovedFrom: 'Время изменилось. Раньше было: {when}',
  statusMovedTo: 'Время изменилось. Новое время: {when}',
  statusChanged: 'Внимание: что-то изменилось',

  partFailed: 'Эта часть сейчас не загружается. Проверьте интернет или попробуйте позже.',
} satisfies CalendarTranslation;
