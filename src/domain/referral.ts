import { REFERRAL_OUTCOMES } from '../schema/referral-words.ts';
import type { DayPart, ReferralOutcome, ReferralState } from '../schema/referral.ts';
import type { LocalDate } from '../schema/scalar.ts';
import { defineStates } from './state-machine.ts';

/*
 * Where a referral card can go, apart from any database. What the table alone does not keep: a card has exactly one contact person; nobody
 * gives up before three attempts; nothing is handed over without a new yes; it ends with an outcome.
 */

/** Which states a card can go to, and who may take it there. The holder of the sender's code may withdraw only what nobody opened yet. */
export const referralStates = defineStates<ReferralState>({
  sent: { received: ['recipient'], withdrawn: ['holder'] },
  received: { contacted: ['recipient'], no_answer: ['recipient'], returned: ['recipient'], withdrawn: ['holder'] },
  contacted: {
    handed_over: ['recipient'],
    returned: ['recipient'],
    closed: ['recipient'],
    withdrawn: ['holder'],
  },
  no_answer: { contacted: ['recipient'], closed: ['recipient', 'clock'], withdrawn: ['holder'] },
  // Who says that they did not arrive is called once more.
  handed_over: { contacted: ['recipient', 'holder'], closed: ['recipient', 'holder'], withdrawn: ['holder'] },
  returned: { closed: ['clock'], withdrawn: ['holder'] },
  closed: {},
  withdrawn: {},
});

/** What the person sees of the way it goes. */
export const REFERRAL_STEPS = ['sent', 'called', 'together', 'done'] as const;
export type ReferralStep = (typeof REFERRAL_STEPS)[number];

const STEP: Readonly<Record<ReferralState, ReferralStep>> = {
  sent: 'sent',
  received: 'called',
  no_answer: 'called',
  contacted: 'together',
  handed_over: 'together',
  returned: 'done',
  closed: 'done',
  withdrawn: 'done',
};

/** The step at which the person sees a card in this state. */
export const referralStepOf = (state: ReferralState): ReferralStep => STEP[state];

/**
 * The outcomes with which its contact person can close a card: who was never reached did not take part, and who was spoken with was reached.
 * That it came back and nothing was heard only time says.
 */
export const outcomesFrom = (state: ReferralState): ReferralOutcome[] =>
  REFERRAL_OUTCOMES.filter(
    outcome => outcome !== 'returned' && (outcome === 'not_reached') === (state === 'no_answer'),
  );

/** Whether it has come to an end. */
export const isReferralDone = (state: ReferralState): boolean => state === 'closed' || state === 'withdrawn';

/** Fewest attempts before somebody counts as not reached, on so many days, in so many parts of the day. */
const ENOUGH = { attempts: 3, days: 2, parts: 2 };

/** What has to be tried yet before somebody counts as not reached. */
export interface StillToTry {
  /** How often, at least. */
  attempts: number;
  /** Whether one of them has to be on another day. */
  onOtherDay: boolean;
  /** Whether one of them has to be in another part of the day. */
  inOtherPart: boolean;
}

/** What has to be tried yet: three times, on two days, and not always in the same part of the day. */
export function stillToTry(attempts: readonly { on: LocalDate; part: DayPart }[]): StillToTry {
  const onOtherDay = new Set(attempts.map(({ on }) => on)).size < ENOUGH.days;
  const inOtherPart = new Set(attempts.map(({ part }) => part)).size < ENOUGH.parts;
  const least = onOtherDay || inOtherPart ? 1 : 0;
  return { attempts: Math.max(ENOUGH.attempts - attempts.length, least), onOtherDay, inOtherPart };
}

/** Whether it was tried often enough. */
export const isTriedEnough = (attempts: readonly { on: LocalDate; part: DayPart }[]): boolean =>
  stillToTry(attempts).attempts === 0;

/** The part of the day at this wall time, `HH:mm`. */
export const dayPartAt = (time: string): DayPart =>
  time < '12:00' ? 'morning' : time < '17:00' ? 'afternoon' : 'evening';
