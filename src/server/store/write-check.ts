import type { Kysely } from 'kysely';
import { DatabaseFailure } from './database-failure.ts';
import type { SyncSqlite } from './sync-sqlite.ts';
import type { Tables } from './tables.ts';

/**
 * Tries to write something that nobody misses.
 * @param padding bytes to write: after the disk was full, a row that fits is no sign that the next one will
 * @returns why it could not be written
 */
type Probe = (padding: number) => Promise<DatabaseFailure | undefined>;

/** How long an answer holds, milliseconds: whoever asks more often costs no more. */
const KEPT = 1000;
/** Space to find before it is believed that there is some again, bytes. */
const ROOM = 256 * 1024;
/** How long a lock of another process is no reason for worry, milliseconds: as long as a writer waits for it. */
const LOCK_PATIENCE = 8000;
/** How long PostgreSQL may take to answer, milliseconds. */
const PROBE_TIMEOUT = 3000;

/** Knows whether the database can be written to. */
export class WriteCheck {
  readonly #probe: Probe;
  #answer: { asked: number; failure: Promise<DatabaseFailure | undefined> } | undefined;
  #needsRoom = false;

  constructor(probe: Probe) {
    this.#probe = probe;
  }

  /** Why nothing can be written now; `undefined` when it can. */
  ask(): Promise<DatabaseFailure | undefined> {
    const now = performance.now();
    if (!this.#answer || now - this.#answer.asked > KEPT) this.#answer = { asked: now, failure: this.#look() };
    return this.#answer.failure;
  }

  /** Hears of a write that failed, so that the next answer does not rest on an older one. */
  noteFailure({ code }: DatabaseFailure): void {
    if (code === 'database_busy') return;
    if (code === 'database_full') this.#needsRoom = true;
    this.#answer = undefined;
  }

  async #look(): Promise<DatabaseFailure | undefined> {
    const failure = await this.#probe(this.#needsRoom ? ROOM : 0);
    this.#needsRoom = failure?.code === 'database_full' || (this.#needsRoom && failure !== undefined);
    return failure;
  }
}

/** The row of the check, beside those of the jobs. */
const JOB = 'write-check';

/** On a connection of its own, since the writer's may be in the middle of a long transaction. */
export function probeSqlite(database: SyncSqlite): Probe {
  let lockedSince: number | undefined;
  const upsert = (holder: string) =>
    database.run(
      'insert into leases (job, holder, until) values (?, ?, ?) on conflict (job) do update set holder = excluded.holder',
      [JOB, holder, ''],
    );
  return async padding => {
    try {
      if (padding > 0) upsert('0'.repeat(padding));
      upsert('');
      lockedSince = undefined;
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseFailure)) throw error;
      const now = performance.now();
      lockedSince = error.code === 'database_busy' ? (lockedSince ?? now) : undefined;
      return lockedSince !== undefined && now - lockedSince < LOCK_PATIENCE ? undefined : error;
    }
  };
}

/** PostgreSQL keeps room for itself, so a small row is enough. */
export const probePostgres =
  (db: Kysely<Tables>): Probe =>
  async () => {
    const write = db
      .insertInto('leases')
      .values({ job: JOB, holder: '', until: '' })
      .onConflict(conflict => conflict.column('job').doUpdateSet({ holder: '' }))
      .execute();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new DatabaseFailure('database_unavailable', `no answer in ${PROBE_TIMEOUT / 1000} seconds`)),
        PROBE_TIMEOUT,
      );
    });
    try {
      await Promise.race([write, late]);
      return undefined;
    } catch (error) {
      if (error instanceof DatabaseFailure) return error;
      throw error;
    } finally {
      clearTimeout(timer);
      // Whoever waited no longer does; its failure has nobody to go to.
      write.catch(() => undefined);
    }
  };
