/**
 * Pashto, in its own letters (ټ ډ ړ ږ ښ ګ ڼ ې ۍ ئ), right to left, Western digits. The reader is addressed with the polite تاسو;
 * a button speaks for the reader (“زما نوم ولیکئ”). Slots stand after a colon or alone where a noun would have to change its
 * form. The Dutch word stays in brackets where it stands on papers and cards here (kansentarief, wachtlijst).
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
