import { others } from './modules/calendar.ts';
import { functions as nl } from './modules/nl/calendar-functions.ts';
import type { Texts } from './texts.ts';

export type CalendarFunctionsCatalogue = typeof nl;

/** What the four functions of the Stek are called; fetched with the parts of the calendar that say it. */
export const calendarFunctionsTexts: Texts<CalendarFunctionsCatalogue> = { nl, others, parts: ['functions'] };
