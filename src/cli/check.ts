import { join, resolve } from 'node:path';
import { fitOf, type KeyFit } from '../server/keys/key-fingerprints.ts';
import { keySource } from '../server/keys/key-source.ts';
import { explainFit, keysOf } from '../server/keys/open-keys.ts';
import { checkStore, type StoreReport } from '../server/store/check-store.ts';
import { lookAtFile, openForReading, readingSqlite, type DatabaseFile } from '../server/store/database-file.ts';
import { newestStep } from '../server/store/migrate.ts';
import { DATABASE_FILE } from '../server/store/open-database.ts';
import { Store } from '../server/store/store.ts';
import { printOut } from './print.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek check [FILE|URL] [options]

Looks through the database of a server, or through a backup, and changes nothing: whether it is whole, what is in it, how much stands
only in its write-ahead log, and whether the keys belong to it.

With an address that begins with https: or http: it opens that page in a browser (Chromium), and says which elements of De Stek stand on it,
where they read from, what is refused, and how to mend it.

  --data DIR    folder of the database (default .data; DATABASE_URL goes before it)
  --keys FILE   the keys to hold against it (default those of the server; none for a FILE)
  --wait N      seconds that a page may take (default 20)
  --json        print the report as JSON

Ends with 0 when all is well, 1 when something needs attention, 2 when it is damaged or cannot be read, or something does not show.
`;

const OPTIONS = {
  data: { type: 'string', default: '.data' },
  keys: { type: 'string' },
  wait: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Looks for damage by itself. */
const POSTGRES = 'PostgreSQL';

interface CheckReport extends StoreReport {
  /** What it speaks of: a path, or {@link POSTGRES}. */
  database: string;
  /** Bytes that stand only in the write-ahead log. */
  walBytes: number;
  /** What needs attention, in sentences. */
  attention: string[];
  /** What the keys are to it; `null` when none were looked at. */
  keys: KeyFit | 'missing' | null;
}

/** `stek check` */
export async function check(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [named, ...more] = positionals;
  if (more.length > 0) throw new UsageError('Name one file at most.', HELP);
  if (named !== undefined && /^https?:/i.test(named)) {
    const wait = Number(values.wait);
    if (!URL.canParse(named)) throw new UsageError(`${named} is no address of a page.`, HELP);
    if (!(wait > 0 && wait <= 600)) throw new UsageError('--wait is a number of seconds, 600 at most.', HELP);
    return (await import('./check-page.ts')).checkPage(new URL(named).href, { json: values.json, wait });
  }
  const report = await (process.env['DATABASE_URL'] && named === undefined
    ? checkPostgres(process.env['DATABASE_URL'], values)
    : checkFile(resolve(named ?? join(values.data, DATABASE_FILE)), values, named === undefined));
  printOut(values.json ? `${JSON.stringify(report, null, 2)}\n` : describe(report));
  if (report.faults.length > 0) return 2;
  return report.attention.length > 0 ? 1 : 0;
}

interface Where {
  data: string;
  keys?: string | undefined;
}

async function checkPostgres(databaseUrl: string, where: Where): Promise<CheckReport> {
  const { openPostgres } = await import('../server/store/postgres.ts');
  const store = new Store({ kind: 'postgres', pool: openPostgres(databaseUrl) }, () => new Date());
  return inspect(store, { database: POSTGRES, walBytes: 0, attention: [] }, where, true);
}

async function checkFile(path: string, where: Where, isServers: boolean): Promise<CheckReport> {
  const file = await lookAtFile(path);
  if (!file) throw new UsageError(`There is no ${path}.`);
  try {
    const store = new Store({ kind: 'sqlite', database: readingSqlite(openForReading(file)) }, () => new Date());
    const seen = { database: path, walBytes: file.walBytes, attention: attentionFor(file) };
    return await inspect(store, seen, where, isServers);
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error;
    throw new UsageError(`${path} cannot be read as a database of a Stek server: ${error.message}.`);
  }
}

const attentionFor = ({ state }: DatabaseFile): string[] =>
  state === 'torn'
    ? [
        'A server was at work on this file and its -wal is not beside it: when it is a copy made with cp, what was written last is missing. Make copies with “stek backup”.',
      ]
    : [];

async function inspect(
  store: Store,
  seen: Pick<CheckReport, 'database' | 'walBytes' | 'attention'>,
  where: Where,
  isServers: boolean,
): Promise<CheckReport> {
  try {
    const found = await checkStore(store);
    const attention = [...seen.attention];
    let keys: CheckReport['keys'] = null;
    if (found.step < newestStep)
      attention.push(`It is of an older release (step ${found.step} of ${newestStep}): the next start brings it up.`);
    else if (isServers || where.keys !== undefined) {
      const env = where.keys === undefined ? process.env : { STEK_KEYS_FILE: where.keys };
      const { place, read } = keySource(where.data, env);
      const kept = await read();
      const fit = await fitOf(store.db, kept && keysOf(kept), store.clock());
      keys = kept || fit === 'first' ? fit : 'missing';
      if (keys !== 'fitting' && keys !== 'first') attention.push(await explainFit(store, keys, place));
    }
    return { ...seen, ...found, attention, keys };
  } finally {
    await store.close();
  }
}

function describe({ database, walBytes, faults, attention, step, counts, newest, keys }: CheckReport): string {
  const rows = Object.entries(counts).map(([table, count]) => `${count} ${table.replace('_', '-')}`);
  const lines = [
    `${database}: ${rows.join(', ')}.`,
    `Newest row: ${newest ?? 'none'}. Step ${step} of ${newestStep}. In the write-ahead log: ${walBytes} bytes.`,
    ...(faults.length === 0 && database !== POSTGRES ? ['No damage was found.'] : faults),
    ...(keys === 'fitting' ? ['The keys belong to it.'] : keys === null ? ['No keys were held against it.'] : []),
    ...attention,
  ];
  return `${lines.join('\n')}\n`;
}
