import { others } from './modules/calendar.ts';
import { activity as nl } from './modules/nl/calendar-activity.ts';
import type { Texts } from './texts.ts';

export type CalendarActivityCatalogue = typeof nl;

/** What one activity on a page of its own says; fetched where a page shows one. */
export const calendarActivityTexts: Texts<CalendarActivityCatalogue> = { nl, others, parts: ['activity'] };
