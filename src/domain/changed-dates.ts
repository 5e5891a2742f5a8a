import type { LocalDateTime } from '../schema/scalar.ts';
import type { ScheduleException } from '../schema/schedule.ts';
import { formatLocal, isWholeDay, parseLocal } from './recurrence/local-time.ts';

/** What the exceptions of a schedule say of its dates. A change of one date goes before one that holds for all that follow. */
export class ChangedDates {
  /** By how many seconds dates that follow a change can lie later, and earlier, than planned. */
  readonly latest: number = 0;
  readonly earliest: number = 0;
  readonly #single: Map<LocalDateTime, ScheduleException>;
  /** In order of their dates. */
  readonly #following: readonly ScheduleException[];

  constructor(exceptions: readonly ScheduleException[]) {
    this.#single = new Map(exceptions.filter(one => !one.following).map(one => [startKey(one.recurrenceId), one]));
    this.#following = exceptions
      .filter(({ following }) => following)
      .sort((a, b) => (startKey(a.recurrenceId) < startKey(b.recurrenceId) ? -1 : 1));
    const shifts = this.#following.map(shiftOf);
    this.latest = Math.max(0, ...shifts);
    this.earliest = Math.max(0, ...shifts.map(shift => -shift));
  }

  /** What is different on a date of the series. */
  of(recurrenceId: LocalDateTime): ScheduleException | undefined {
    const own = this.#single.get(startKey(recurrenceId)) ?? this.#single.get(recurrenceId.slice(0, 10));
    if (own) return own;
    const change = this.#following.findLast(one => startKey(one.recurrenceId) <= startKey(recurrenceId));
    return change && asOn(recurrenceId, change);
  }

  /** The changes of one date, save those of these dates. */
  *others(seen: ReadonlySet<ScheduleException>): Generator<ScheduleException> {
    for (const one of this.#single.values()) if (!seen.has(one)) yield one;
  }
}

/** One spelling for a start: without seconds that are zero. */
const startKey = (start: LocalDateTime): string =>
  start.length === 19 && start.endsWith(':00') ? start.slice(0, 16) : start;

const shiftOf = ({ recurrenceId, start }: ScheduleException): number =>
  start === undefined ? 0 : (parseLocal(start) ?? 0) - (parseLocal(recurrenceId) ?? 0);

/** A change that began on another date, as it is on this one: as much later and as long. Seats are those of its own date. */
function asOn(recurrenceId: LocalDateTime, change: ScheduleException): ScheduleException {
  const { following: _following, seatsLeft, capacity, start, end, ...same } = change;
  const isOwn = startKey(recurrenceId) === startKey(change.recurrenceId);
  const later = (parseLocal(recurrenceId) ?? 0) - (parseLocal(change.recurrenceId) ?? 0);
  const shifted = (time: LocalDateTime) => formatLocal((parseLocal(time) ?? 0) + later, isWholeDay(time));
  return {
    ...same,
    recurrenceId,
    ...(start !== undefined && { start: shifted(start) }),
    ...(end !== undefined && { end: shifted(end) }),
    ...(isOwn && seatsLeft !== undefined && { seatsLeft }),
    ...(isOwn && capacity !== undefined && { capacity }),
  };
}
