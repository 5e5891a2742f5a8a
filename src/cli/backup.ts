import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { copyKeys } from '../server/keys/key-file.ts';
import { keySource } from '../server/keys/key-source.ts';
import { KeysError } from '../server/keys/keys-error.ts';
import { backUp } from '../server/store/backup.ts';
import { openPrivateFolder } from '../server/store/private-folder.ts';
import { printAside, printOut } from './print.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek backup FILE|DIR [options]

Copies the database while the server runs: all that was acknowledged before is in the copy, and the copy is one whole file.
In a folder it is named after the moment (UTC). Only its owner can read it; an existing file is never overwritten.

  --data DIR    folder of the database (default .data)
  --keys FILE   copy the keys of the server too, to a file in another folder

The keys are never in the copy itself: whoever has both can open everything, so keep the two in different places. Without the
keys, no follow-up code works after “stek restore”. A copy of stek.sqlite made with cp lacks what stands in stek.sqlite-wal.
PostgreSQL has its own: pg_dump --format=custom --file=FILE "$DATABASE_URL".
`;

const OPTIONS = {
  data: { type: 'string', default: '.data' },
  keys: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek backup` */
export async function backup(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [to, ...more] = positionals;
  if (!to || more.length > 0) throw new UsageError('Name one file or folder for the backup.', HELP);
  if (process.env['DATABASE_URL'])
    throw new UsageError(
      `The database is PostgreSQL, which backs itself up: pg_dump --format=custom --file=${to} "$DATABASE_URL". Keep the keys apart.`,
    );
  const file = await fileFor(to);
  if (values.keys !== undefined && dirname(resolve(values.keys)) === dirname(file))
    throw new UsageError('Name another folder for the keys: whoever has both can open everything.');
  await backUp(values.data, file);
  printOut(`${file}\n`);
  const { place, read } = keySource(values.data, process.env);
  if (values.keys === undefined) {
    printAside(`The keys in ${place} are not in it: keep a copy of them in another place (--keys FILE).\n`);
    return 0;
  }
  const keys = await read();
  if (!keys) throw new KeysError(`There are no keys in ${place}: only the database was backed up.`);
  await openPrivateFolder(dirname(resolve(values.keys)), console.warn);
  await copyKeys(keys, resolve(values.keys));
  printOut(`${resolve(values.keys)}\n`);
  return 0;
}

/** In a folder, the name says the moment: names of backups sort as they were made. */
async function fileFor(to: string): Promise<string> {
  const isFolder = /[\\/]$/.test(to) || (await stat(to).catch(() => undefined))?.isDirectory();
  const moment = new Date().toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
  return isFolder ? resolve(join(to, `stek-${moment}.sqlite`)) : resolve(to);
}
