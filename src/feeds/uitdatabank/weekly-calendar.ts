import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { DAY_SECONDS, formatDate, formatLocal, weekdayOf } from '../../domain/recurrence/local-time.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import { compactInstant } from '../ics/write-time.ts';
import type { JsonObject } from '../json.ts';
import { localSeconds, type Calendar } from './dated-schedule.ts';
import {
  at,
  hoursOn,
  specialPeriods,
  weeklyHours,
  type Hours,
  type SpecialPeriod,
  type WeeklyHours,
} from './opening-hours.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Closed and adjusted days that are looked at, in all; far more than any year has. */
export const MAX_SPECIAL_DAYS = 3000;

/**
 * Calendars of type `periodic` and `permanent`: every week within a period, or without end. Rows with different hours become
 * different schedules. Closed days go before adjusted days, and those before the weekly hours; what has a description is a date
 * that people must see is off, the rest do not exist.
 */
export function weeklyCalendars(event: JsonObject, mainLanguage: string, anchor: number): Calendar[] {
  const start = localSeconds(event['startDate']);
  const end = localSeconds(event['endDate']);
  const isPermanent = event['calendarType'] === 'permanent';
  const first = Math.floor((isPermanent ? anchor : (start ?? anchor)) / DAY_SECONDS);
  const last = end === undefined || isPermanent ? undefined : Math.floor(end / DAY_SECONDS);
  const weekly = weeklyHours(event['openingHours']);
  if (weekly.length === 0) return last === undefined || last < first ? [] : [wholePeriod(first, last)];
  const special = daysOfPeriods(specialPeriods(event, mainLanguage), first, last);
  return weekly.flatMap((hours, index) => {
    const calendar = calendarOf(hours, first, last);
    return calendar ? applySpecialDays(calendar, hours, index, weekly, special) : [];
  });
}

/** Without hours: one stretch of whole days. */
const wholePeriod = (first: number, last: number): Calendar => ({
  schedule: { start: formatDate(first), end: formatDate(last + 1), tz: MUNICIPAL_ZONE },
  exceptions: [],
});

function calendarOf(
  { opens, closes, weekdays }: WeeklyHours,
  first: number,
  last: number | undefined,
): Calendar | undefined {
  let day = first;
  while (!weekdays.includes(weekdayOf(day))) day++;
  if (last !== undefined && day > last) return undefined;
  const days = weekdays.map(weekday => WEEKDAYS[weekday]).join(',');
  const until = last === undefined ? '' : `;UNTIL=${compactInstant(endOfDay(last))}`;
  const rrule = `FREQ=WEEKLY${until};BYDAY=${days}`;
  return { schedule: { start: at(day, opens), end: at(day, closes), tz: MUNICIPAL_ZONE, rrule }, exceptions: [] };
}

const endOfDay = (day: number): string =>
  new Date(zoneNamed(MUNICIPAL_ZONE)!.toInstant(day * DAY_SECONDS + DAY_SECONDS - 1)).toISOString();

/** The special period of each day inside the calendar; the first period that names a day has the last word. */
function daysOfPeriods(periods: readonly SpecialPeriod[], first: number, last = Infinity): Map<number, SpecialPeriod> {
  const days = new Map<number, SpecialPeriod>();
  for (const period of periods) {
    const end = Math.min(period.last, last);
    for (let day = Math.max(period.first, first); day <= end && days.size < MAX_SPECIAL_DAYS; day++) {
      if (!days.has(day)) days.set(day, period);
    }
  }
  return days;
}

/** Puts the closed and adjusted days into one of the schedules; hours that an adjusted day has more go with the first. */
function applySpecialDays(
  { schedule, exceptions }: Calendar,
  hours: WeeklyHours,
  index: number,
  weekly: readonly WeeklyHours[],
  special: ReadonlyMap<number, SpecialPeriod>,
): Calendar {
  const exdate: string[] = [];
  const rdate: string[] = [];
  for (const [day, period] of special) {
    const { own, extra } = pairHours(hours, hoursOn(day, weekly), hoursOn(day, period.hours));
    const planned = at(day, hours.opens);
    if (hours.weekdays.includes(weekdayOf(day))) {
      const exception = exceptionFor(day, planned, hours, own, period);
      if (exception) exceptions.push(exception);
      else if (!own) exdate.push(planned);
    }
    for (const more of index === 0 ? extra : []) {
      rdate.push(at(day, more.opens));
      exceptions.push(changedTo(at(day, more.opens), day, more, period));
    }
  }
  const dates = { ...(rdate.length > 0 && { rdate }), ...(exdate.length > 0 && { exdate }) };
  return { schedule: { ...schedule, ...dates }, exceptions };
}

/** Which adjusted hours stand for which regular ones: those with the same start, then in order; what is left is extra. */
function pairHours(
  wanted: Hours,
  regular: readonly Hours[],
  adjusted: readonly Hours[],
): { own: Hours | undefined; extra: Hours[] } {
  const left = [...adjusted].sort((a, b) => a.opens - b.opens);
  const pairs = new Map<Hours, Hours>();
  const take = (one: Hours, at: number) => {
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found) pairs.set(one, found);
  };
  for (const one of regular)
    take(
      one,
      left.findIndex(({ opens }) => opens === one.opens),
    );
  for (const one of regular) if (!pairs.has(one)) take(one, left.length - 1 < 0 ? -1 : 0);
  return { own: pairs.get(wanted), extra: left.filter(({ opens }) => opens !== wanted.opens) };
}

/** What a special day does to a regular one; `undefined` when it is as always, or silently off. */
function exceptionFor(
  day: number,
  planned: string,
  regular: Hours,
  adjusted: Hours | undefined,
  { description }: SpecialPeriod,
): ScheduleException | undefined {
  const note = description && { note: description };
  if (!adjusted) return description && { recurrenceId: planned, type: 'cancelled', ...note };
  if (adjusted.opens === regular.opens && adjusted.closes === regular.closes) return undefined;
  return changedTo(planned, day, adjusted, { description });
}

const changedTo = (
  recurrenceId: string,
  day: number,
  { opens, closes }: Hours,
  { description }: Pick<SpecialPeriod, 'description'>,
): ScheduleException => ({
  recurrenceId,
  type: at(day, opens) === recurrenceId ? 'changed' : 'moved',
  start: at(day, opens),
  end: formatLocal(day * DAY_SECONDS + closes),
  ...(description && { note: description }),
});
