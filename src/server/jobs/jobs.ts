import type { Store } from '../store/store.ts';
import { endOffers } from './end-offers.ts';
import { purge } from './purge.ts';

/** Work that is done by itself. */
export interface Job {
  name: string;
  /** How often, milliseconds. */
  every: number;
  run(store: Store): Promise<unknown>;
}

/** What every server does. */
const JOBS: readonly Job[] = [
  { name: 'end-offers', every: 60_000, run: endOffers },
  { name: 'purge', every: 3_600_000, run: purge },
];

/** How often a server looks whether a job is due. */
const TURN = 20_000;

/**
 * Does the jobs that are due. Of several servers on one database one takes each turn of a job: a row says until when it is taken.
 * @param holder names this server
 * @param more jobs that only some servers do
 * @returns the names of the jobs it did
 */
export async function runJobs(store: Store, holder: string, more: readonly Job[] = []): Promise<string[]> {
  const done: string[] = [];
  for (const { name, every, run } of [...JOBS, ...more]) {
    if (!(await take(store, name, holder, every))) continue;
    await run(store);
    done.push(name);
  }
  return done;
}

async function take(store: Store, job: string, holder: string, every: number): Promise<boolean> {
  const now = store.clock();
  const turn = { holder, until: new Date(now.getTime() + every).toISOString() };
  const { numInsertedOrUpdatedRows } = await store.db
    .insertInto('leases')
    .values({ job, ...turn })
    .onConflict(conflict => conflict.column('job').doUpdateSet(turn).where('leases.until', '<=', now.toISOString()))
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Does the jobs from now on, whenever they are due.
 * @param also something to do at every turn
 * @param more jobs that only some servers do
 * @returns stops it, and resolves when the last turn is over
 */
export function startJobs(
  store: Store,
  onError: (error: unknown) => void,
  also: () => Promise<void> = () => Promise.resolve(),
  more: readonly Job[] = [],
): () => Promise<void> {
  const holder = crypto.randomUUID();
  let turn = Promise.resolve();
  const next = () => {
    turn = turn
      .then(() => runJobs(store, holder, more))
      .then(() => store.checkpoint())
      .then(also)
      .catch(onError);
  };
  next();
  const timer = setInterval(next, TURN);
  return async () => {
    clearInterval(timer);
    await turn;
  };
}
