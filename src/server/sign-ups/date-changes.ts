import { DAY } from '../../domain/duration.ts';
import { takesPlace as occurrenceTakesPlace } from '../../domain/occurrence-status.ts';
import { matchDates } from '../../domain/match-dates.ts';
import { occurrencesOf } from '../../domain/occurrences.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import { signUpDate, takesPlace, type SignUpDate } from './sign-up-date.ts';

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
 * @param held dates that people are signed up for: they are compared however far off, and are never guessed at once they are gone
 */
export function dateChanges(
  before: Activity | undefined,
  after: Activity | undefined,
  held: readonly HeldDate[],
  days: ComparedDays,
): DateChanges {
  const last = Math.max(lastDay(days, before, after), ...held.map(({ start }) => start + BACK));
  const was = before ? datesIn(before, days, last) : [];
  const is = after ? datesIn(after, days, last) : [];
  const areSingle = isSingle(before) && isSingle(after);
  // A date that is put off, or was, becomes no other one, unless it is the only one.
  const isOn = (date: Occurrence) => areSingle || occurrenceTakesPlace(date);
  const known = new Set([...was, ...held].map(({ id }) => id));
  const now = new Set(is.map(({ id }) => id));
  const lost = was.filter(one => isOn(one) && !now.has(one.id)).map(dated);
  const fresh = is.filter(one => isOn(one) && !known.has(one.id)).map(dated);
  const keepsDates = was.some(one => isOn(one) && now.has(one.id) && Date.parse(one.start) > days.now);
  return {
    moves: matchDates(lost, fresh, { areSingle, keepsDates, now: days.now }),
    dates: new Map(is.map(occurrence => [occurrence.id, signUpDate(after!, occurrence, days.tz)])),
  };
}

/** A date that people are signed up for. */
export interface HeldDate {
  id: string;
  /** Epoch milliseconds. */
  start: number;
  /** Its day on the municipality's clock. */
  day: string;
}

/**
 * Whether a change takes a coming date away, puts it off, gives it other hours, or changes who can sign up: what only a whole reading of
 * a feed may do.
 */
export function losesDates(before: Activity, after: Activity, days: ComparedDays): boolean {
  if (JSON.stringify(before.signUp) !== JSON.stringify(after.signUp)) return true;
  const { moves, dates } = dateChanges(before, after, [], days);
  return datesIn(before, days, lastDay(days, before, after)).some(occurrence => {
    const date = signUpDate(before, occurrence, days.tz);
    if (date.start <= days.now || !takesPlace(date)) return false;
    const now = dates.get(occurrence.id);
    return moves.has(occurrence.id) || !now || !takesPlace(now) || now.start !== date.start || now.end !== date.end;
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

const dated = ({ id, start, localStart }: Occurrence): HeldDate => ({
  id,
  start: Date.parse(start),
  day: localStart.slice(0, 10),
});

const isSingle = (activity: Activity | undefined): boolean =>
  activity !== undefined && !activity.schedule.rrule && !activity.schedule.rdate?.length;
