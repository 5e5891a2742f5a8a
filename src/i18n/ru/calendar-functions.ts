import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Встретить людей',
  'function.leren': 'Научиться чему-то',
  'function.verwijzen': 'Найти помощь',
  'function.politiseren': 'Решать вместе',
} satisfies CalendarFunctionsTranslation;
