import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'پروګرام',
  heading: 'پروګرام: {month}',
  headingTwo: 'پروګرام: {first} او {second}',
  today: 'نن',
  tomorrow: 'سبا',
  count: { one: '{count} فعالیت', other: '{count} فعالیتونه' },
  and: 'او',

  view: 'پروګرام څنګه لیدل غواړئ؟',
  viewList: 'لېست',
  viewMonth: 'میاشت',
  goTo: '{month} وګورئ',

  filter: 'هغه څه وټاکئ چې غواړئ',

  'audience.everyone': 'ټول خلک',
  'audience.seniors': 'د لوړ عمر خلک',
  'audience.families': 'کورنۍ',
  'audience.children': 'ماشومان',
  'audience.newcomers': 'نوي راغلي خلک',
  'audience.volunteers': 'رضاکاران',
  forWhom: 'د چا لپاره: {who}',

  allDay: 'ټوله ورځ',
  untilDay: 'تر دې ورځې پورې: {day}',
  free: 'وړیا',
  priceBoth: '{price}، یا {kansentarief} د UiTPAS په کمه بیه (kansentarief)',
  priceGift: 'څومره چې غواړئ، ورکړئ',
  priceGiftAround: 'څومره چې غواړئ، ورکړئ، لکه {price}',
  priceEasy: 'بیه: {price}.',
  priceBothEasy: 'بیه: {price}. د UiTPAS په کمه بیه (kansentarief) تاسو {kansentarief} ورکوئ.',
  signUpNone: 'بې نوم لیکنې راشئ',
  signUpOptional: 'نوم لیکلی شئ، خو لازم نه ده',
  signUpRequired: 'مخکې نوم ولیکئ',
  stepFree: 'زینې نشته',
  steps: 'زینې شته',

  seatsLeft: { one: '{count} ځای پاتې دی', other: '{count} ځایونه پاتې دي' },
  seatsFew: 'ډېر لږ ځایونه پاتې دي',
  seatsFull: 'ډک دی',
  seatsWaitlist: 'ډک دی – د انتظار لېست (wachtlijst)',
  seatsClosed: 'اوس نوم نه شئ لیکلی',
  statusCancelled: 'لغوه شوی',
  statusPaused: 'د ښوونځي رخصتي: فعالیت نشته',
  statusMoved: 'وخت یې بدل شوی',
  statusMovedFrom: 'وخت یې بدل شوی. پخوا وخت: {when}',
  statusMovedTo: 'وخت یې بدل شوی. نوی وخت: {when}',
  statusChanged: 'پام وکړئ: یو څه بدل شوي دي',

  partFailed: 'دا برخه اوس نه راځي. خپل انټرنېټ وګورئ، یا وروسته بیا هڅه وکړئ.',
} satisfies CalendarTranslation;
