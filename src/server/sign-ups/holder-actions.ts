import type { ActorRole } from '../../domain/actor-role.ts';
import { signUpStates } from '../../domain/sign-up.ts';
import type { SignUpState } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';

/** What is looked at to know what the holder of a code may do. */
export interface Held {
  state: SignUpState;
  /** UTC, ISO 8601. */
  starts_at: string;
}

/** Where somebody can take it; nothing once it has begun. */
export const statesFor = (role: ActorRole, { state, starts_at }: Held, now: Date): SignUpState[] =>
  starts_at <= now.toISOString() ? [] : signUpStates.allowed(state, role);

/** Where the holder of a code can take it. */
export const statesForHolder = (held: Held, now: Date): SignUpState[] => statesFor('holder', held, now);

/** What the holder of a code can ask for, and the state that it leads to. */
export const HOLDER_ACTIONS = { withdraw: 'cancelled', accept: 'confirmed' } as const;
export type HolderActionName = keyof typeof HOLDER_ACTIONS;

/** What the holder can do now, by the name in the address. */
export function actionsOf(held: Held, now: Date): { name: HolderActionName }[] {
  const states = statesForHolder(held, now);
  const names = Object.keys(HOLDER_ACTIONS) as HolderActionName[];
  return names.filter(name => states.includes(HOLDER_ACTIONS[name])).map(name => ({ name }));
}

/** Why the holder cannot take it there. */
export const cannotGo = (from: SignUpState, allowed: SignUpState[]): Problem =>
  new Problem('invalid_transition', `This sign-up is “${from}” now, and that can no longer be done.`, {
    extensions: { allowed },
  });
