import { others } from './modules/calendar.ts';
import { details as nl } from './modules/nl/calendar-details.ts';
import type { Texts } from './texts.ts';

export type CalendarDetailsCatalogue = typeof nl;

/** What the details of a date say; fetched with the part of the calendar that says it. */
export const calendarDetailsTexts: Texts<CalendarDetailsCatalogue> = { nl, others, parts: ['details'] };
