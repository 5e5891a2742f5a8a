import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Poprzedni miesiąc',
  nextMonth: 'Następny miesiąc',
  noneThatDay: 'Nie ma zajęć tego dnia.',
  more: '+ {n}',
  paused: 'Przerwa',
} satisfies CalendarMonthTranslation;
