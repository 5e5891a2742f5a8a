import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  noneThatDay: 'Keine Aktivitäten an diesem Tag.',
  more: '+ {n}',
  paused: 'Pause',
} satisfies CalendarMonthTranslation;
