import { allowedStates, type Mover } from '../../domain/sign-up.ts';
import type { SignUpState } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';

/** What is looked at to know what the holder of a code may do. */
export interface Held {
  state: SignUpState;
  /** UTC, ISO 8601. */
  starts_at: string;
}

/** Where somebody can take it; nothing once it has begun. */
export const statesFor = (mover: Mover, { state, starts_at }: Held, now: Date): SignUpState[] =>
  starts_at <= now.toISOString() ? [] : allowedStates(state, mover);

/** Where the holder of a code can take it. */
export const statesForHolder = (held: Held, now: Date): SignUpState[] => statesFor('person', held, now);

/** What a page offers the holder. */
export function actionsOf(held: Held, now: Date): ('cancel' | 'accept')[] {
  const states = statesForHolder(held, now);
  return [
    ...(states.includes('cancelled') ? ['cancel' as const] : []),
    ...(states.includes('confirmed') ? ['accept' as const] : []),
  ];
}

/** Why the holder cannot take it there. */
export const cannotGo = (from: SignUpState, allowed: SignUpState[]): Problem =>
  new Problem('invalid_transition', `This sign-up is “${from}” now, and that can no longer be done.`, {
    extensions: { allowed },
  });
