import { cancelBurst, listBursts } from '../server/sign-ups/bursts.ts';
import { openDatabase } from '../server/store/open-database.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { readTenantName } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek sign-ups bursts --tenant T
stek sign-ups cancel --burst ID --tenant T [--keep REF …]

Many sign-ups for one date from one network on one day: a class in a library, or a robot that fills the
seats. Look at the names first. What is cancelled gives its seats to the waiting list. After two days nobody can tell any more
which sign-ups came from one network.

  --tenant T     short name of the municipality
  --burst ID     which burst to cancel, as “bursts” shows it
  --keep REF     a sign-up of it that stays, such as IN-26-0412; as often as needed
  --data DIR     folder of the database (default .data; DATABASE_URL goes before it)
`;

const OPTIONS = {
  tenant: { type: 'string' },
  burst: { type: 'string' },
  keep: { type: 'string', multiple: true, default: [] as string[] },
  data: { type: 'string', default: '.data' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek sign-ups` */
export async function signUps(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb] = positionals;
  if (values.help || verb === undefined) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  if (verb !== 'bursts' && verb !== 'cancel') throw new UsageError('Write one of: bursts, cancel.', HELP);
  const tenant = readTenantName(values.tenant, HELP);
  if (verb === 'cancel' && values.burst === undefined) throw new UsageError('Add --burst with the id of one.', HELP);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    if (values.burst === undefined) return await bursts(store, tenant);
    return await cancel(store, tenant, values.burst, values.keep);
  } finally {
    await store.close();
  }
}

async function bursts(store: Store, tenant: string): Promise<number> {
  const found = await writeForTenant(store, tenant, listBursts);
  if (!found) throw new UsageError(`There is no municipality “${tenant}” here yet. See: stek import.`);
  for (const { id, occurrence, signUps: count, persons, first, last, refs } of found) {
    process.stdout.write(`${id}  ${occurrence}  ${count} sign-ups, ${persons} persons  ${first} to ${last}\n`);
    process.stdout.write(`  ${refs.join(' ')}\n`);
  }
  if (found.length === 0) process.stdout.write('There are no bursts in the last two days.\n');
  return 0;
}

async function cancel(store: Store, tenant: string, id: string, keep: readonly string[]): Promise<number> {
  try {
    const done = await writeForTenant(store, tenant, write => cancelBurst(write, id, keep, undefined));
    if (!done) throw new UsageError(`There is no municipality “${tenant}” here yet. See: stek import.`);
    process.stdout.write(`${done.cancelled} cancelled, ${done.kept} kept.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Problem') throw error;
    process.stderr.write(`${error.message} See: stek sign-ups bursts --tenant ${tenant}.\n`);
    return 2;
  }
}
