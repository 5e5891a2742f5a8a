import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'له خلکو سره لیدل',
  'function.leren': 'یو څه زده کول',
  'function.verwijzen': 'مرسته موندل',
  'function.politiseren': 'خپل نظر ویل',
} satisfies CalendarFunctionsTranslation;
