import type { Translation } from './catalogue.ts';
import type { ElementCatalogue } from './element.ts';
import { calendar as nl } from './nl/calendar.ts';
import type { Texts } from './texts.ts';

type OwnCatalogue = typeof nl;

/** Every text the calendar can say: its own and the common ones. */
export type CalendarCatalogue = OwnCatalogue & ElementCatalogue;

/** What a language must give to say the calendar's texts. */
export type CalendarTranslation = Translation<OwnCatalogue>;

/** The texts of the activity calendar. */
export const calendarTexts: Texts<OwnCatalogue> = {
  nl,
  others: {
    'nl-u': async () => (await import('./nl-u/calendar.ts')).calendar,
    fr: async () => (await import('./fr/calendar.ts')).calendar,
    en: async () => (await import('./en/calendar.ts')).calendar,
  },
};
