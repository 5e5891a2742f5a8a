import { DatabaseFailure } from '../store/database-failure.ts';
import { settleJob } from '../store/settle-files.ts';
import type { Store } from '../store/store.ts';
import { purgeJob, type PurgedKind } from '../submissions/purge.ts';
import type { AnyKind } from '../submissions/submission-kind.ts';

/** Work that is done by itself. */
export interface Job {
  name: string;
  /** How often, milliseconds. */
  every: number;
  run(store: Store): Promise<unknown>;
}

/** What has to be done for the kinds of things that people send: what each brings, wiping what is due, and taking that out of the files. */
export const jobsOf = (kinds: readonly (PurgedKind & Pick<AnyKind, 'jobs'>)[]): Job[] => [
  ...kinds.flatMap(({ jobs = [] }) => jobs),
  purgeJob(kinds),
  settleJob,
];

/** How often a server looks whether a job is due. */
const TURN = 20_000;

/**
 * Does the jobs that are due. Of several servers on one database one takes each turn of a job: a row says until when it is taken.
 * @param holder names this server
 * @param onFault gets what went wrong with one job: the others are done all the same @default it is thrown
 * @returns the names of the jobs it did
 * @throws {DatabaseFailure} at once: the others would meet it too
 */
export async function runJobs(
  store: Store,
  holder: string,
  jobs: readonly Job[],
  onFault: (error: unknown) => void = rethrow,
): Promise<string[]> {
  const done: string[] = [];
  for (const { name, every, run } of jobs) {
    if (!(await take(store, name, holder, every))) continue;
    try {
      await run(store);
      done.push(name);
    } catch (error) {
      if (error instanceof DatabaseFailure) throw error;
      onFault(error);
    }
  }
  return done;
}

function rethrow(error: unknown): never {
  throw error;
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

/** What a server does by itself. */
export interface JobOptions {
  store: Store;
  jobs: readonly Job[];
  /** Something to do at every turn. */
  also?: () => Promise<void>;
  /** Gets what went wrong: the job is tried again at its next turn. */
  onError: (error: unknown) => void;
}

/**
 * Does the jobs from now on, whenever they are due.
 * @returns stops it, and resolves when the last turn is over
 */
export function startJobs({ store, jobs, also = async () => undefined, onError }: JobOptions): () => Promise<void> {
  const holder = crypto.randomUUID();
  let turn = Promise.resolve();
  const next = () => {
    turn = turn
      .then(() => runJobs(store, holder, jobs, onError))
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
