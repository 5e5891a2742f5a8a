import { MUNICIPAL_ZONE } from '../../domain/municipal-clock.ts';
import { parseDate } from '../../domain/recurrence/local-date.ts';
import { DAY_SECONDS, formatDate, parseLocal, weekdayOf } from '../../domain/recurrence/local-time.ts';
import { parseRule } from '../../domain/recurrence/rule.ts';
import { zoneNamed } from '../../domain/recurrence/zone.ts';
import type { Activity } from '../../schema/activity.ts';
import type { Occurrence } from '../../schema/occurrence.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Schedule } from '../../schema/schedule.ts';
import type { JsonObject } from '../json.ts';
import { withOffset } from './write-time.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Whether `periodic` can say it: every week on weekdays, less than a day long, no counted places, no date that differs. */
export function isWeekly({ schedule, exceptions = [], signUp }: Activity): boolean {
  const { rule } = parseRule(schedule.rrule ?? '');
  if (!rule || rule.freq !== 'WEEKLY' || rule.interval !== 1 || rule.count !== undefined) return false;
  const isPlain = rule.byMonth.length + rule.bySetPos.length + rule.byHour.length + rule.byMinute.length === 0;
  const length = (parseLocal(schedule.end) ?? 0) - (parseLocal(schedule.start) ?? 0);
  const isPartOfDay =
    schedule.start.length > 10 && length > 0 && length < DAY_SECONDS && schedule.tz === MUNICIPAL_ZONE;
  return isPlain && isPartOfDay && exceptions.length === 0 && !schedule.rdate?.length && signUp?.capacity === undefined;
}

/** The weekly hours between the first and the last day, with the days on which it is off. */
export function periodicCalendar(
  { schedule }: Activity,
  occurrences: readonly Occurrence[],
  window: { from: LocalDate; to: LocalDate },
): JsonObject {
  const first = Math.max(dayOf(window.from), dayOf(schedule.start));
  const last = Math.min(dayOf(window.to) - 1, lastDayOf(schedule));
  const closed = [...pausedDays(occurrences), ...exdates(schedule, first, last)];
  return {
    calendarType: 'periodic',
    startDate: withOffset(first * DAY_SECONDS),
    endDate: withOffset(last * DAY_SECONDS + DAY_SECONDS - 1),
    openingHours: [
      { opens: schedule.start.slice(11, 16), closes: schedule.end.slice(11, 16), dayOfWeek: weekdaysOf(schedule) },
    ],
    ...(closed.length > 0 && { openingHoursClosedDays: closed }),
  };
}

const dayOf = (text: string): number => parseDate(text) ?? 0;

function lastDayOf({ rrule = '' }: Schedule): number {
  const until = parseRule(rrule).rule?.until;
  if (!until) return Infinity;
  const local = until.kind === 'utc' ? zoneNamed(MUNICIPAL_ZONE)!.toLocal(until.seconds * 1000) : until.seconds;
  return Math.floor(local / DAY_SECONDS);
}

function weekdaysOf({ rrule = '', start }: Schedule): string[] {
  const named = parseRule(rrule).rule?.byDay.map(({ weekday }) => weekday) ?? [];
  const weekdays = named.length > 0 ? named : [weekdayOf(dayOf(start))];
  return weekdays.map(weekday => WEEKDAYS[weekday]!);
}

/** School holidays, named, so that people see why. */
const pausedDays = (occurrences: readonly Occurrence[]): JsonObject[] =>
  occurrences.flatMap(({ status, localStart, note }) =>
    status === 'paused' ? [closedDay(localStart.slice(0, 10), note ? { description: note } : {})] : [],
  );

const exdates = ({ exdate = [] }: Schedule, first: number, last: number): JsonObject[] =>
  exdate.map(dayOf).flatMap(day => (day >= first && day <= last ? [closedDay(formatDate(day), {})] : []));

const closedDay = (date: LocalDate, rest: JsonObject): JsonObject => ({ startDate: date, endDate: date, ...rest });
