import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Попередній місяць',
  nextMonth: 'Наступний місяць',
  noneThatDay: 'Цього дня заходів немає.',
  more: '+ {n}',
  paused: 'Перерва',
} satisfies CalendarMonthTranslation;
