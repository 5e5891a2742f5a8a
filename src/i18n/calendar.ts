import type { CalendarActivityCatalogue } from './calendar-activity.ts';
import type { CalendarDetailsCatalogue } from './calendar-details.ts';
import type { CalendarFiltersCatalogue } from './calendar-filters.ts';
import type { CalendarFunctionsCatalogue } from './calendar-functions.ts';
import type { CalendarMonthCatalogue } from './calendar-month.ts';
import type { CalendarMoreCatalogue } from './calendar-more.ts';
import type { CalendarNextCatalogue } from './calendar-next.ts';
import type { CalendarStatesCatalogue } from './calendar-states.ts';
import type { ElementCatalogue } from './element.ts';
import { others } from './modules/calendar.ts';
import { list as nl } from './modules/nl/calendar-list.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text the calendar can say: those of its list, the common ones, and those of its parts once they are there. */
export type CalendarCatalogue = OwnCatalogue &
  ElementCatalogue &
  CalendarActivityCatalogue &
  CalendarDetailsCatalogue &
  CalendarFiltersCatalogue &
  CalendarFunctionsCatalogue &
  CalendarMonthCatalogue &
  CalendarMoreCatalogue &
  CalendarNextCatalogue &
  CalendarStatesCatalogue;

/** The texts of the activity calendar that its first picture needs. */
export const calendarTexts: Texts<OwnCatalogue> = { nl, others, parts: ['list'] };
