import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'Прошлый месяц',
  nextMonth: 'Следующий месяц',
  noneThatDay: 'В этот день мероприятий нет.',
  more: '+ {n}',
  paused: 'Перерыв',
} satisfies CalendarMonthTranslation;
