import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Bishii hore',
  nextMonth: 'Bisha xigta',
  noneThatDay: 'Maalintan wax qorshe ah ma jiraan.',
  more: '+ {n}',
  paused: 'Fasax',
} satisfies CalendarMonthTranslation;
