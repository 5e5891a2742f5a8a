import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Rencontrer des gens',
  'function.leren': 'Apprendre quelque chose',
  'function.verwijzen': 'Trouver de l’aide',
  'function.politiseren': 'Donner votre avis',
} satisfies CalendarFunctionsTranslation;
