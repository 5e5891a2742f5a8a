import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Menschen treffen',
  'function.leren': 'Etwas lernen',
  'function.verwijzen': 'Hilfe finden',
  'function.politiseren': 'Mitentscheiden',
} satisfies CalendarFunctionsTranslation;
