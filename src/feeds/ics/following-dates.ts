import { expand } from '../../domain/recurrence/expand.ts';
import { DAY_SECONDS, formatLocal, parseLocal } from '../../domain/recurrence/local-time.ts';
import type { LocalDateTime } from '../../schema/scalar.ts';
import type { ScheduleException } from '../../schema/schedule.ts';
import { placeOf, type Component } from './component.ts';
import type { FeedContext } from './feed-context.ts';
import type { ReadSchedule } from './schedule.ts';

const MAX_FOLLOWING = 400;
const HORIZON = 731 * DAY_SECONDS * 1000;

/** RANGE=THISANDFUTURE: the same change for every later date, as far as two years from now. */
export function followingDates(
  first: ScheduleException,
  override: Component,
  read: ReadSchedule,
  context: FeedContext,
): ScheduleException[] {
  const { schedule, timeZone } = read;
  const planned = parseLocal(first.recurrenceId)!;
  const from = timeZone.zone.toInstant(planned);
  const window = { from, to: Math.max(from, context.now) + HORIZON };
  const { moments } = expand(schedule, window, context);
  const later = moments.filter(moment => moment.recurrenceId > first.recurrenceId);
  if (later.length > MAX_FOLLOWING) {
    context.diagnostics.add(placeOf(override), 'this_and_future', undefined, MAX_FOLLOWING);
  }
  const isDate = schedule.start.length === 10;
  const shift = (text: LocalDateTime | undefined, recurrenceId: LocalDateTime) =>
    formatLocal(parseLocal(text!)! - planned + parseLocal(recurrenceId)!, isDate);
  return later.slice(0, MAX_FOLLOWING).map(({ recurrenceId }) => ({
    ...first,
    recurrenceId,
    ...(first.start && { start: shift(first.start, recurrenceId), end: shift(first.end, recurrenceId) }),
  }));
}
