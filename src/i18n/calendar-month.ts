import type { Translation } from './catalogue.ts';
import { calendarMonth as nl } from './nl/calendar-month.ts';
import type { Texts } from './texts.ts';

export type CalendarMonthCatalogue = typeof nl;

/** What a language must give for them. */
export type CalendarMonthTranslation = Translation<CalendarMonthCatalogue>;

/** What the month view says; fetched with the part of the calendar that says it. */
export const calendarMonthTexts: Texts<CalendarMonthCatalogue> = { nl, others: 'calendarMonth' };
