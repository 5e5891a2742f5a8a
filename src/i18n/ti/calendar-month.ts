import type { CalendarMonthTranslation } from '../calendar-month.ts';

export const calendarMonth = {
  previousMonth: 'ዝሓለፈ ወርሒ',
  nextMonth: 'ዝቕጽል ወርሒ',
  noneThatDay: 'ኣብዛ መዓልቲ ንጥፈት የለን።',
  more: '+ {n}',
  paused: 'ዕረፍቲ',
} satisfies CalendarMonthTranslation;
