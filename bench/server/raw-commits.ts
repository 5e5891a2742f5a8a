import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import { DATABASE_FILE } from '../../src/server/store/open-database.ts';
import { benchAnswers } from './bench-poll.ts';

/** Writes the rows of a ballot by hand, in one durable transaction. @param number whose it is */
export type RawCommit = (number: number) => void | Promise<void>;

/** A table as ballots lie in, and the note that one was answered: nothing else of the server. */
const TABLES = [
  `create table if not exists raw_ballots (tenant text not null, poll_id text not null, id text not null, day text not null,
    channel text not null, is_late integer not null, is_quick integer not null, answers text not null,
    primary key (tenant, poll_id, id))`,
  `create table if not exists raw_notes (tenant text not null, key_mac text not null, fingerprint text not null,
    status integer not null, body text not null, expires_at text not null, primary key (tenant, key_mac))`,
];
const BALLOT = 'insert into raw_ballots values (?, ?, ?, ?, ?, ?, ?, ?)';
const NOTE = 'insert into raw_notes values (?, ?, ?, ?, ?, ?)';

const ballotOf = (number: number) =>
  [
    'proefstad',
    'abcdefgh',
    crypto.randomUUID(),
    '2026-12-01',
    'kiosk',
    0,
    0,
    JSON.stringify(benchAnswers(number)),
  ] as const;
const noteOf = () => ['proefstad', random(), random(), 201, random(), '2026-12-15T00:00:00.000Z'] as const;
const random = () => crypto.randomUUID() + crypto.randomUUID();

/** Opens the database that a server runs on once more, beside it. */
export async function openRawCommit(where: { data: string; databaseUrl: string | undefined }): Promise<RawCommit> {
  return where.databaseUrl === undefined ? openSqlite(where.data) : openPostgres(where.databaseUrl);
}

function openSqlite(data: string): RawCommit {
  const database = new DatabaseSync(join(data, DATABASE_FILE));
  for (const pragma of ['busy_timeout = 5000', 'journal_mode = wal', 'synchronous = full'])
    database.exec(`pragma ${pragma}`);
  for (const table of TABLES) database.exec(`${table} without rowid`);
  const [ballot, note] = [database.prepare(BALLOT), database.prepare(NOTE)];
  return number => {
    database.exec('begin immediate');
    ballot.run(...ballotOf(number));
    note.run(...noteOf());
    database.exec('commit');
  };
}

async function openPostgres(databaseUrl: string): Promise<RawCommit> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  for (const table of TABLES) await client.query(table);
  const numbered = (sql: string) => {
    let number = 0;
    return sql.replace(/\?/g, () => `$${++number}`);
  };
  return async number => {
    await client.query('begin');
    await client.query({ name: 'ballot', text: numbered(BALLOT), values: [...ballotOf(number)] });
    await client.query({ name: 'note', text: numbered(NOTE), values: [...noteOf()] });
    await client.query('commit');
  };
}
