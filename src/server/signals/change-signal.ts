import { municipalDay } from '../../domain/municipal-clock.ts';
import { signalStates, signalStepOf } from '../../domain/signal.ts';
import type { L10n } from '../../schema/scalar.ts';
import type { SignalState } from '../../schema/signal.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { recordTransition } from '../submissions/transitions.ts';
import { tellOfStep } from './signal-notices.ts';
import { addMessage, SIGNAL, storeSignal, type StoredSignal } from './signal-store.ts';

/** What becomes of a signal with one step. */
export interface SignalChange {
  to: SignalState;
  by: Actor;
  changes?: Partial<StoredSignal> | undefined;
  /** What is said with it to the other side. */
  said?: L10n | undefined;
  /** Why, in the words of somebody who works here. */
  note?: string | undefined;
  /** What is written down of it; goes with the words. */
  data?: Record<string, unknown> | undefined;
}

/** Takes a signal a step further, which was looked at before. Of what its sender does only the day is written down. */
export async function changeSignal(
  write: TenantWrite,
  signal: StoredSignal,
  { to, by, changes, said, note, data }: SignalChange,
): Promise<StoredSignal> {
  const isHolder = by.role === 'holder';
  const today = municipalDay(write.now.getTime());
  const days = daysWith({ ...signal, ...changes }, to, today);
  const moved = { ...signal, ...changes, state: to, version: signal.version + 1, days };
  await storeSignal(write, moved);
  if (said) await addMessage(write, signal.id, { sender: isHolder ? 'holder' : 'staff', day: today, text: said });
  const step = { kind: SIGNAL, entityId: signal.id, from: signal.state, to, actor: by, note, data };
  await recordTransition(write, { ...step, on: isHolder ? today : undefined });
  await tellOfStep(write, moved, by);
  return moved;
}

/** The days of the steps its sender sees. One that is looked at anew has no later ones. */
function daysWith({ days }: StoredSignal, to: SignalState, today: string): StoredSignal['days'] {
  const step = signalStepOf(to);
  const before = to === 'reopened' ? {} : days;
  if (step === 'arrived') return before;
  return { ...before, [step]: before[step] ?? today };
}

/**
 * Takes a signal along with its bundle. One that waits for an answer of its sender is not kept back by that; one that is over, goes its own
 * way or has no words any more stays as it is.
 * @param change where to, with what the bundle says
 */
export async function moveWithBundle(
  write: TenantWrite,
  signal: StoredSignal,
  change: SignalChange,
): Promise<StoredSignal> {
  const { role } = change.by;
  if (signal.text === undefined || signal.kind === undefined || signal.isAlone) return signal;
  if (signalStates.mayGo(signal.state, change.to, role)) return changeSignal(write, signal, change);
  const isWeighed = signalStates.mayGo(signal.state, 'interpreted', role);
  if (!isWeighed || !signalStates.mayGo('interpreted', change.to, role)) return signal;
  const weighed = await changeSignal(write, signal, { to: 'interpreted', by: change.by });
  return changeSignal(write, weighed, change);
}
