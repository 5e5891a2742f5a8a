import type { CalendarFunctionsTranslation } from '../calendar-functions.ts';

export const calendarFunctions = {
  'function.ontmoeten': 'لقاء الناس',
  'function.leren': 'تعلّم شيء جديد',
  'function.verwijzen': 'إيجاد مساعدة',
  'function.politiseren': 'المشاركة في القرار',
} satisfies CalendarFunctionsTranslation;
