import { join } from 'node:path';
import { copyKeys, readKeyFile } from '../server/keys/key-file.ts';
import { KEY_FILE } from '../server/keys/key-source.ts';
import { restore as putBack } from '../server/store/backup.ts';
import { check } from './check.ts';
import { printAside, printOut } from './print.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek restore FILE [options]

Puts a backup back as the database of a server, and looks it through as “stek check” does. The folder must have no database: nothing
is overwritten.

  --data DIR    folder of the database (default .data)
  --keys FILE   the copy of the keys that belongs to it, when there is no keys.json in the folder

Ends with 0 when all is well, 1 when something needs attention, 2 when it is damaged or nothing was put back.
`;

const OPTIONS = {
  data: { type: 'string', default: '.data' },
  keys: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek restore` */
export async function restore(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (!file || more.length > 0) throw new UsageError('Name the one file to put back.', HELP);
  if (process.env['DATABASE_URL'])
    throw new UsageError('The database is PostgreSQL: pg_restore --clean --if-exists --dbname="$DATABASE_URL" FILE.');
  const keys = values.keys === undefined ? undefined : await readKeyFile(values.keys);
  if (values.keys !== undefined && !keys) throw new UsageError(`There is no ${values.keys}.`);
  const { state } = await putBack(file, values.data);
  if (keys) await copyKeys(keys, join(values.data, KEY_FILE));
  if (state === 'torn') printAside(`${TORN}\n`);
  const code = await check(['--data', values.data]);
  return state === 'torn' ? Math.max(code, 1) : code;
}

const TORN =
  'A server was at work on this file and its -wal is not beside it: when it is a copy made with cp, what was written last is missing.';
