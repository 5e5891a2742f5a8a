import { DAY_SECONDS, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import { property, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import { datesOf, lengthOf, localTime, startOf, type ReadSchedule } from './schedule.ts';
import type { ResolvedTimeZone } from './time-zone-resolver.ts';
import type { DateEntry } from './time.ts';

/** A DURATION: days on the calendar, and seconds that really pass. */
interface Duration {
  days: number;
  seconds: number;
}

const DURATION = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i;

/** Where an event ends that says how long it lasts, in seconds on the clock, as `start`; `undefined` when it does not say so. */
export function endOf(event: Component, start: number, clock: ResolvedTimeZone, isDate: boolean): number | undefined {
  const written = property(event, 'DURATION');
  return written && endAfter(start, written.value, clock, isDate);
}

/** Adds the extra dates of an event (RDATE). One that has its own length (PERIOD) becomes an exception too. */
export function addDates(read: ReadSchedule, rdate: Set<LocalDateTime>, context: FeedContext): void {
  const { event, schedule, exceptions } = read;
  const length = lengthOf(schedule);
  for (const entry of datesOf(event, 'RDATE', context)) {
    const start = startOf(entry.start, read, context);
    rdate.add(start);
    const end = endOfPeriod(entry, read, context);
    if (end !== undefined && end !== parseLocal(start)! + length)
      exceptions.push({ recurrenceId: start, type: 'changed', start, end: formatLocal(end) });
  }
}

function endOfPeriod(
  { start, end, length }: DateEntry,
  { event, schedule, timeZone }: ReadSchedule,
  context: FeedContext,
): number | undefined {
  if (start.isDate || schedule.start.length === 10) return undefined;
  const begin = localTime(start, timeZone, event, context);
  const until = end ? localTime(end, timeZone, event, context) : endAfter(begin, length, timeZone, false);
  return until !== undefined && until > begin ? until : undefined;
}

function endAfter(start: number, text: string, clock: ResolvedTimeZone, isDate: boolean): number | undefined {
  const length = parseDuration(text);
  return length && addDuration(start, length, clock, isDate);
}

/** Reads a DURATION that is not negative. */
function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map(part => Number(part ?? 0)) as number[];
  return { days: weeks! * 7 + days!, seconds: hours! * 3600 + minutes! * 60 + seconds! };
}

/** RFC 5545 section 3.3.6: days are days on the calendar, hours really pass. */
function addDuration(start: number, { days, seconds }: Duration, { zone }: ResolvedTimeZone, isDate: boolean): number {
  const day = start + days * DAY_SECONDS;
  if (isDate) return day + Math.ceil(seconds / DAY_SECONDS) * DAY_SECONDS;
  return seconds === 0 ? day : zone.toLocal(zone.toInstant(day) + seconds * 1000);
}
