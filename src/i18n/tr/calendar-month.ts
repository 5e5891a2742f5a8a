import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Önceki ay',
  nextMonth: 'Sonraki ay',
  noneThatDay: 'Bu gün etkinlik yok.',
  more: '+ {n}',
  paused: 'Ara',
} satisfies CalendarMonthTranslation;
