import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Да се срещнете с хора',
  'function.leren': 'Да научите нещо',
  'function.verwijzen': 'Да намерите помощ',
  'function.politiseren': 'Да решавате заедно с нас',
} satisfies CalendarFunctionsTranslation;
