import type { EntryStore } from './entry-store.ts';

/** Says whether the lock is still ours; asked before each entry. */
export type Renew = () => Promise<boolean>;

/**
 * Does work that only one tab may do at a time, as soon as it can have the lock: with Web Locks, and with a lease where a browser
 * has none. A tab that is killed gives its lock away.
 * @param signal stops waiting for it
 */
export async function withTabLock(
  store: Pick<EntryStore, 'device'>,
  work: (renew: Renew) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let began = false;
  try {
    if (globalThis.navigator?.locks) {
      await navigator.locks.request('stek-outbox', { signal }, () => {
        began = true;
        return work(async () => true);
      });
      return;
    }
  } catch (error) {
    // A sandboxed frame has the method, but may not use it.
    if (began || signal.aborted) throw error;
  }
  await (await import('./lease.ts')).withLease(store, work, signal);
}
