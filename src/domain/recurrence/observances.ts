import type { Observance } from '../../schema/schedule.ts';
import { DAY_SECONDS, daysOf, parseLocal } from './local-time.ts';
import { ruleStarts } from './rule-starts.ts';
import { offsetIn, type OffsetChange } from './transitions.ts';

/** Onsets are worked out once, up to this clock time: the year 2100. */
const HORIZON = daysOf(2100, 1, 1) * DAY_SECONDS;

/** Reads UTC offsets out of the STANDARD and DAYLIGHT parts of a VTIMEZONE: `(epochSeconds) => seconds east of UTC`. */
export function observanceOffsets(observances: readonly Observance[]): (epochSeconds: number) => number {
  const onsets = observances.flatMap(onsetsOf).sort((a, b) => a.at - b.at);
  const changes = [{ at: -Infinity, offset: onsets[0]?.before ?? 0 }, ...onsets];
  return at => offsetIn(changes, at);
}

/** RFC 5545 3.6.5: an onset is written in the clock time that holds until then. */
function onsetsOf({
  start,
  offsetFrom,
  offsetTo,
  rrule,
  rdate = [],
}: Observance): (OffsetChange & { before: number })[] {
  const first = parseLocal(start);
  if (first === undefined) return [];
  const toInstant = (local: number) => (local - offsetFrom) * 1000;
  const dates = rdate.flatMap(text => parseLocal(text) ?? []);
  const window = { from: first, to: HORIZON };
  const later = rrule ? ruleStarts(rrule, { start: first, wholeDay: false, toInstant }, window).starts : [];
  return [first, ...dates, ...later].map(local => ({ at: local - offsetFrom, offset: offsetTo, before: offsetFrom }));
}
