import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Să întâlniți oameni',
  'function.leren': 'Să învățați ceva',
  'function.verwijzen': 'Să găsiți ajutor',
  'function.politiseren': 'Să decideți împreună',
} satisfies CalendarFunctionsTranslation;
