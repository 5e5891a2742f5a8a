import { dirname, resolve } from 'node:path';
import { makeKeyFile, renewKeyFile } from '../server/keys/key-file.ts';
import { adopt, fitOf } from '../server/keys/key-fingerprints.ts';
import { keySource } from '../server/keys/key-source.ts';
import { explainFit, keysOf } from '../server/keys/open-keys.ts';
import { openDatabase } from '../server/store/open-database.ts';
import { openPrivateFolder } from '../server/store/private-folder.ts';
import type { Store } from '../server/store/store.ts';
import { KEY_ROLES, permits } from '../server/access/roles.ts';
import { createApiKey, revokeApiKey } from '../server/access/api-keys.ts';
import { printAside, printOut } from './print.ts';
import { TenantDesk } from './tenant-desk.ts';
import { readTenantName, unknownTenant } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { readVerb, runVerb, type Verbs } from './verbs.ts';

const HELP = `stek keys create --tenant T --role R [options]
stek keys list [--tenant T]
stek keys revoke ID
stek keys renew FILE
stek keys adopt [--yes]
stek keys new|public|publish|rotate|withdraw|published|open (keys of sealed cards: below)

Keys with which workers see who signed up, print the list for the door and change a sign-up, and
editors write the monthly flyer. Who makes flyers sees nobody's name. A coordinator can do what a worker can, and
will see what is told in confidence; an admin can do all of it.
A key is shown once, when it is made: the server keeps only a hash of it.

  --tenant T     short name of the municipality
  --role R       what it is for: worker, coordinator, editor or admin
  --label TEXT   for whom it is, in your own words
  --days N       ends after so many days (default 365)
  --data DIR     folder of the database (default .data; DATABASE_URL goes before it)

The server has keys of its own, in keys.json: renew makes such a file where there is none, for a secret of a container, and adds the
next sealing key when it is time. When the keys of a database are lost for good, adopt gives it those that the server has now, or new
ones; without --yes it says what is lost, and does nothing.

Keys of sealed cards lie with those who open them, and never on the server (docs/referral-keys.md):

  new FILE            make a key, locked with a passphrase that is asked twice
  public FILE         print what others need of it, to be carried to where it is published: it opens nothing
  publish FILE        let cards be sealed to it: --tenant T, and --recipient NAME or --escrow; FILE may be what public printed
  rotate FILE NEW     make the next key with the same passphrase, to begin 30 days before this one ends: --tenant T
  published           the keys that there are, with their days: --tenant T
  withdraw KID        call one back that was lost or stolen: --tenant T
  open CARD           show a card, from a file or - for what comes in: --key FILE, twice when you have two; --json; asks nothing
                      of a server or a database, and writes nothing down

  --from DAY          the first day of a published key (default today; 30 days before the last one ends where there is one)
  --days N            its days (default 120)
  --passphrase-file F reads the passphrase from the first line of a file in place of asking
`;

const OPTIONS = {
  tenant: { type: 'string' },
  role: { type: 'string' },
  label: { type: 'string', default: '' },
  days: { type: 'string' },
  data: { type: 'string', default: '.data' },
  yes: { type: 'boolean', default: false },
  recipient: { type: 'string' },
  escrow: { type: 'boolean', default: false },
  from: { type: 'string' },
  key: { type: 'string', multiple: true },
  'passphrase-file': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

type Values = ReturnType<typeof readArguments<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

const publishing = () => import('./keys/publish-key.ts');

/** What is done with the keys of sealed cards in the database of a municipality. */
const SEALING: Verbs<TenantDesk, Values>['verbs'] = {
  publish: { needs: ['FILE'], run: async (desk, [file], values) => (await publishing()).publish(desk, file!, values) },
  rotate: {
    needs: ['FILE', 'NEW'],
    run: async (desk, [old, next], { days, 'passphrase-file': file }) =>
      (await import('./keys/rotate-key.ts')).rotate(desk, old!, next!, { days, file }),
  },
  withdraw: { needs: ['KID'], run: async (desk, [kid]) => (await publishing()).withdraw(desk, kid!) },
  published: { needs: [], run: async desk => (await publishing()).published(desk) },
};

/** `stek keys` */
export async function keys(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, id, ...more] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  if (verb === 'renew' && id !== undefined) return renewFile(id);
  const { key, json: asJson, 'passphrase-file': file } = values;
  if (verb === 'new' && id !== undefined) return (await import('./keys/key-files.ts')).newKey(id, { file });
  if (verb === 'public' && id !== undefined) return (await import('./keys/key-files.ts')).publicPartOf(id);
  if (verb === 'open' && id !== undefined)
    return (await import('./keys/open-card.ts')).openCard(id, { keys: key ?? [], asJson, file });
  if (Object.hasOwn(SEALING, verb)) return sealingKeys(verb, id === undefined ? [] : [id, ...more], values);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    if (verb === 'create') return await create(store, values);
    if (verb === 'list') return await list(store, values.tenant);
    if (verb === 'revoke' && id !== undefined) return await revoke(store, id);
    if (verb === 'adopt') return await adoptKeys(store, values);
    throw new UsageError(
      `Write one of: create, list, revoke ID, renew FILE, adopt, new FILE, public FILE, open CARD, ${Object.keys(SEALING).join(', ')}.`,
      HELP,
    );
  } finally {
    await store.close();
  }
}

function sealingKeys(verb: string, words: readonly string[], values: Values): Promise<number> {
  const known = readVerb({ command: 'stek keys', help: HELP, verbs: SEALING }, verb, words);
  return runVerb(known, { words, values, help: HELP }, place => new TenantDesk('stek keys', place));
}

async function create(
  store: Store,
  values: { tenant?: string | undefined; role?: string | undefined; label: string; days?: string | undefined },
): Promise<number> {
  const tenant = readTenantName(values.tenant, HELP);
  const role = KEY_ROLES.find(known => known === values.role);
  if (!role) throw new UsageError(`Add --role with one of: ${KEY_ROLES.join(', ')}.`, HELP);
  const days = values.days ?? '365';
  if (!/^[1-9]\d{0,4}$/.test(days)) throw new UsageError('--days is a number of days.', HELP);
  if (!(await store.tenants()).some(({ id }) => id === tenant)) throw unknownTenant(tenant);
  const { key } = await createApiKey(store, { tenant, role, label: values.label, expires: Number(days) });
  printOut(`${key}\n`);
  printAside(
    `This is the only time it is shown. ${permits(role, 'submissions:read') ? 'Who has it sees names and phone numbers' : 'Who has it can publish flyers'}: keep it well.\n`,
  );
  return 0;
}

async function list(store: Store, tenant: string | undefined): Promise<number> {
  let query = store.db.selectFrom('api_keys').selectAll().orderBy('created_at');
  if (tenant !== undefined) query = query.where('tenant', '=', tenant);
  for (const key of await query.execute()) {
    const state = key.revoked_at ? 'revoked' : `until ${key.expires_at?.slice(0, 10) ?? 'ever'}`;
    const used = key.last_used_on === null ? 'never used' : `last used ${key.last_used_on}`;
    printOut(`${key.id}  ${key.tenant}  ${key.role}  ${state}  ${used}  ${key.label}\n`);
  }
  return 0;
}

async function revoke(store: Store, id: string): Promise<number> {
  if (await revokeApiKey(store, id)) {
    printOut(`${id} no longer opens anything.\n`);
    return 0;
  }
  printAside(`There is no key ${id}, or it was revoked already. See: stek keys list.\n`);
  return 2;
}

async function renewFile(name: string): Promise<number> {
  const file = resolve(name);
  await openPrivateFolder(dirname(file), console.warn);
  const { isNew } = await makeKeyFile(file, Date.now());
  if (!isNew) await renewKeyFile(file, Date.now());
  printOut(`${file}\n`);
  return 0;
}

async function adoptKeys(store: Store, { data, yes }: { data: string; yes: boolean }): Promise<number> {
  const { place, file, folder, read } = keySource(data, process.env);
  const kept = await read();
  const fit = await fitOf(store.db, kept && keysOf(kept), store.clock());
  if (kept && fit === 'fitting') {
    printOut(`The keys in ${place} are those of this database already.\n`);
    return 0;
  }
  if (!yes && fit !== 'first') {
    printAside(`${await explainFit(store, kept ? fit : 'missing', place)}\nTo go on: stek keys adopt --yes\n`);
    return 2;
  }
  if (folder) await openPrivateFolder(folder, console.warn);
  const now = kept ?? (file ? (await makeKeyFile(file, Date.now())).kept : undefined);
  if (now) await adopt(store, keysOf(now));
  printOut(`The keys in ${place} are those of this database now. Keep a copy apart.\n`);
  return 0;
}
