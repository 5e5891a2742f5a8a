import type { BundleState } from '../../schema/signal-record.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import type { Actor } from '../submissions/submission-kind.ts';
import { moveWithBundle } from './change-signal.ts';
import { isBundleDone, knownBundle } from './signal-bundles.ts';
import { BUNDLED_STATES } from './signal-sight.ts';
import type { StoredSignal } from './signal-store.ts';

/** Takes a signal that was put into a bundle to where that is: its sender sees what is done for all in it. Nothing for one in none. */
export async function joinBundle(write: TenantWrite, signal: StoredSignal, by: Actor): Promise<StoredSignal> {
  if (signal.bundleId === undefined) return signal;
  const { state, translation, actions } = await knownBundle(write, signal.bundleId);
  const to = BUNDLED_STATES.find(one => one === state);
  if (to === undefined || isBundleDone(state as BundleState)) return signal;
  const changes = { actions: [...signal.actions, ...actions], ...(translation && { translation }) };
  return moveWithBundle(write, signal, { to, by, changes });
}
