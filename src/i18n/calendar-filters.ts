import { others } from './modules/calendar.ts';
import { filters as nl } from './modules/nl/calendar-filters.ts';
import type { Texts } from './texts.ts';

export type CalendarFiltersCatalogue = typeof nl;

/** What the filters say; fetched with the part of the calendar that says it. */
export const calendarFiltersTexts: Texts<CalendarFiltersCatalogue> = { nl, others, parts: ['filters'] };
