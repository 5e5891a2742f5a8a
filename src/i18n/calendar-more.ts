import { others } from './modules/calendar.ts';
import { more as nl } from './modules/nl/calendar-more.ts';
import type { Texts } from './texts.ts';

export type CalendarMoreCatalogue = typeof nl;

/** What a list says that shows some dates and more when it is asked; fetched where a page limits it. */
export const calendarMoreTexts: Texts<CalendarMoreCatalogue> = { nl, others, parts: ['more'] };
