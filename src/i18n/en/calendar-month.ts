import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  noneThatDay: 'No activities on this day.',
  more: '+ {n}',
  paused: 'Break',
} satisfies CalendarMonthTranslation;
