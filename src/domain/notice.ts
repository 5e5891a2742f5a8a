import type { NoticeCause, NoticeData, NoticeRecipient, NoticeState } from '../schema/notice.ts';
import type { SignUpState } from '../schema/sign-up.ts';
import type { ActorRole } from './actor-role.ts';
import { DAY, MINUTE } from './duration.ts';
import { municipalDay } from './municipal-clock.ts';
import { isLive } from './sign-up.ts';
import { defineStates } from './state-machine.ts';

/*
 * What somebody has to hear, apart from any database and any mail.
 */

/** A notice waits for the mail server or the program, or for somebody who calls. That it was taken is for the clock to say. */
export const noticeStates = defineStates<NoticeState>({
  queued: { to_call: ['clock'], told: ['clock', 'worker'] },
  to_call: { told: ['worker'] },
  told: {},
});

/** One thing to be told. */
export interface News {
  cause: NoticeCause;
  data: NoticeData;
}

/** Causes that say where a date stands: only the last of them is worth telling. */
const STANDING: readonly NoticeCause[] = ['moved', 'cancelled', 'restored'];

/** The causes whose news is out of date as soon as there is news of this cause. */
export const replacedBy = (cause: NoticeCause): readonly NoticeCause[] =>
  STANDING.includes(cause) ? STANDING : [cause];

/**
 * Puts news in place of news that was never told: where it stands now, beside what the person knew before.
 * @returns `undefined` when it stands as the person knows it
 */
export function newsSince(untold: News | undefined, { cause, data }: News): News | undefined {
  if (!STANDING.includes(cause)) return { cause, data };
  const from = untold ? untold.data.from : data.from;
  const knowsItAsCancelled = untold ? untold.cause === 'restored' : cause === 'restored';
  const moments = { ...data, ...(from !== undefined && { from }) };
  if (cause === 'cancelled') return knowsItAsCancelled ? undefined : { cause, data: moments };
  if (knowsItAsCancelled) return { cause: 'restored', data: moments };
  return from === data.to ? undefined : { cause: 'moved', data: moments };
}

/** Where the sign-up that news is about stands. */
export interface SignUpStanding {
  state: SignUpState;
  /** Who cancelled it last, if anybody did. */
  cancelledBy: ActorRole | undefined;
}

/**
 * Whether nobody needs the news any more: the person withdrew, answered, or the seat is no longer held.
 * @param now epoch milliseconds
 */
export function isMoot({ cause, data }: News, { state, cancelledBy }: SignUpStanding, now: number): boolean {
  if (cause === 'cancelled') return state !== 'cancelled' || cancelledBy === 'holder';
  if (cause === 'offered' || cause === 'confirm') {
    const asked = cause === 'offered' ? 'offered' : 'unconfirmed';
    return state !== asked || Date.parse(data.heldUntil ?? '') <= now;
  }
  return !isLive(state);
}

/** Whether the news still matters when its date has begun: who was not told of a change may have come for nothing. */
export const mattersAfterwards = (cause: NoticeCause): boolean => STANDING.includes(cause);

/** Whether it stays worth telling when what it is about is wiped: that it was taken back. */
export const outlivesItsThing = (cause: NoticeCause): boolean => cause === 'withdrawn';

/** What time brings about: each is told once for each day that was promised, so it is remembered as long as what it is about. */
export const PROMISE_CAUSES = [
  'open_late',
  'answer_soon',
  'answer_late',
  'call_late',
] as const satisfies readonly NoticeCause[];

/** Whether it is about a day that was promised. */
export const isOfPromise = (cause: NoticeCause): boolean => (PROMISE_CAUSES as readonly NoticeCause[]).includes(cause);

/**
 * A moment as a notice keeps it. Of what is for who works here only the day: when in the day somebody sent it is nobody's business.
 * @param now epoch milliseconds
 */
export const noticeMoment = (recipient: NoticeRecipient, now: number): string =>
  recipient === 'person' ? new Date(now).toISOString() : `${municipalDay(now)}T00:00:00.000Z`;

/** After the first failure, the second …; from then on once a day. */
const PAUSES = [1, 5, 30, 120].map(minutes => minutes * MINUTE);
/** So long it is tried. */
const LONGEST_RETRY = 7 * DAY;

/** What the next attempt is reckoned from; all in epoch milliseconds. */
export interface Attempted {
  /** Attempts that failed, from 1. */
  attempts: number;
  created: number;
  /** When it comes too late: the start of the date that it is about, or the end of the time to answer. @default never */
  end?: number | undefined;
  now: number;
}

/** When what failed is tried again, epoch milliseconds; `undefined` when it would come too late, and somebody has to tell it. */
export function nextAttempt({ attempts, created, end = Infinity, now }: Attempted): number | undefined {
  const next = now + (PAUSES[attempts - 1] ?? DAY);
  return next <= created + LONGEST_RETRY && next < end ? next : undefined;
}
