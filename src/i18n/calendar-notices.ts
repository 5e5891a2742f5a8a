import type { Translation } from './catalogue.ts';
import { calendarNotices as nl } from './nl/calendar-notices.ts';
import type { Texts } from './texts.ts';

export type CalendarNoticesCatalogue = typeof nl;

/** What a language must give for them. */
export type CalendarNoticesTranslation = Translation<CalendarNoticesCatalogue>;

/** What the calendar says in the place of a list and beside it; fetched with the part of the calendar that says it. */
export const calendarNoticesTexts: Texts<CalendarNoticesCatalogue> = { nl, others: 'calendarNotices' };
