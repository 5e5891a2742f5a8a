import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Luna trecută',
  nextMonth: 'Luna viitoare',
  noneThatDay: 'Nu sunt activități în această zi.',
  more: '+ {n}',
  paused: 'Pauză',
} satisfies CalendarMonthTranslation;
