import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import { isOff } from './occurrence-status.ts';

/**
 * Why nobody can sign up for a date here. `elsewhere`: another system takes the sign-ups. `needless`: people just come. `unsaid`:
 * nobody said whether and how.
 */
export type NoSignUpReason = 'cancelled' | 'paused' | 'elsewhere' | 'needless' | 'unsaid' | 'past' | 'full' | 'closed';

/** What it depends on. */
export interface SignUpSubject {
  occurrence: Pick<Occurrence, 'status' | 'seats' | 'end'>;
  activity: Pick<Activity, 'signUp'>;
}

/**
 * Why nobody can sign up for a date here, or `undefined` when they can, be it for the waiting list.
 * @param now the moment (epoch ms) after whose end a date is past; without it no date is
 */
export function noSignUpReason(subject: SignUpSubject, now = -Infinity): NoSignUpReason | undefined {
  const { status, seats, end } = subject.occurrence;
  const { signUp } = subject.activity;
  if (isOff({ status })) return 'cancelled';
  if (status === 'paused') return 'paused';
  if (signUp?.url) return 'elsewhere';
  if (!signUp) return 'unsaid';
  if (signUp.mode === 'none') return 'needless';
  if (Date.parse(end) <= now) return 'past';
  if (seats === 'full') return 'full';
  return seats === 'closed' ? 'closed' : undefined;
}

/** Whether someone can sign up for a date here. */
export const takesSignUps = (subject: SignUpSubject): boolean => noSignUpReason(subject) === undefined;
