/*
 * Everyday Persian as in Iran and Afghanistan's schools. Readers are addressed with `شما` and plural verbs; buttons are short nouns
 * or infinitives. Digits are Western, as in Belgium. What runs from left to right inside a sentence and has gaps (a telephone
 * number) stands between U+2066 and U+2069, else its parts would change places.
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
