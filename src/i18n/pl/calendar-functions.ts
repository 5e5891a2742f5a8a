import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Spotkać ludzi',
  'function.leren': 'Nauczyć się czegoś',
  'function.verwijzen': 'Znaleźć pomoc',
  'function.politiseren': 'Decydować razem',
} satisfies CalendarFunctionsTranslation;
