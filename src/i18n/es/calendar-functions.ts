import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Conocer gente',
  'function.leren': 'Aprender algo',
  'function.verwijzen': 'Encontrar ayuda',
  'function.politiseren': 'Participar en las decisiones',
} satisfies CalendarFunctionsTranslation;
