import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'ماه قبل',
  nextMonth: 'ماه بعد',
  noneThatDay: 'در این روز فعالیتی نیست.',
  more: '+ {n}',
  paused: 'توقف',
} satisfies CalendarMonthTranslation;
