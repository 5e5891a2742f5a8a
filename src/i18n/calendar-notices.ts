import { others } from './modules/calendar.ts';
import { notices as nl } from './modules/nl/calendar-notices.ts';
import type { Texts } from './texts.ts';

export type CalendarNoticesCatalogue = typeof nl;

/** What the calendar says in the place of a list and beside it; fetched with the part of the calendar that says it. */
export const calendarNoticesTexts: Texts<CalendarNoticesCatalogue> = { nl, others, parts: ['notices'] };
