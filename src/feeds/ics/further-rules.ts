import { expand } from '../../domain/recurrence/expand.ts';
import { DAY } from '../../domain/recurrence/local-time.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { Schedule } from '../../schema/schedule.ts';

const MAX_DATES = 2000;
const HORIZON_DAYS = 731;
/** Rules of one event beyond its first; no calendar app writes any. */
const MAX_RULES = 4;

/**
 * Further RRULEs of an event, or its EXRULEs, as dates: our model has one rule.
 * @param now epoch milliseconds: rules are laid out until two years after it
 */
export function layOutRules(
  rules: readonly string[],
  { start, end, tz, observances }: Schedule,
  now: number,
  floatingZone: string,
): LocalDateTime[] {
  const to = now + HORIZON_DAYS * DAY * 1000;
  return rules.slice(0, MAX_RULES).flatMap(rrule => {
    const schedule = { start, end, tz, rrule, ...(observances && { observances }) };
    const { moments } = expand(schedule, { from: -62e12, to }, { floatingZone });
    return moments.slice(-MAX_DATES).map(moment => moment.recurrenceId);
  });
}
