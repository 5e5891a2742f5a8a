import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'ምስ ሰባት ምርኻብ',
  'function.leren': 'ገለ ነገር ምምሃር',
  'function.verwijzen': 'ሓገዝ ምርካብ',
  'function.politiseren': 'ሓሳብኩም ምሃብ',
} satisfies CalendarFunctionsTranslation;
