import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'İnsanlarla tanışmak',
  'function.leren': 'Bir şey öğrenmek',
  'function.verwijzen': 'Yardım bulmak',
  'function.politiseren': 'Birlikte karar vermek',
} satisfies CalendarFunctionsTranslation;
