import type { SignUpRule } from '../schema/activity.ts';
import type { SignUpState } from '../schema/sign-up.ts';
import { DAY, HOUR, MINUTE } from './duration.ts';
import { defineStates } from './state-machine.ts';

/*
 * The rules of a sign-up, apart from any database. The server keeps the invariants by applying them inside one transaction:
 * confirmed, unconfirmed and offered seats never exceed the capacity; the first in line that fits is offered a free seat.
 */

/** A seat that waits for an answer is held this long … */
const HOLD = DAY;
/** … but no longer than this before the start, so that someone else can still come. */
const HOLD_ENDS_BEFORE = 2 * HOUR;

/**
 * Which states a sign-up can go to, and who may take it there: the holder of the code, whoever has the contact, a worker, the clock, or a
 * change of the programme.
 */
export const signUpStates = defineStates<SignUpState>({
  confirmed: {
    cancelled: ['holder', 'worker', 'programme'],
    to_review: ['programme'],
    attended: ['worker'],
    no_show: ['worker'],
  },
  // Who signed up got the code, and may have made up the contact: the code alone confirms nothing.
  unconfirmed: {
    confirmed: ['contact', 'worker'],
    cancelled: ['holder', 'worker', 'programme'],
    to_review: ['programme'],
    expired: ['clock'],
  },
  waiting: {
    offered: ['clock'],
    confirmed: ['worker'],
    cancelled: ['holder', 'worker', 'programme'],
    to_review: ['programme'],
    expired: ['clock'],
  },
  offered: {
    confirmed: ['holder', 'worker'],
    cancelled: ['holder', 'worker', 'programme'],
    to_review: ['programme'],
    expired: ['clock'],
  },
  expired: {},
  cancelled: { confirmed: ['programme'], waiting: ['programme'] },
  to_review: {
    confirmed: ['worker', 'programme'],
    waiting: ['programme'],
    cancelled: ['holder', 'worker', 'programme'],
  },
  attended: { confirmed: ['worker'] },
  no_show: { confirmed: ['worker'] },
});

/** Whether a sign-up in this state holds a seat. */
export const holdsSeat = (state: SignUpState): boolean =>
  state === 'attended' || state === 'no_show' || state === 'confirmed' || awaitsAnswer(state);

/** Whether a sign-up in this state holds a seat for a while only, until somebody answers. */
export const awaitsAnswer = (state: SignUpState): boolean => state === 'offered' || state === 'unconfirmed';

/** Whether a person with this sign-up still counts as signed up: at most one such per contact and occurrence. */
export const isLive = (state: SignUpState): boolean =>
  state === 'confirmed' || state === 'waiting' || state === 'to_review' || awaitsAnswer(state);

/** What is taken on one date. */
export interface Taken {
  /** Seats held. */
  seats: number;
  /** People (not seats) in the waiting list. */
  waiting: number;
}

/** The answer to a new sign-up; `full` and `closed` are refusals. */
export type Placement = 'confirmed' | 'waiting' | 'full' | 'closed' | 'past' | 'too_many';

/**
 * Where a new sign-up lands. Nobody overtakes the waiting list: while someone waits, a newcomer waits too.
 * @param start and `now` epoch milliseconds
 */
export function placeSignUp(rule: SignUpRule, party: number, taken: Taken, start: number, now: number): Placement {
  if (now >= start) return 'past';
  if (rule.mode === 'none' || now >= start - (rule.closesMinutesBefore ?? 0) * MINUTE) return 'closed';
  if (rule.opensDaysBefore !== undefined && now < start - rule.opensDaysBefore * DAY) return 'closed';
  if (party > (rule.partyMax ?? 1)) return 'too_many';
  if (rule.capacity === undefined) return 'confirmed';
  if (party > rule.capacity) return 'too_many';
  if (taken.waiting === 0 && taken.seats + party <= rule.capacity) return 'confirmed';
  return taken.waiting < (rule.waitlist ?? 0) ? 'waiting' : 'full';
}

/** One in the waiting list. */
export interface Waiting {
  id: string;
  party: number;
}

/** Who is offered a seat, and who was passed over because their party did not fit (to be logged). */
export interface Offers {
  offered: string[];
  skipped: string[];
}

/** Gives free seats to the waiting list in order: the first that fits, then the next. */
export function offersFor(line: readonly Waiting[], freeSeats: number): Offers {
  const offers: Offers = { offered: [], skipped: [] };
  const passed: string[] = [];
  let free = freeSeats;
  for (const { id, party } of line) {
    if (free === 0) break;
    if (party > free) {
      passed.push(id);
      continue;
    }
    free -= party;
    offers.offered.push(id);
    offers.skipped.push(...passed.splice(0));
  }
  return offers;
}

/**
 * Until when a seat is held that is offered or unconfirmed: a day, and never later than two hours before the start. `undefined` when
 * it is too late to wait for an answer.
 */
export function seatHeldUntil(start: number, now: number): number | undefined {
  const until = Math.min(now + HOLD, start - HOLD_ENDS_BEFORE);
  return until > now ? until : undefined;
}

/** When the names of a date are wiped: 30 days after it, unless the municipality's data protection officer sets other days. */
export const signUpPurgeAt = (end: number, days = 30): number => end + days * DAY;
