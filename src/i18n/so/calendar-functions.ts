import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Dad la kulan',
  'function.leren': 'Wax baro',
  'function.verwijzen': 'Caawimo hel',
  'function.politiseren': 'Ra’yigaaga dhiibo',
} satisfies CalendarFunctionsTranslation;
