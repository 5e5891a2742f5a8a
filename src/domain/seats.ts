import type { SignUpRule } from '../schema/activity.ts';
import type { SeatsState } from '../schema/occurrence.ts';
import { DAY, MINUTE } from './duration.ts';

/** How many seats one date has given away, and how many people stand in line. */
export interface SeatCount {
  /** Seats of confirmed and offered sign-ups. */
  taken: number;
  waiting: number;
}

/** What the public may know of the seats of one date: never names, never who pays what. */
export interface Seats {
  state: SeatsState;
  left?: number;
}

/** From here on we say how many places are left, so that nobody is hurried while there is room. */
const FEW_AT_MOST = 3;
const FEW_SHARE = 0.2;

/**
 * The state of the seats of one date.
 * @param start moment the activity begins, epoch milliseconds
 * @param now the clock, epoch milliseconds
 * @returns `undefined` for an activity without sign-up and without a limit: there is nothing to say.
 */
export function seatsOf(rule: SignUpRule | undefined, count: SeatCount, start: number, now: number): Seats | undefined {
  if (!rule || (rule.mode === 'none' && rule.capacity === undefined)) return undefined;
  const left = rule.capacity === undefined ? undefined : Math.max(0, rule.capacity - count.taken);
  if (isClosed(rule, start, now)) return { state: 'closed', ...(left !== undefined && { left }) };
  if (left === undefined || rule.capacity === undefined) return { state: 'open' };
  if (left === 0) return { state: count.waiting < (rule.waitlist ?? 0) ? 'waitlist' : 'full', left };
  return { state: left <= Math.max(FEW_AT_MOST, Math.floor(rule.capacity * FEW_SHARE)) ? 'few' : 'open', left };
}

const isClosed = (rule: SignUpRule, start: number, now: number): boolean =>
  now >= start - (rule.closesMinutesBefore ?? 0) * MINUTE ||
  (rule.opensDaysBefore !== undefined && now < start - rule.opensDaysBefore * DAY);
