import type { Shelf } from './shelf.ts';

/** Says whether the turn is still ours; asked before each entry. */
export type Renew = () => Promise<boolean>;

/**
 * Does work that only one tab may do at a time: with Web Locks, and with a lease where a browser has none. A tab that is killed
 * gives its turn away.
 * @returns false when another tab has the turn and there are no locks to wait in line with
 */
export async function inTurn(shelf: Shelf, work: (renew: Renew) => Promise<void>): Promise<boolean> {
  let began = false;
  try {
    if (globalThis.navigator?.locks) {
      await navigator.locks.request('stek-outbox', () => {
        began = true;
        return work(async () => true);
      });
      return true;
    }
  } catch (error) {
    // A sandboxed frame has the method, but may not use it.
    if (began) throw error;
  }
  return (await import('./lease.ts')).withLease(shelf, work);
}
