import { others } from './modules/calendar.ts';
import { next as nl } from './modules/nl/calendar-next.ts';
import type { Texts } from './texts.ts';

export type CalendarNextCatalogue = typeof nl;

/** What the next few dates say; fetched where a page shows them. */
export const calendarNextTexts: Texts<CalendarNextCatalogue> = { nl, others, parts: ['next'] };
