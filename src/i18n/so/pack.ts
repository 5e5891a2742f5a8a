/**
 * Somali in its standard Latin writing. The reader is addressed in the singular (“aad”, “na soo wac”), as public services that
 * write in Somali do; it is the same for women and men. A button speaks for the reader (“I diiwaangeli”). After a number the noun
 * stays in the singular, so both plural forms often read the same. The Dutch word stays in brackets where it stands on papers
 * and cards here (kansentarief, wachtlijst).
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
