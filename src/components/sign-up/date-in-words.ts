import type { Occurrence } from '../../../schema/occurrence.ts';
import type { Phrases } from '../phrases.ts';

/** `dinsdag 1 december 2026, van 9 uur tot half 5`. */
export const dateInWords = (occurrence: Occurrence, phrases: Phrases): string =>
  phrases.row(phrases.spoken.dayWithYear(occurrence.localStart.slice(0, 10)), phrases.hours(occurrence));

/** `dinsdag 1 december, van 9 uur tot half 5`, for a button. */
export const shortDate = (occurrence: Occurrence, phrases: Phrases): string =>
  phrases.row(phrases.day(occurrence.localStart.slice(0, 10)), phrases.hours(occurrence));
