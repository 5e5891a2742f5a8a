import { others } from './modules/calendar.ts';
import { states as nl } from './modules/nl/calendar-states.ts';
import type { Texts } from './texts.ts';

export type CalendarStatesCatalogue = typeof nl;

/** What the calendar says in the place of a list and beside it; fetched with the part of the calendar that says it. */
export const calendarStatesTexts: Texts<CalendarStatesCatalogue> = { nl, others, parts: ['states'] };
