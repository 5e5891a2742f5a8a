import { Activity } from '../../schema/activity.ts';
import { Place } from '../../schema/place.ts';
import { readItem } from '../../schema/read.ts';
import { ScheduleException } from '../../schema/schedule.ts';
import type { Read } from '../../schema/warning.ts';

/** The activity as its schema wants it; what does not fit is left out with a warning. */
export const checkedActivity = (candidate: unknown): Read<Activity | undefined> => readItem(Activity, candidate);

/** The changed date as its schema wants it. */
export const checkedException = (candidate: unknown): ScheduleException | undefined =>
  readItem(ScheduleException, candidate).value;

/** The place as its schema wants it. */
export const checkedPlace = (candidate: unknown): Place | undefined => readItem(Place, candidate).value;
