import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'دیدار با مردم',
  'function.leren': 'یاد گرفتن',
  'function.verwijzen': 'پیدا کردن کمک',
  'function.politiseren': 'تصمیم گرفتن با هم',
} satisfies CalendarFunctionsTranslation;
