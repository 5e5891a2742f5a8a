import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SyncSqlite } from './sync-sqlite.ts';

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
  const statements = new Map<string, StatementSync>();

  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    if (statements.size >= STATEMENTS_KEPT) statements.clear();
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };

  return {
    run(sql, parameters) {
      const statement = prepared(sql);
      if (statement.columns().length > 0) {
        const rows = statement.all(...parameters);
        return { rows, changes: rows.length };
      }
      return { rows: [], changes: Number(statement.run(...parameters).changes) };
    },
    close: () => database.close(),
  };
}
