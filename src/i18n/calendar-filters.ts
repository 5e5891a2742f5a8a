import type { Translation } from './catalogue.ts';
import { calendarFilters as nl } from './nl/calendar-filters.ts';
import type { Texts } from './texts.ts';

export type CalendarFiltersCatalogue = typeof nl;

/** What a language must give for them. */
export type CalendarFiltersTranslation = Translation<CalendarFiltersCatalogue>;

/** What the filters say; fetched with the part of the calendar that says it. */
export const calendarFiltersTexts: Texts<CalendarFiltersCatalogue> = { nl, others: 'calendarFilters' };
