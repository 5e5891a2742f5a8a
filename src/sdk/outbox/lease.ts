import { systemClock } from '../clock.ts';
import { randomId } from '../random-id.ts';
import type { EntryStore } from './entry-store.ts';
import type { Renew } from './tab-lock.ts';

const ROW = 'lease';
/** Longer than one attempt with its proof of work takes as a rule. When it does take longer, the idempotency key makes it one. */
export const LEASE_TIME = 120_000;
/** Between two looks at a lease that another tab has: who asks for its turn gets it, however the other's round ends. */
const POLL = 400;

interface Lease {
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

type Device = Pick<EntryStore, 'device'>;

/**
 * The lock of a tab as a row in the database that runs out by itself, for browsers without Web Locks.
 * @param signal stops waiting for it
 */
export async function withLease(
  store: Device,
  work: (renew: Renew) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const holder = randomId();
  const renew = (): Promise<boolean> => take(store, holder, LEASE_TIME);
  while (!(await renew())) {
    await systemClock.sleep(POLL, signal);
    if (signal.aborted) return;
  }
  try {
    await work(renew);
  } finally {
    // One that is over is given back.
    await take(store, holder, 0);
  }
}

/** @returns whether the lease is ours, and still is when the disk has answered */
async function take(store: Device, holder: string, length: number): Promise<boolean> {
  let until = Infinity;
  await store.device(objects => {
    const found = objects.get(ROW) as IDBRequest<Lease | undefined>;
    found.onsuccess = () => {
      const now = Date.now();
      const lease = found.result;
      // An end that is further away than any was written before the clock was set back.
      const isFree = !lease || lease.until <= now || lease.until > now + LEASE_TIME;
      const mayTake = lease?.holder === holder || (isFree && length > 0);
      until = mayTake ? now + length : -Infinity;
      // From the moment that the row is ours, not from the one at which we asked: a disk can be slow.
      if (mayTake) objects.put({ holder, until } satisfies Lease, ROW);
    };
    return found;
  });
  return until > Date.now();
}
