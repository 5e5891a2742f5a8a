import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Mois précédent',
  nextMonth: 'Mois suivant',
  noneThatDay: 'Pas d’activités ce jour-là.',
  more: '+ {n}',
  paused: 'Pause',
} satisfies CalendarMonthTranslation;
