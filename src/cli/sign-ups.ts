import { cancelBurst, listBursts } from '../server/sign-ups/bursts.ts';
import { listToReview } from '../server/sign-ups/list-sign-ups.ts';
import { openDatabase } from '../server/store/open-database.ts';
import type { Store } from '../server/store/store.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { printAside, printOut } from './print.ts';
import { readTenantName, unknownTenant } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek sign-ups review --tenant T
stek sign-ups bursts --tenant T
stek sign-ups cancel --burst ID --tenant T [--keep REF …]

“review” lists who is signed up for a date that has gone from the programme: call them, give them another date, or cancel.

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
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  if (verb !== 'review' && verb !== 'bursts' && verb !== 'cancel')
    throw new UsageError('Write one of: review, bursts, cancel.', HELP);
  const tenant = readTenantName(values.tenant, HELP);
  if (verb === 'cancel' && values.burst === undefined) throw new UsageError('Add --burst with the id of one.', HELP);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    if (verb === 'review') return await review(store, tenant);
    if (values.burst === undefined) return await bursts(store, tenant);
    return await cancel(store, tenant, values.burst, values.keep);
  } finally {
    await store.close();
  }
}

async function review(store: Store, tenant: string): Promise<number> {
  const found = await writeForTenant(store, tenant, listToReview);
  if (!found) throw unknownTenant(tenant);
  for (const { ref, occurrenceId, firstName, party, contact } of found) {
    const reach = contact === undefined ? 'no contact' : 'phone' in contact ? contact.phone : contact.email;
    printOut(`${ref}  ${occurrenceId}  ${firstName}, ${party} ${party === 1 ? 'person' : 'persons'}  ${reach}\n`);
  }
  if (found.length === 0) printOut('Nobody waits for a decision.\n');
  return 0;
}

async function bursts(store: Store, tenant: string): Promise<number> {
  const found = await writeForTenant(store, tenant, listBursts);
  if (!found) throw unknownTenant(tenant);
  for (const { id, occurrenceId, signUps: count, persons, first, last, refs } of found) {
    printOut(`${id}  ${occurrenceId}  ${count} sign-ups, ${persons} persons  ${first} to ${last}\n`);
    printOut(`  ${refs.join(' ')}\n`);
  }
  if (found.length === 0) printOut('There are no bursts in the last two days.\n');
  return 0;
}

async function cancel(store: Store, tenant: string, id: string, keep: readonly string[]): Promise<number> {
  try {
    const done = await writeForTenant(store, tenant, write => cancelBurst(write, id, { keep }, { role: 'worker' }));
    if (!done) throw unknownTenant(tenant);
    printOut(`${done.cancelled} cancelled, ${done.kept} kept.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'Problem') throw error;
    printAside(`${error.message} See: stek sign-ups bursts --tenant ${tenant}.\n`);
    return 2;
  }
}
