import type { CalendarTranslation } from '../calendar.ts';

export const calendar = {
  programme: 'برنامه',
  heading: 'برنامه‌ی {month}',
  headingTwo: 'برنامه‌ی {first} و {second}',
  today: 'امروز',
  tomorrow: 'فردا',
  count: { one: '{count} فعالیت', other: '{count} فعالیت' },
  and: 'و',

  view: 'برنامه را چطور می‌خواهید ببینید؟',
  viewList: 'فهرست',
  viewMonth: 'ماه',
  goTo: 'دیدن {month}',

  filter: 'انتخاب آنچه می‌خواهید',

  'audience.everyone': 'همه',
  'audience.seniors': 'سالمندان',
  'audience.families': 'خانواده‌ها',
  'audience.children': 'کودکان',
  'audience.newcomers': 'تازه‌واردان',
  'audience.volunteers': 'داوطلبان',
  forWhom: 'برای {who}',

  allDay: 'تمام روز',
  untilDay: 'آخرین روز: {day}',
  free: 'رایگان',
  priceBoth: '{price}، یا {kansentarief} با تخفیف اجتماعی UiTPAS',
  priceGift: 'هر چقدر می‌خواهید بدهید',
  priceGiftAround: 'هر چقدر می‌خواهید بدهید، مثلاً {price}',
  priceEasy: 'قیمت {price} است.',
  priceBothEasy: 'قیمت {price} است. با تخفیف اجتماعی UiTPAS قیمت {kansentarief} است.',
  signUpNone: 'بدون ثبت‌نام بیایید',
  signUpOptional: 'می‌توانید ثبت‌نام کنید، ولی لازم نیست',
  signUpRequired: 'از قبل ثبت‌نام کنید',
  stepFree: 'بدون پله',
  steps: 'پله دارد',

  seatsLeft: { one: '{count} جای خالی', other: '{count} جای خالی' },
  seatsFew: 'تقریباً پر است',
  seatsFull: 'پر است',
  seatsWaitlist: 'پر است – لیست انتظار',
  seatsClosed: 'الان نمی‌شود ثبت‌نام کرد',
  statusCancelled: 'برگزار نمی‌شود',
  statusPaused: 'توقف: تعطیلات مدرسه',
  statusMoved: 'وقت عوض شده است',
  statusMovedFrom: 'وقت عوض شده است. وقت قبلی: {when}',
  statusMovedTo: 'وقت عوض شده است. وقت جدید: {when}',
  statusChanged: 'توجه: چیزی عوض شده است',

  partFailed: 'این بخش الان نمی‌رسد. اینترنت را نگاه کنید، یا کمی بعد دوباره امتحان کنید.',
} satisfies CalendarTranslation;
