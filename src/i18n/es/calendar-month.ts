import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Mes anterior',
  nextMonth: 'Mes siguiente',
  noneThatDay: 'No hay actividades este día.',
  more: '+ {n}',
  paused: 'Pausa',
} satisfies CalendarMonthTranslation;
