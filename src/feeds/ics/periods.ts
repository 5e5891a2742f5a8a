import { DAY } from '../../domain/recurrence/local-time.ts';
import type { Clock } from './clocks.ts';

/** A DURATION: days on the calendar, and seconds that really pass. */
export interface Duration {
  days: number;
  seconds: number;
}

const DURATION = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/i;

/** Where something ends that lasts so long; `undefined` when that is no DURATION. Seconds on the clock, as `start`. */
export function endAfter(start: number, text: string, clock: Clock, isDate: boolean): number | undefined {
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
function addDuration(start: number, { days, seconds }: Duration, { zone }: Clock, isDate: boolean): number {
  const day = start + days * DAY;
  if (isDate) return day + Math.ceil(seconds / DAY) * DAY;
  return seconds === 0 ? day : zone.toLocal(zone.toInstant(day) + seconds * 1000);
}
