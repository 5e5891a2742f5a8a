import { Activity } from '../../schema/activity.ts';
import { Place } from '../../schema/place.ts';
import { readItem } from '../../schema/read.ts';
import { ScheduleException } from '../../schema/schedule.ts';
import { mayLoseDates } from '../lost-dates.ts';
import type { Findings } from './findings.ts';

/** The activity as its schema wants it; what does not fit is left out with a finding at the place of its event. */
export function checkedActivity(candidate: unknown, place: string, findings: Findings): Activity | undefined {
  const { value, warnings } = readItem(Activity, candidate);
  if (warnings.some(mayLoseDates)) findings.complete = false;
  for (const { path, code, detail } of warnings) findings.push({ path: place, code, detail: `${path}: ${detail}` });
  return value;
}

/** The changed date as its schema wants it; one that does not fit is left out with a finding at the place of its event. */
export function checkedException(candidate: unknown, place: string, findings: Findings): ScheduleException | undefined {
  const { value } = readItem(ScheduleException, candidate);
  if (!value) findings.add(place, 'invalid_date', 'change');
  return value;
}

/** The place as its schema wants it. */
export const checkedPlace = (candidate: unknown): Place | undefined => readItem(Place, candidate).value;
