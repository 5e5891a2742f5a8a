import type { Activity } from '../schema/activity.ts';
import type { Occurrence, OccurrenceStatus } from '../schema/occurrence.ts';
import type { LocalDate, LocalDateTime } from '../schema/scalar.ts';
import type { HolidayPeriod, Schedule, ScheduleException } from '../schema/schedule.ts';
import { DAY } from './duration.ts';
import { ChangedDates } from './changed-dates.ts';
import { holidayOn } from './holiday-on.ts';
import { MUNICIPAL_ZONE } from './municipal-clock.ts';
import { occurrenceIdOf } from './occurrence-id.ts';
import { isOff } from './occurrence-status.ts';
import { originalStart, wholeDayStart } from './original-start.ts';
import { expanding, type Moment } from './recurrence/expand.ts';
import { DAY_SECONDS, formatLocal, isWholeDay, parseLocal } from './recurrence/local-time.ts';
import { diagnostic, type ScheduleDiagnostic } from './recurrence/schedule-diagnostic.ts';
import { zoneNamed, type Zone } from './recurrence/zone.ts';
import { seatsOf, type SeatCount } from './seats.ts';
import { finishAtOnce, type Work } from './work.ts';

/** Which part of the programme to lay out, and what is known beside it. */
export interface DateWindow {
  /** First day, on the municipality's clock. */
  from: LocalDate;
  /** First day after. */
  to: LocalDate;
  /** The municipality's clock. @default 'Europe/Brussels' */
  tz?: string | undefined;
  /** Periods in which `skip: ['school-holidays']` pauses. */
  holidays: readonly HolidayPeriod[];
  /** Seats given away, by occurrence id. @default nobody signed up */
  seats?: ((occurrenceId: string) => SeatCount | undefined) | undefined;
  /** Ids that dates had before the programme gave them another start, by their id now. @default none */
  formerIds?: ((occurrenceId: string) => readonly string[] | undefined) | undefined;
  /** Epoch milliseconds, for sign-ups that open or close. @default Date.now() */
  now?: number | undefined;
}

/** Days and times looked at for all rules together; a thousand activities of every day for 25 years need half of it. */
const MAX_STEPS = 20_000_000;

/** The window with its defaults filled in and its days turned into moments. */
interface Context {
  from: number;
  to: number;
  tz: string;
  zone: Zone;
  holidays: readonly HolidayPeriod[];
  seats: (occurrenceId: string) => SeatCount | undefined;
  formerIds: (occurrenceId: string) => readonly string[] | undefined;
  now: number;
}

/** A diagnostic with its place in the programme, an RFC 6901 pointer. */
export interface PlacedDiagnostic extends ScheduleDiagnostic {
  path: string;
}

/** The dates in order of time, and what could not be followed. */
export interface DateLayout {
  occurrences: Occurrence[];
  diagnostics: PlacedDiagnostic[];
}

/**
 * What `occurrencesOf` does, for a page that counts its bytes: diagnostics are not yet in words, and the school holidays have to be
 * brought along.
 * @throws RangeError when `from` or `to` is no date
 */
export const layOut = (programme: { activities: readonly Activity[] }, window: DateWindow): DateLayout =>
  finishAtOnce(layingOut(programme, window));

/**
 * The same, activity by activity.
 * @throws RangeError when `from` or `to` is no date
 */
export function* layingOut({ activities }: { activities: readonly Activity[] }, window: DateWindow): Work<DateLayout> {
  const context = contextOf(window);
  const occurrences: Occurrence[] = [];
  const found: PlacedDiagnostic[] = [];
  const budget = { steps: MAX_STEPS };
  for (const [index, activity] of activities.entries()) {
    yield;
    if (activity.status === 'draft' || activity.status === 'archived' || isElsewhere(activity, context)) continue;
    const changes = new ChangedDates(usable(activity.exceptions ?? [], `/activities/${index}/exceptions`, found));
    const window = { from: context.from - changes.latest * 1000, to: context.to + changes.earliest * 1000 };
    const { moments, diagnostics } = yield* expanding(activity.schedule, window, {
      floatingZone: context.tz,
      budget,
    });
    for (const one of diagnostics) found.push({ path: `/activities/${index}/schedule`, ...one });
    if (!hasTimes(activity.schedule)) continue;
    for (const occurrence of datesOf(activity, moments, changes, context)) occurrences.push(occurrence);
  }
  return { occurrences: occurrences.sort(byStart), diagnostics: found };
}

/** More than any clock is from another, on both sides together. */
const FAR = 2 * DAY;

/** Whether an activity with one date, of which nothing is to be warned of, is certainly not in the window: most of a feed is elsewhere. */
function isElsewhere({ schedule, exceptions }: Activity, { from, to }: Context): boolean {
  const { start, end, tz, rrule, rdate, exdate, observances } = schedule;
  if (rrule || rdate || exdate || observances || exceptions) return false;
  const [first, last] = [parseLocal(start), parseLocal(end)];
  if (first === undefined || last === undefined || last < first) return false;
  const isFar = first * 1000 - FAR > to || last * 1000 + FAR < from;
  return isFar && (tz === 'floating' || zoneNamed(tz) !== undefined);
}

function contextOf({ from, to, tz = MUNICIPAL_ZONE, holidays, seats, formerIds, now }: DateWindow): Context {
  const zone = zoneNamed(tz) ?? zoneNamed('UTC')!;
  return {
    from: zone.toInstant(secondsOf(from)),
    to: zone.toInstant(secondsOf(to)),
    tz,
    zone,
    holidays,
    seats: seats ?? (() => undefined),
    formerIds: formerIds ?? (() => undefined),
    now: now ?? Date.now(),
  };
}

/** Seconds on the clock of a day or time that was checked before; a typing mistake in code ends here. */
function secondsOf(text: LocalDateTime): number {
  const seconds = parseLocal(text);
  if (seconds === undefined)
    throw new RangeError(`"${text}" is not a date. Write it as 2026-12-01 or 2026-12-01T09:00.`);
  return seconds;
}

const hasTimes = ({ start, end }: Schedule): boolean =>
  parseLocal(start) !== undefined && parseLocal(end) !== undefined;

/** Exceptions whose dates exist: the pattern of a date lets 31 February through. */
function usable(
  exceptions: readonly ScheduleException[],
  path: string,
  diagnostics: PlacedDiagnostic[],
): ScheduleException[] {
  return exceptions.filter((exception, index) => {
    const wrong = [exception.recurrenceId, exception.start, exception.end].find(
      text => text !== undefined && parseLocal(text) === undefined,
    );
    if (wrong === undefined) return true;
    diagnostics.push({ path: `${path}/${index}`, ...diagnostic('invalid_date', 'day', wrong) });
    return false;
  });
}

/** The dates of one activity: as the rule gives them, as exceptions change them, and those that moved in from outside. */
function datesOf(
  activity: Activity,
  moments: readonly Moment[],
  changes: ChangedDates,
  context: Context,
): Occurrence[] {
  const seen = new Set<ScheduleException>();
  const dates: Occurrence[] = [];
  let last: number | undefined;
  for (const moment of moments) {
    // An hour that the clock skips is read as the next one, which a rule of hours has already.
    if (moment.start === last) continue;
    last = moment.start;
    const exception = changes.of(moment.recurrenceId);
    if (exception) seen.add(exception);
    const date = occurrenceOf(activity, moment, exception, context);
    if (isIn(context, moment) || (exception?.start && isIn(context, spanOf(date)))) dates.push(date);
  }
  for (const exception of changes.others(seen)) {
    if (isOff({ status: exception.type }) || !exception.start) continue;
    const moved = occurrenceOf(activity, plannedMoment(activity.schedule, exception, context), exception, context);
    if (Date.parse(moved.start) < context.to && Date.parse(moved.end) > context.from) dates.push(moved);
  }
  return dates;
}

const spanOf = ({ start, end }: Occurrence) => ({ start: Date.parse(start), end: Date.parse(end) });

/** Whether a time overlaps the window, as `expand` takes it. */
const isIn = ({ from, to }: Context, { start, end }: { start: number; end: number }): boolean =>
  start < to && (end > from || (start === end && start === from));

/** Where an exception would have been, when its original date is outside the window. */
function plannedMoment(schedule: Schedule, { recurrenceId }: ScheduleException, context: Context): Moment {
  const start = zoneOf(schedule, context).toInstant(secondsOf(recurrenceId));
  return { recurrenceId, start, end: start + lengthOf(schedule) };
}

const zoneOf = (schedule: Schedule, context: Context): Zone =>
  zoneNamed(schedule.tz, schedule.observances) ?? context.zone;

/** Wall-clock length in milliseconds. */
const lengthOf = ({ start, end }: Schedule): number => Math.max(0, secondsOf(end) - secondsOf(start)) * 1000;

function occurrenceOf(
  activity: Activity,
  planned: Moment,
  exception: ScheduleException | undefined,
  context: Context,
): Occurrence {
  const { schedule } = activity;
  const isWholeDays = isWholeDay(schedule.start);
  const allDay = exception?.start === undefined ? isWholeDays : isWholeDay(exception.start);
  const times = timesOf(planned, exception, schedule, context);
  const name = isWholeDays ? wholeDayStart(planned.recurrenceId) : originalStart(planned.start, context.zone);
  const id = occurrenceIdOf(activity.id, name);
  const formerIds = context.formerIds(id);
  const status = statusOf(activity, exception);
  const local = localTimes(times, planned, exception, allDay, context);
  const holiday =
    status === 'scheduled' && schedule.skip?.includes('school-holidays')
      ? holidayOn(local.localStart.slice(0, 10), context.holidays)
      : undefined;
  const seats = isOff({ status }) || holiday ? undefined : seatsFor(activity, exception, id, times.start, context);
  const placeId = exception?.placeId ?? activity.placeId;
  const note = holiday ? holiday.name : exception?.note;
  return {
    id,
    activityId: activity.id,
    ...(placeId !== undefined && { placeId }),
    start: new Date(times.start).toISOString(),
    end: new Date(times.end).toISOString(),
    ...local,
    allDay,
    status: holiday ? 'paused' : status,
    ...(exception?.title && { title: exception.title }),
    ...(note && { note }),
    ...(seats && { seats: seats.state }),
    ...(seats?.left !== undefined && { seatsLeft: seats.left }),
    recurring: Boolean(schedule.rrule || schedule.rdate?.length),
    ...(formerIds && { formerIds: [...formerIds] }),
  };
}

function statusOf(activity: Activity, exception: ScheduleException | undefined): OccurrenceStatus {
  if (activity.status === 'cancelled') return 'cancelled';
  if (activity.status === 'postponed') return 'postponed';
  return exception && changesSomething(exception) ? exception.type : 'scheduled';
}

/** Some exceptions only count places left (UiTdatabank does so for every date): that is no change people must hear of. */
const changesSomething = ({ type, start, end, placeId, title, note }: ScheduleException): boolean =>
  type !== 'changed' || [start, end, placeId, title, note].some(part => part !== undefined);

/** Start and end as epoch milliseconds, after a move. */
function timesOf(planned: Moment, exception: ScheduleException | undefined, schedule: Schedule, context: Context) {
  if (!exception?.start && !exception?.end) return planned;
  // Whole days have no zone: they are days of the municipality.
  const zone = exception.start && isWholeDay(exception.start) ? context.zone : zoneOf(schedule, context);
  const start = exception.start ? zone.toInstant(secondsOf(exception.start)) : planned.start;
  const end = exception.end ? zone.toInstant(secondsOf(exception.end)) : start + lengthOf(schedule);
  return { start, end: Math.max(start, end) };
}

/** The same on the municipality's clock. Whole days stay the days they were written as, whatever the zone. */
function localTimes(
  times: { start: number; end: number },
  planned: Moment,
  exception: ScheduleException | undefined,
  allDay: boolean,
  { zone }: Context,
): Pick<Occurrence, 'localStart' | 'localEnd' | 'movedFrom'> {
  const movedFrom = exception?.type === 'moved' ? { movedFrom: localOf(planned, zone) } : {};
  if (!allDay) {
    return {
      localStart: formatLocal(zone.toLocal(times.start)),
      localEnd: formatLocal(zone.toLocal(times.end)),
      ...movedFrom,
    };
  }
  const first = secondsOf((exception?.start ?? planned.recurrenceId).slice(0, 10));
  const days = Math.max(1, Math.round((times.end - times.start) / DAY));
  return {
    localStart: formatLocal(first, true),
    localEnd: formatLocal(first + days * DAY_SECONDS, true),
    ...movedFrom,
  };
}

const localOf = ({ recurrenceId, start }: Moment, zone: Zone): LocalDateTime =>
  isWholeDay(recurrenceId) ? recurrenceId : formatLocal(zone.toLocal(start));

/** A feed's own count for a date goes before ours. */
function seatsFor(
  activity: Activity,
  exception: ScheduleException | undefined,
  id: string,
  start: number,
  context: Context,
) {
  const capacity = exception?.capacity ?? activity.signUp?.capacity;
  const rule =
    capacity === undefined || capacity === 0
      ? activity.signUp
      : { mode: 'none' as const, ...activity.signUp, capacity };
  const left = exception?.seatsLeft;
  if (left === undefined) return seatsOf(rule, context.seats(id) ?? { taken: 0, waiting: 0 }, start, context.now);
  const total = capacity ?? left;
  const counted = { mode: 'none' as const, ...rule, capacity: Math.max(1, total) };
  return seatsOf(counted, { taken: Math.max(1, total) - left, waiting: 0 }, start, context.now);
}

/** The order of time, and of ids where two begin at the same moment. */
export const byStart = (a: Occurrence, b: Occurrence): number =>
  a.start < b.start ? -1 : a.start > b.start ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
