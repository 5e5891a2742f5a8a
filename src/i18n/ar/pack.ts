/*
 * Simple Modern Standard Arabic. Readers are addressed in the plural of respect (`تعالوا`, `اسمكم`), which is the same for women and
 * men; buttons are verbal nouns (`التسجيل`, `الإلغاء`). Digits are Western, as in Belgium. What runs from left to right inside a
 * sentence and has gaps (a telephone number) stands between U+2066 and U+2069, else its parts would change places.
 */
export { calendar } from './calendar.ts';
export { calendarDetails } from './calendar-details.ts';
export { calendarFilters } from './calendar-filters.ts';
export { calendarFunctions } from './calendar-functions.ts';
export { calendarMonth } from './calendar-month.ts';
export { calendarNotices } from './calendar-notices.ts';
export { element } from './element.ts';
export { flyer } from './flyer.ts';
export { followUp } from './follow-up.ts';
export { form } from './form.ts';
export { signUp } from './sign-up.ts';
export { submission } from './submission.ts';
export { translation } from './translation.ts';

export const origin = 'machine';
