import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import type { SyncSqlite } from '../../src/server/store/sync-sqlite.ts';

/** A store on a real file, whose disk can be made full or protected. */
export class LimitedSqlite implements AsyncDisposable {
  readonly file: string;
  readonly store: Store;
  readonly #folder: string;
  readonly #connections: readonly CountedSqlite[];

  private constructor(folder: string, file: string, store: Store, connections: readonly CountedSqlite[]) {
    this.#folder = folder;
    this.file = file;
    this.store = store;
    this.#connections = connections;
  }

  /** How often SQLite refused a statement. */
  get refusals(): number {
    return this.#connections.reduce((sum, { refusals }) => sum + refusals, 0);
  }

  static async open(clock?: () => Date): Promise<LimitedSqlite> {
    const folder = mkdtempSync(join(tmpdir(), 'stek-limited-'));
    const file = join(folder, 'stek.sqlite');
    const connections: CountedSqlite[] = [];
    const connect = () => {
      const database = new CountedSqlite(openNodeSqlite(file));
      connections.push(database);
      return database;
    };
    const store = await openStore({ kind: 'sqlite', database: connect(), connect }, clock);
    return new LimitedSqlite(folder, file, store, connections);
  }

  /** Leaves no page to grow by: SQLite answers SQLITE_FULL, as on a full disk. */
  fill(): void {
    this.#all('pragma max_page_count = 1');
  }

  empty(): void {
    this.#all('pragma max_page_count = 1000000');
  }

  /** SQLite answers SQLITE_READONLY to every write. */
  protect(isProtected: boolean): void {
    this.#all(`pragma query_only = ${isProtected ? 'on' : 'off'}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #all(pragma: string): void {
    for (const connection of this.#connections) connection.run(pragma, []);
  }
}

class CountedSqlite implements SyncSqlite {
  refusals = 0;
  readonly #database: SyncSqlite;

  constructor(database: SyncSqlite) {
    this.#database = database;
  }

  get isTransaction(): boolean {
    return this.#database.isTransaction;
  }

  run(...[sql, parameters]: Parameters<SyncSqlite['run']>): ReturnType<SyncSqlite['run']> {
    try {
      return this.#database.run(sql, parameters);
    } catch (error) {
      this.refusals++;
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }
}
