import { randomId } from '../random-id.ts';
import type { Shelf } from './shelf.ts';

/** Longer than one attempt with its proof of work can take. */
const LEASE_TIME = 120_000;

/** Says whether the turn is still ours; asked before each entry. */
export type Renew = () => Promise<boolean>;

/**
 * Does work that only one tab may do at a time: with Web Locks, and where a browser has none with a row in the database that
 * runs out by itself. A tab that is killed gives its turn away.
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
  const holder = randomId();
  const renew = (): Promise<boolean> => shelf.lease(holder, Date.now(), Date.now() + LEASE_TIME);
  if (!(await renew())) return false;
  try {
    await work(renew);
  } finally {
    await shelf.lease(holder, Date.now(), 0);
  }
  return true;
}
