import { sql, type Kysely, type Transaction } from 'kysely';
import { DatabaseFailure } from './database-failure.ts';
import type { Tables } from './tables.ts';
import { giveWay } from './turn.ts';

/** Writes in one commit: they are so short that whoever waits for the last of them does not notice. */
const MOST = 32;

/** One of several writes in a commit. */
interface Part {
  /** @returns tells who waits for it that it is kept */
  run(db: Transaction<Tables>): Promise<() => void>;
  reject(error: unknown): void;
}

/**
 * Puts short writes that come at the same time into one commit, where a database has one writer: waiting for the disk takes longer than
 * all that they do. Each of them is kept or taken back by itself, and nobody hears that theirs is kept before it lies on the disk.
 */
export class SharedCommits {
  readonly #db: Kysely<Tables>;
  readonly #waiting: Part[] = [];
  #isAtWork = false;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Does some work in a commit with others. @throws {DatabaseFailure} when none of the commit could be kept */
  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const run = async (db: Transaction<Tables>) => {
        const value = await work(db);
        return () => resolve(value);
      };
      this.#waiting.push({ run, reject });
      if (!this.#isAtWork) void this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    this.#isAtWork = true;
    while (this.#waiting.length > 0) await this.#commitSome();
    this.#isAtWork = false;
  }

  /** Those who wait now, and who comes while these are at work. */
  async #commitSome(): Promise<void> {
    const parts = this.#waiting.splice(0, MOST);
    const kept: (() => void)[] = [];
    try {
      await this.#db.transaction().execute(async db => {
        for (let index = 0; index < parts.length; index++) {
          kept.push(...(await runPart(db, parts[index]!)));
          if (index < parts.length - 1) continue;
          // Whoever sent something meanwhile is read now.
          await giveWay();
          parts.push(...this.#waiting.splice(0, MOST - parts.length));
        }
      });
    } catch (error) {
      for (const { reject } of parts) reject(error);
      return;
    }
    for (const tell of kept) tell();
  }
}

/** Does one of them, and takes back what a refused one wrote. @throws {DatabaseFailure} after which nothing of the commit is left */
async function runPart(db: Transaction<Tables>, part: Part): Promise<(() => void)[]> {
  await sql`savepoint part`.execute(db);
  try {
    const tell = await part.run(db);
    await sql`release part`.execute(db);
    return [tell];
  } catch (error) {
    // SQLite may have taken back all of it by itself then.
    if (error instanceof DatabaseFailure) throw error;
    await sql`rollback to part`.execute(db);
    await sql`release part`.execute(db);
    part.reject(error);
    return [];
  }
}
