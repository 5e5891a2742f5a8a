import { isConfidential, signalStates } from '../../domain/signal.ts';
import type { SignalMatter } from '../../domain/signal.ts';
import type { SignalState } from '../../schema/signal.ts';
import { permits } from '../access/roles.ts';
import { Problem } from '../http/problem.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { invalidTransition, versionMismatch } from '../submissions/transitions.ts';
import { SIGNAL, type StoredSignal } from './signal-store.ts';

/** Whether somebody may see it, be it in a list or by its id. For who may not, it does not exist. */
export const maySee = ({ role }: Actor, signal: SignalMatter): boolean =>
  !isConfidential(signal) || permits(role, 'submissions:read-confidential');

/** Where a signal goes with its bundle, and not alone. */
export const BUNDLED_STATES = ['translated', 'in_action', 'answered', 'not_taken_up'] as const satisfies SignalState[];
export type BundledState = (typeof BUNDLED_STATES)[number];

const isBundled = (to: SignalState): boolean => (BUNDLED_STATES as readonly SignalState[]).includes(to);

/** Why somebody cannot take it where its states would let it go. */
function obstacle(
  signal: StoredSignal,
  to: SignalState,
  by: Actor,
): 'wiped' | 'bundle' | 'role' | 'person' | undefined {
  if (signal.text === undefined) return 'wiped';
  if (isBundled(to) && signal.bundleId !== undefined && !signal.isAlone) return 'bundle';
  if (to === 'translated' && signal.kind === 'policy' && !permits(by.role, 'submissions:move-confidential'))
    return 'role';
  // Who cannot be told from another is the same person.
  const isOther = by.id !== undefined && by.id !== signal.discardProposedBy;
  return to === 'discarded' && !isOther ? 'person' : undefined;
}

/** Where somebody who works here can take it alone. */
export const allowedFor = (signal: StoredSignal, by: Actor): SignalState[] =>
  signalStates.allowed(signal.state, by.role).filter(to => obstacle(signal, to, by) === undefined);

/**
 * Whether somebody can take it there.
 * @returns the state it is to be taken to
 * @throws {Problem} `version_mismatch`, and with `allowed`: `invalid_transition`, `in_bundle`, `second_person_needed`
 */
export function checkMove(
  signal: StoredSignal,
  { to, version }: { to: string; version: number },
  by: Actor,
): SignalState {
  if (signal.version !== version) throw versionMismatch(SIGNAL, signal.version);
  const allowed = allowedFor(signal, by);
  const state = allowed.find(one => one === to);
  if (state !== undefined) return state;
  const reachable = signalStates.allowed(signal.state, by.role).find(one => one === to);
  const why = reachable && obstacle(signal, reachable, by);
  const extensions = { allowed };
  if (why === 'bundle')
    throw new Problem('in_bundle', 'Take its bundle there: what is done for one is done for all in it.', {
      extensions,
    });
  if (why === 'person')
    throw new Problem('second_person_needed', 'Who proposed to discard it cannot do it: two people look at it.', {
      extensions,
    });
  throw invalidTransition(SIGNAL, signal.state, allowed);
}
