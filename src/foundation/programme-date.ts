import { addDays, isDay } from '../domain/calendar-day.ts';
import { originalDay } from '../domain/occurrence-id.ts';
import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import type { StekClient } from '../sdk/client.ts';

/** One date of the programme, with what it is about and where it is. */
export interface ProgrammeDate {
  occurrence: Occurrence;
  activity: Activity;
  place: Place | undefined;
}

/** Days in which other dates of the same series are looked for. */
const AHEAD = 62;
/** A date that the programme gave another start is looked for this many days before and after the day that its old id names. */
const MOVED_BACK = 31;
const MOVED_AHEAD = 366;

/** The date that an id names, now or formerly. */
export const dateWithId = (dates: readonly ProgrammeDate[], occurrenceId: string): ProgrammeDate | undefined =>
  dates.find(({ occurrence }) => occurrence.id === occurrenceId) ??
  dates.find(({ occurrence }) => occurrence.formerIds?.includes(occurrenceId));

/** Whom to call about a date, E.164. */
export const phoneFor = ({ activity, place }: Omit<ProgrammeDate, 'occurrence'>): string | undefined =>
  activity.contact?.phone ?? place?.contactPerson?.phone;

/**
 * A date by its id, with what else the source has in the `ahead` days from its own on (two months unless given); empty when the source does
 * not have the date.
 *
 * @throws StekError when the source does not answer
 */
export async function datesFrom(
  client: StekClient,
  occurrenceId: string,
  { signal, ahead = AHEAD }: { signal?: AbortSignal; ahead?: number } = {},
): Promise<readonly ProgrammeDate[]> {
  const day = originalDay(occurrenceId);
  if (day === undefined || !isDay(day)) return [];
  for (const [from, to] of [
    [0, ahead],
    [-MOVED_BACK, MOVED_AHEAD],
  ] as const) {
    const window = { from: addDays(day, from), to: addDays(day, to) };
    const dates = datesOf(await client.activities.programme(window, { signal }));
    if (dateWithId(dates, occurrenceId)) return dates;
  }
  return [];
}

interface Parts {
  readonly occurrences: readonly Occurrence[];
  readonly activities: readonly Activity[];
  readonly places: readonly Place[];
}

/** A date without its activity is left out: there is nothing to say about it. */
function datesOf({ occurrences, activities, places }: Parts): ProgrammeDate[] {
  const activityOf = new Map(activities.map(activity => [activity.id, activity]));
  const placeOf = new Map(places.map(place => [place.id, place]));
  return occurrences.flatMap(occurrence => {
    const activity = activityOf.get(occurrence.activityId);
    const place = placeOf.get(occurrence.placeId ?? activity?.placeId ?? '');
    return activity ? [{ occurrence, activity, place }] : [];
  });
}
