import type { Translation } from './catalogue.ts';
import { calendarFunctions as nl } from './nl/calendar-functions.ts';
import type { Texts } from './texts.ts';

export type CalendarFunctionsCatalogue = typeof nl;

/** What a language must give for them. */
export type CalendarFunctionsTranslation = Translation<CalendarFunctionsCatalogue>;

/** What the four functions of the Stek are called; fetched with the parts of the calendar that say it. */
export const calendarFunctionsTexts: Texts<CalendarFunctionsCatalogue> = { nl, others: 'calendarFunctions' };
