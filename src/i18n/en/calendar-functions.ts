import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Meet people',
  'function.leren': 'Learn something',
  'function.verwijzen': 'Find help',
  'function.politiseren': 'Have your say',
} satisfies CalendarFunctionsTranslation;
