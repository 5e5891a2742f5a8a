import type { Observance } from '../../schema/schedule.ts';
import { DAY, daysOf, parseLocal } from './local-time.ts';
import { ruleStarts } from './rule-starts.ts';
import { offsetIn } from './transitions.ts';

/** Onsets are worked out once, up to this clock time: the year 2100. */
const HORIZON = daysOf(2100, 1, 1) * DAY;

/** The moment (epoch seconds) from which an offset holds. */
interface Onset {
  at: number;
  offsetFrom: number;
  offsetTo: number;
}

/** Reads UTC offsets out of the STANDARD and DAYLIGHT parts of a VTIMEZONE: `(epochSeconds) => seconds east of UTC`. */
export function observanceOffsets(observances: readonly Observance[]): (epochSeconds: number) => number {
  const onsets = observances.flatMap(onsetsOf).sort((a, b) => a.at - b.at);
  const times = [-Infinity, ...onsets.map(({ at }) => at)];
  const offsets = [onsets[0]?.offsetFrom ?? 0, ...onsets.map(({ offsetTo }) => offsetTo)];
  return at => offsetIn(times, offsets, at);
}

/** RFC 5545 3.6.5: an onset is written in the clock time that holds until then. */
function onsetsOf({ start, offsetFrom, offsetTo, rrule, rdate = [] }: Observance): Onset[] {
  const first = parseLocal(start);
  if (first === undefined) return [];
  const toInstant = (local: number) => (local - offsetFrom) * 1000;
  const dates = rdate.map(parseLocal).filter(date => date !== undefined);
  const window = { from: first, to: HORIZON };
  const later = rrule ? ruleStarts(rrule, { start: first, wholeDay: false, toInstant }, window).starts : [];
  return [first, ...dates, ...later].map(local => ({ at: local - offsetFrom, offsetFrom, offsetTo }));
}
