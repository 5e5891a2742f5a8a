import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'مخکینۍ میاشت',
  nextMonth: 'راتلونکې میاشت',
  noneThatDay: 'په دې ورځ فعالیت نشته.',
  more: '+ {n}',
  paused: 'رخصتي',
} satisfies CalendarMonthTranslation;
