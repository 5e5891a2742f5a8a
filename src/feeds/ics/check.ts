import { Activity } from '../../schema/activity.ts';
import { Place } from '../../schema/place.ts';
import { readItem } from '../../schema/read.ts';
import { ScheduleException } from '../../schema/schedule.ts';
import { mayLoseDates } from '../../domain/lost-dates.ts';
import type { Diagnostics } from './diagnostics.ts';

/** The activity as its schema wants it; what does not fit is left out with a diagnostic at the place of its event. */
export function checkedActivity(candidate: unknown, place: string, diagnostics: Diagnostics): Activity | undefined {
  const { value, warnings } = readItem(Activity, candidate);
  if (warnings.some(mayLoseDates)) diagnostics.complete = false;
  for (const { path, code, detail } of warnings) diagnostics.push({ path: place, code, detail: `${path}: ${detail}` });
  return value;
}

/** The changed date as its schema wants it; one that does not fit is left out with a diagnostic at the place of its event. */
export function checkedException(
  candidate: unknown,
  place: string,
  diagnostics: Diagnostics,
): ScheduleException | undefined {
  const { value } = readItem(ScheduleException, candidate);
  if (!value) diagnostics.add(place, 'invalid_date', 'change');
  return value;
}

/** The place as its schema wants it. */
export const checkedPlace = (candidate: unknown): Place | undefined => readItem(Place, candidate).value;
