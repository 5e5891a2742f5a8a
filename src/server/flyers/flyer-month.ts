import { firstOfMonth } from '../../domain/calendar-day.ts';
import type { Month } from '../../schema/flyer.ts';
import { MONTH } from '../../schema/patterns.ts';
import type { Place } from '../../schema/place.ts';
import { Problem } from '../http/problem.ts';

/** Flyers are made of months that a programme can speak of. */
const FIRST = '2000-01';
const LAST = '2099-12';

/** The month in an address. @throws {Problem} 400 for what is no month of the calendar, 404 for one that no programme has */
export function readMonth(written: string): Month {
  if (MONTH.test(written)) {
    if (written >= FIRST && written <= LAST) return written;
    throw new Problem('not_found', `There is no flyer of ${written}.`);
  }
  if (!/^\d{1,4}-\d{1,2}$/.test(written)) throw new Problem('not_found', 'Write the month in the address as 2026-12.');
  const message = `“${written}” is not a month of the calendar. Write it as 2026-12.`;
  throw new Problem('invalid_query', message, { issues: [{ pointer: 'month', code: 'invalid_month', message }] });
}

/** The place that an address names by slug or id. @throws {Problem} 404 */
export function readFlyerPlace(written: string, places: readonly Place[]): Place {
  const place = places.find(({ id, slug }) => slug === written || id === written);
  if (place) return place;
  const known = places.slice(0, 20).map(({ id, slug }) => slug ?? id);
  throw new Problem(
    'not_found',
    `There is no place “${written.slice(0, 60)}” here. There are: ${known.join(', ') || 'none yet'}.`,
  );
}

/** The first day of a month and the first day after it. */
export function daysOf(month: Month): { from: string; to: string } {
  return { from: firstOfMonth(month), to: firstOfMonth(month, 1) };
}
