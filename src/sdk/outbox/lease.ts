import { randomId } from '../random-id.ts';
import type { Shelf } from './shelf.ts';
import type { Renew } from './turn.ts';

const ROW = 'lease';
/** Longer than one attempt with its proof of work can take. */
const LEASE_TIME = 120_000;

interface Lease {
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * The turn to send as a row in the database that runs out by itself, for browsers without Web Locks.
 * @returns false when another tab has the turn
 */
export async function withLease(shelf: Shelf, work: (renew: Renew) => Promise<void>): Promise<boolean> {
  const holder = randomId();
  const renew = (): Promise<boolean> => take(shelf, { holder, until: Date.now() + LEASE_TIME });
  if (!(await renew())) return false;
  try {
    await work(renew);
  } finally {
    // One that is over is given back.
    await take(shelf, { holder, until: 0 });
  }
  return true;
}

async function take(shelf: Shelf, wanted: Lease): Promise<boolean> {
  let isOurs = true;
  await shelf.device(store => {
    const found = store.get(ROW) as IDBRequest<Lease | undefined>;
    found.onsuccess = () => {
      const { holder, until } = found.result ?? wanted;
      const now = Date.now();
      // An end that is further away than any was written before the clock was set back. Measured from now, not from what is wanted:
      // who asked a moment earlier may come to the row a moment later than another tab.
      const isFree = until <= now || until > now + LEASE_TIME;
      isOurs = holder === wanted.holder || (wanted.until > 0 && isFree);
      if (isOurs) store.put(wanted, ROW);
    };
    return found;
  });
  return isOurs;
}
