import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Предишен месец',
  nextMonth: 'Следващ месец',
  noneThatDay: 'Няма занимания в този ден.',
  more: '+ {n}',
  paused: 'Пауза',
} satisfies CalendarMonthTranslation;
