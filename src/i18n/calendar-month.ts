import { others } from './modules/calendar.ts';
import { month as nl } from './modules/nl/calendar-month.ts';
import type { Texts } from './texts.ts';

export type CalendarMonthCatalogue = typeof nl;

/** What the month view says; fetched with the part of the calendar that says it. */
export const calendarMonthTexts: Texts<CalendarMonthCatalogue> = { nl, others, parts: ['month'] };
