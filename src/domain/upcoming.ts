import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import type { LocalDate } from '../schema/scalar.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { addDays } from './calendar-day.ts';
import { municipalDay } from './municipal-clock.ts';
import { happensAt, isPublic, isWithin, type Narrowing } from './narrowing.ts';
import { isOver, takesPlace } from './occurrence-status.ts';

/** Which dates that are still to come. */
export interface UpcomingChoice extends Narrowing {
  /** First day. When that is today, what is over by now is left out. */
  from: LocalDate;
  /** So many dates, or fewer when there are no more. */
  limit: number;
  /** Id of one place. */
  place?: string | undefined;
  /** Also dates that were cancelled or fall in a pause; they count like the others. */
  cancelled?: boolean | undefined;
  /** Epoch milliseconds. */
  now: number;
}

/** Dates of some days, and what of the activities could not be laid out, with pointers into the list of activities that was given. */
interface LaidOut {
  occurrences: Occurrence[];
  warnings: ParseWarning[];
}

/** Lays out activities in some days; `to` is the first day after them. */
type LayOut = (activities: Activity[], days: { from: LocalDate; to: LocalDate }) => Promise<LaidOut>;

/** Dates in order of time with what they speak of. */
export interface UpcomingProgramme {
  items: Occurrence[];
  activities: Activity[];
  places: Place[];
  warnings: ParseWarning[];
}

/** How far is looked, in days after the first: near first, for what is near is mostly enough. The last is two years. */
const REACHES = [31, 122, 366, 731];

/** So many names are given to who asked for one that is not there. */
const NAMES_GIVEN = 20;

/** The first dates of a programme that are still to come, however far away, up to two years. */
export async function upcomingProgramme(
  programme: { readonly activities: readonly Activity[]; readonly places: readonly Place[] },
  choice: UpcomingChoice,
  layOut: LayOut,
): Promise<UpcomingProgramme> {
  const shown = programme.activities.filter(one => isPublic(one));
  const { place, activity } = choice;
  const wanted = shown.filter(one => isWithin(one, choice) && (!place || happensAt(one, place)));
  const { occurrences, warnings } = await upcomingDates(wanted, choice, layOut);
  const activityIds = new Set([activity, ...occurrences.map(({ activityId }) => activityId)]);
  const activities = wanted.filter(({ id }) => activityIds.has(id));
  const placeIds = new Set([...occurrences, ...activities].map(({ placeId }) => placeId));
  return {
    items: occurrences,
    activities,
    places: programme.places.filter(({ id }) => placeIds.has(id)),
    warnings: [...unknownNames(shown, choice), ...warnings.map(one => repointed(one, wanted, programme.activities))],
  };
}

async function upcomingDates(activities: Activity[], choice: UpcomingChoice, layOut: LayOut): Promise<LaidOut> {
  const { from, limit } = choice;
  const found: LaidOut = { occurrences: [], warnings: [] };
  let first = from;
  for (const reach of REACHES) {
    const days = { from: first, to: addDays(from, reach) };
    const { occurrences, warnings } = await layOut(activities, days);
    for (const occurrence of occurrences) if (isToCome(occurrence, days, choice)) found.occurrences.push(occurrence);
    found.warnings = warnings;
    if (found.occurrences.length >= limit) break;
    first = days.to;
  }
  return { ...found, occurrences: found.occurrences.slice(0, limit) };
}

/** Each date counts in the stretch in which it begins; what goes on since before the first day, in the first. */
function isToCome(
  occurrence: Occurrence,
  days: { from: LocalDate; to: LocalDate },
  { from, place, cancelled, now }: UpcomingChoice,
): boolean {
  const { localStart, status, placeId } = occurrence;
  if (localStart >= days.to || (localStart < days.from && days.from !== from)) return false;
  if (place && placeId !== place) return false;
  if (!cancelled && !takesPlace({ status })) return false;
  return from !== municipalDay(now) || !isOver(occurrence, now);
}

/** Warnings for who wrote a name that nobody in the programme has. */
function unknownNames(activities: readonly Activity[], { organiser, category }: UpcomingChoice): ParseWarning[] {
  const warning = (path: 'organiser' | 'category', written: string, names: readonly (string | undefined)[]) => {
    const known = [...new Set(names)].filter(name => name !== undefined).slice(0, NAMES_GIVEN);
    const detail = `There is no ${path} “${written.slice(0, 60)}” in the programme. There are: ${known.join(', ') || 'none'}.`;
    return { path, code: `unknown_${path}`, detail };
  };
  const warnings: ParseWarning[] = [];
  if (organiser && !activities.some(one => isWithin(one, { organiser }))) {
    const names = activities.map(one => one.organiser);
    warnings.push(warning('organiser', organiser, names));
  }
  if (category && !activities.some(one => isWithin(one, { category }))) {
    const names = activities.flatMap(({ categories = [] }) => categories);
    warnings.push(warning('category', category, names));
  }
  return warnings;
}

/** A pointer into some activities as one into all of them. */
const repointed = (warning: ParseWarning, some: readonly Activity[], all: readonly Activity[]): ParseWarning => ({
  ...warning,
  path: warning.path.replace(
    /^\/activities\/(\d+)/,
    (_, index: string) => `/activities/${all.indexOf(some[Number(index)]!)}`,
  ),
});
