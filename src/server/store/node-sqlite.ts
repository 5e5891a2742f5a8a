import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { DatabaseFailure, type DatabaseFailureCode } from './database-failure.ts';
import type { SqliteValue, SyncSqlite } from './sync-sqlite.ts';

/** Statements kept prepared; the server's own number a few dozen. */
const STATEMENTS_KEPT = 200;

/**
 * Opens SQLite of Node itself. A file survives a killed process: WAL, and every commit is on the disk before it is acknowledged.
 * @param file path of the database file, or `:memory:`
 */
export function openNodeSqlite(file: string): SyncSqlite {
  const database = new DatabaseSync(file);
  // In this order: nothing may fail on a lock that another process holds for a moment.
  database.exec('pragma busy_timeout = 5000');
  database.exec('pragma journal_mode = wal');
  database.exec('pragma synchronous = full');
  database.exec('pragma foreign_keys = on');
  // What is deleted is overwritten, so that a name is gone from the file on the day it must be.
  database.exec('pragma secure_delete = on');
  // From here on a lock is waited for between turns of the event loop, never inside one.
  database.exec('pragma busy_timeout = 0');
  const statements = new Map<string, StatementSync>();

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  const answer = (statement: StatementSync, parameters: readonly SqliteValue[]): ReturnType<SyncSqlite['run']> => {
    if (statement.columns().length === 0) return { rows: [], changes: Number(statement.run(...parameters).changes) };
    const rows = statement.all(...parameters);
    return { rows, changes: rows.length };
  };

  return {
    run(sql, parameters) {
      try {
        return answer(prepared(sql), parameters);
      } catch (error) {
        throw failureOf(error) ?? error;
      }
    },
    get isTransaction() {
      return database.isTransaction;
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

/** Result codes of SQLite that speak of the file and the disk below it, and not of the statement (sqlite.org/rescode.html). */
const RESULT_CODES: Readonly<Record<number, DatabaseFailureCode>> = {
  5: 'database_busy',
  6: 'database_busy',
  7: 'database_unavailable',
  8: 'database_read_only',
  10: 'database_unavailable',
  11: 'database_unavailable',
  13: 'database_full',
  14: 'database_unavailable',
  26: 'database_unavailable',
};

function failureOf(error: unknown): DatabaseFailure | undefined {
  const { errcode } = error as { errcode?: unknown };
  // The low byte is the primary code, above it are finer ones.
  const code = typeof errcode === 'number' ? RESULT_CODES[errcode & 0xff] : undefined;
  return code && new DatabaseFailure(code, error);
}
