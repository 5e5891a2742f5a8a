import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'Зустріти людей',
  'function.leren': 'Навчитися чогось',
  'function.verwijzen': 'Знайти допомогу',
  'function.politiseren': 'Вирішувати разом',
} satisfies CalendarFunctionsTranslation;
