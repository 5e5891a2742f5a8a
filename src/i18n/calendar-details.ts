import type { Translation } from './catalogue.ts';
import { calendarDetails as nl } from './nl/calendar-details.ts';
import type { Texts } from './texts.ts';

export type CalendarDetailsCatalogue = typeof nl;

/** What a language must give for them. */
export type CalendarDetailsTranslation = Translation<CalendarDetailsCatalogue>;

/** What the details of a date say; fetched with the part of the calendar that says it. */
export const calendarDetailsTexts: Texts<CalendarDetailsCatalogue> = { nl, others: 'calendarDetails' };
