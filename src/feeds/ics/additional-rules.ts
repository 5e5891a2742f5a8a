import { expanding } from '../../domain/recurrence/expand.ts';
import { DAY_SECONDS } from '../../domain/recurrence/local-time.ts';
import type { Work } from '../../domain/work.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import { placeOf } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import { rulesOf, type ReadSchedule } from './schedule.ts';

const MAX_DATES = 2000;
const HORIZON_DAYS = 731;
/** Rules of one event beyond its first; no calendar app writes any. */
const MAX_RULES = 4;

/** Adds what further RRULEs of an event give, and takes out what its EXRULEs give, as dates: our model has one rule. */
export function* addAdditionalRules(
  read: ReadSchedule,
  rules: readonly string[],
  rdate: Set<LocalDateTime>,
  exdate: Set<LocalDateTime>,
  context: FeedContext,
): Work<void> {
  for (const date of yield* layOut(rules, read, context)) rdate.add(date);
  for (const date of yield* layOut(rulesOf(read.event, 'EXRULE', context), read, context)) exdate.add(date);
}

/** The dates of rules until two years from now. */
function* layOut(
  rules: readonly string[],
  { event, schedule }: ReadSchedule,
  context: FeedContext,
): Work<LocalDateTime[]> {
  const { diagnostics, now } = context;
  if (rules.length > 0) diagnostics.add(placeOf(event), 'several_rules');
  const { start, end, tz, observances } = schedule;
  const window = { from: -62e12, to: now + HORIZON_DAYS * DAY_SECONDS * 1000 };
  const dates: LocalDateTime[] = [];
  for (const rrule of rules.slice(0, MAX_RULES)) {
    const own = { start, end, tz, rrule, ...(observances && { observances }) };
    const { moments } = yield* expanding(own, window, context);
    dates.push(...moments.slice(-MAX_DATES).map(moment => moment.recurrenceId));
  }
  return dates;
}
