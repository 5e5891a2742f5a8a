import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'الشهر السابق',
  nextMonth: 'الشهر التالي',
  noneThatDay: 'لا توجد أنشطة في هذا اليوم.',
  more: '+ {n}',
  paused: 'توقف',
} satisfies CalendarMonthTranslation;
