/** Romanian, with “dumneavoastră” (mostly just the polite verb), as public services write to adults. Forms that show whether the reader is a man or a woman are avoided. */
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
