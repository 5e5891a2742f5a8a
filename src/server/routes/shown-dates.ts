import { isWithin, type Narrowing } from '../../domain/narrowing.ts';
import { upcomingProgramme } from '../../domain/upcoming.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { ReadRequest } from '../http/cached-routes.ts';
import type { ProgrammeForm, ShownDates } from '../pages/programme.ts';
import { layOutDates, programmeDates } from './programme-dates.ts';

/** What an address asks of the programme page, read as the calendar reads its attributes: what cannot be used is the usual one. */
export interface ProgrammeWish extends Narrowing {
  form: ProgrammeForm;
  /** The first day. */
  from: LocalDate;
  /** Id of one place. */
  place: string | undefined;
  /** So many dates. */
  limit: number;
}

/** Days on a page that goes by days. */
export const DAYS = 31;
/** So many dates to come are shown where the address does not say how many, all as in the calendar; a list has all of its days. */
const USUAL = { list: Infinity, next: 3, activity: 10 };
/** No page shows more of them. */
const MOST = 100;

export function readWish(
  query: URLSearchParams,
  { from, place }: Pick<ProgrammeWish, 'from' | 'place'>,
): ProgrammeWish {
  const word = (name: string) => query.get(name) || undefined;
  const activity = word('activity-id');
  const isNext = word('view') === 'next';
  const form = isNext ? 'next' : activity === undefined ? 'list' : 'activity';
  const limit = Number(/^\s*([1-9]\d{0,3})\s*$/.exec(query.get('limit') ?? '')?.[1] ?? USUAL[form]);
  const narrowing = { activity, organiser: word('organiser'), category: word('category') };
  return { form, from, place, limit, ...narrowing };
}

/** Whether it asks for some of the programme only; a place has a programme of its own. */
export const isNarrowed = ({ form, limit, organiser, category }: ProgrammeWish): boolean =>
  form !== 'list' || limit < Infinity || (organiser ?? category) !== undefined;

/** The dates that the page shows, and what to say where there are none. */
export async function shownDates(
  request: Pick<ReadRequest, 'snapshot' | 'seats' | 'now'>,
  wish: ProgrammeWish,
  days: { to: LocalDate; today: LocalDate },
): Promise<ShownDates> {
  return wish.form === 'list' ? inDays(request, wish, days) : toCome(request, wish);
}

/** Those of some days. */
async function inDays(
  request: Pick<ReadRequest, 'snapshot' | 'seats' | 'now'>,
  wish: ProgrammeWish,
  { to, today }: { to: LocalDate; today: LocalDate },
): Promise<ShownDates> {
  const { snapshot, seats, now } = request;
  const { from, limit } = wish;
  const laidOut = await programmeDates(snapshot, seats, { from, to }, now);
  const fitting = laidOut.occurrences.filter(isWanted(snapshot.activities, wish));
  if (fitting.length > 0) return { occurrences: fitting.slice(0, limit), more: moreAfter(fitting, limit) };
  // What is over is no news: the next date is one that people can still come to.
  const { items, warnings } = await upcoming(request, { ...wish, from: to > today ? to : today, limit: 1 });
  const next = items[0]?.localStart.slice(0, 10);
  const isPast = to <= today;
  return { occurrences: [], isPast, isUnknown: warnings.some(({ code }) => UNKNOWN.includes(code)), next };
}

/** What says that nobody in the programme has a name. */
const UNKNOWN = ['unknown_organiser', 'unknown_category'];

/** The first that are to come. */
async function toCome(
  request: Pick<ReadRequest, 'snapshot' | 'seats' | 'now'>,
  wish: ProgrammeWish,
): Promise<ShownDates> {
  const limit = Math.min(MOST, wish.limit);
  const isOne = wish.form === 'activity';
  const { items, activities, warnings } = await upcoming(request, { ...wish, limit: limit + 1, cancelled: isOne });
  const isUnknown = wish.activity
    ? !activities.some(({ id }) => id === wish.activity)
    : warnings.some(({ code }) => UNKNOWN.includes(code));
  const more = isOne && limit < MOST ? moreAfter(items, limit) : undefined;
  return { occurrences: items.slice(0, limit), isUnknown, more };
}

const upcoming = (
  { snapshot, seats, now }: Pick<ReadRequest, 'snapshot' | 'seats' | 'now'>,
  choice: Narrowing & Pick<ProgrammeWish, 'from' | 'place'> & { limit: number; cancelled?: boolean },
) =>
  upcomingProgramme(snapshot, { ...choice, now }, (activities, days) =>
    layOutDates({ snapshot: { ...snapshot, activities }, seats, days, now }),
  );

/** The first that is left out, and how many a longer page shows: as many again. */
function moreAfter(occurrences: readonly Occurrence[], limit: number): ShownDates['more'] {
  const first = occurrences[limit];
  return first && { limit: limit * 2, first: first.id };
}

function isWanted(
  activities: ReadRequest['snapshot']['activities'],
  { place, ...narrowing }: ProgrammeWish,
): (occurrence: Occurrence) => boolean {
  const within =
    (narrowing.organiser ?? narrowing.category) &&
    new Set(activities.filter(activity => isWithin(activity, narrowing)).map(({ id }) => id));
  return ({ placeId, activityId }) => (place === undefined || placeId === place) && (!within || within.has(activityId));
}
