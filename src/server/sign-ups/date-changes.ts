import { matchDates } from '../../domain/match-dates.ts';
import { occurrencesOf } from '../../domain/occurrences.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import { signUpDate, takesPlace, type SignUpDate } from './sign-up-date.ts';

const DAY = 86_400_000;
/** Dates are compared this far back, for those who look at what was, and this far ahead. */
const BACK = 35 * DAY;
const AHEAD = 400 * DAY;

/** A change of an activity, date by date. */
export interface DateChanges {
  /** Ids now by ids before, of dates that have another id. */
  moves: ReadonlyMap<string, string>;
  /** Every date that the activity has now, in the days that were compared, by its id. */
  dates: ReadonlyMap<string, SignUpDate>;
}

/** The days that are compared: around now, and as far as somebody signed up. */
export interface ComparedDays {
  /** Epoch milliseconds. */
  now: number;
  tz: string;
}

/**
 * Which dates of an activity are still there, and which have become another one.
 * @param before `undefined` when it was not in the programme
 * @param after `undefined` when it was taken away
 * @param orphans dates that the programme lost earlier and that people are still signed up for
 */
export function dateChanges(
  before: Activity | undefined,
  after: Activity | undefined,
  orphans: readonly Orphan[],
  days: ComparedDays,
): DateChanges {
  const last = Math.max(lastDay(days, before, after), ...orphans.map(({ start }) => start + BACK));
  const was = before ? datesIn(before, days, last) : [];
  const is = after ? datesIn(after, days, last) : [];
  const nowIds = new Set(is.map(({ id }) => id));
  const wasIds = new Set(was.map(({ id }) => id));
  const lost = [...was.map(dated), ...orphans.filter(({ id }) => !wasIds.has(id))].filter(({ id }) => !nowIds.has(id));
  const orphanIds = new Set(orphans.map(({ id }) => id));
  const fresh = is.map(dated).filter(({ id }) => !wasIds.has(id) && !orphanIds.has(id));
  const isComing = ({ start }: { start: number }) => start > days.now;
  const areSingle = isSingle(before ?? after) && isSingle(after);
  const coming = matchDates(lost.filter(isComing).sort(byStart), fresh.filter(isComing), areSingle);
  const past = matchDates(
    lost.filter(one => !isComing(one)).sort(byStart),
    fresh.filter(one => !isComing(one)),
    areSingle,
  );
  return {
    moves: new Map([...past, ...coming]),
    dates: new Map(is.map(occurrence => [occurrence.id, signUpDate(after!, occurrence, days.tz)])),
  };
}

/** A date that people are signed up for. */
export interface Orphan {
  id: string;
  /** Epoch milliseconds. */
  start: number;
  /** Its day on the municipality's clock. */
  day: string;
}

/** Whether a change takes a coming date away, puts it off, or gives it another start: what only a whole reading of a feed may do. */
export function losesDates(before: Activity, after: Activity, days: ComparedDays): boolean {
  const { moves, dates } = dateChanges(before, after, [], days);
  return datesIn(before, days, lastDay(days, before, after)).some(occurrence => {
    const date = signUpDate(before, occurrence, days.tz);
    if (date.start <= days.now || !takesPlace(date)) return false;
    const now = dates.get(occurrence.id);
    return moves.has(occurrence.id) || !now || !takesPlace(now) || now.start !== date.start;
  });
}

/** The last moment that is compared: further off than usual for dates that are written out one by one. */
function lastDay({ now }: ComparedDays, ...activities: (Activity | undefined)[]): number {
  const written = activities.flatMap(activity =>
    activity && !activity.schedule.rrule ? [activity.schedule.start, ...(activity.schedule.rdate ?? [])] : [],
  );
  const moments = written.map(text => Date.parse(`${text.slice(0, 10)}T00:00Z`) + DAY);
  return moments.reduce((last, moment) => Math.max(last, moment || 0), now + AHEAD);
}

function datesIn(activity: Activity, { now, tz }: ComparedDays, last: number): Occurrence[] {
  const dayAt = (moment: number) => new Date(moment).toISOString().slice(0, 10);
  return occurrencesOf({ activities: [activity] }, { from: dayAt(now - BACK), to: dayAt(last + DAY), tz, now })
    .occurrences;
}

const dated = ({ id, start, localStart }: Occurrence): Orphan => ({
  id,
  start: Date.parse(start),
  day: localStart.slice(0, 10),
});

const isSingle = (activity: Activity | undefined): boolean =>
  activity !== undefined && !activity.schedule.rrule && !activity.schedule.rdate?.length;

const byStart = (a: Orphan, b: Orphan): number => a.start - b.start;
