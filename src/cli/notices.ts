import { KINDS } from '../server/kinds.ts';
import { markTold } from '../server/notices/list-notices.ts';
import { webhookSecret } from '../server/notices/webhook.ts';
import { openKeys } from '../server/keys/open-keys.ts';
import type { ServerKeys } from '../server/keys/server-keys.ts';
import { openDatabase } from '../server/store/open-database.ts';
import type { Store } from '../server/store/store.ts';
import type { Tenant } from '../server/store/tenant.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { hasMail, MAIL_HELP, readMailDesk, sendDue } from './mail-desk.ts';
import { noticeLine } from './notice-line.ts';
import { printAside, printOut } from './print.ts';
import { readPublicUrl } from './public-url.ts';
import { readTenantName, unknownTenant } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';
import { AT_THE_SERVER, countOf, describeWaiting, waitingNotices } from './waiting-notices.ts';

const HELP = `stek notices list --tenant T [--json]
stek notices told ID…
stek notices send --public-url URL
stek notices webhook --tenant T

Who has to hear something: that a date moved, was cancelled or came back, that a place is free, that there
is news on a code; and for who works here that there is something to look at.
list shows who still has to be told, and how; told says that you told them; send mails what is due now;
webhook shows the secret by which a program can tell that a message comes from here (Standard Webhooks).

  --tenant T        short name of the municipality
  --public-url URL  address under which visitors reach the server
  --data DIR        folder of the database (default .data; DATABASE_URL goes before it)
  --json            print the list as JSON

${MAIL_HELP}`;

const OPTIONS = {
  tenant: { type: 'string' },
  'public-url': { type: 'string' },
  data: { type: 'string', default: '.data' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek notices` */
export async function notices(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  const [verb, ...ids] = positionals;
  if (values.help || verb === undefined) {
    printOut(HELP);
    return values.help ? 0 : 2;
  }
  const work = workOf(verb, ids, values);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What is to be done. @throws {UsageError} before any database is opened */
function workOf(
  verb: string,
  ids: string[],
  values: { tenant?: string | undefined; 'public-url'?: string | undefined; data: string; json: boolean },
): (store: Store) => Promise<number> {
  if (verb === 'list' && ids.length === 0) {
    const tenant = readTenantName(values.tenant, HELP);
    return store => list(store, tenant, values.json);
  }
  if (verb === 'webhook' && ids.length === 0) {
    const tenant = readTenantName(values.tenant, HELP);
    return store => showSecret(store, keysIn(store, values.data), tenant);
  }
  if (verb === 'told' && ids.length > 0) return store => told(store, ids);
  if (verb === 'send' && ids.length === 0) {
    const desk = readMailDesk(process.env, readPublicUrl(values['public-url'], HELP));
    if (!desk) throw new UsageError('No mail is set up here: set STEK_SMTP_URL and STEK_MAIL_FROM.', HELP);
    return store => send(store, keysIn(store, values.data), desk);
  }
  throw new UsageError('Write one of: list, told ID…, send, webhook.', HELP);
}

/** The keys of the server, opened once and only when they are needed: most mails need none. */
function keysIn(store: Store, data: string): () => Promise<ServerKeys> {
  let opened: Promise<ServerKeys> | undefined;
  return () => (opened ??= openKeys(store, { data, env: process.env, say: console.warn }).then(({ keys }) => keys));
}

async function list(store: Store, id: string, asJson: boolean): Promise<number> {
  const tenant = await findTenant(store, id);
  const records = await waitingNotices(store, id);
  const canMail = hasMail(process.env);
  if (asJson) printOut(`${JSON.stringify(records, null, 2)}\n`);
  else for (const record of records) printOut(`${noticeLine(record, tenant.tz, canMail)}\n`);
  if (!asJson && records.length === 0) printOut('Everybody knows.\n');
  const summary = describeWaiting(countOf(records, canMail), id);
  if (summary && !asJson) printAside(`${summary}\n`);
  return 0;
}

/** @throws {UsageError} when there is no such municipality */
async function findTenant(store: Store, id: string): Promise<Tenant> {
  const tenant = (await store.tenants()).find(known => known.id === id);
  if (!tenant) throw unknownTenant(id);
  return tenant;
}

async function showSecret(store: Store, keys: () => Promise<ServerKeys>, id: string): Promise<number> {
  await findTenant(store, id);
  printOut(`${await webhookSecret(await keys(), id)}\n`);
  return 0;
}

async function told(store: Store, ids: readonly string[]): Promise<number> {
  let missing = 0;
  for (const id of ids) {
    const row = await store.db.selectFrom('notices').select('tenant').where('id', '=', id).executeTakeFirst();
    if (row) await writeForTenant(store, row.tenant, write => markTold(write, KINDS, id, AT_THE_SERVER));
    else missing++;
    const stream = row ? process.stdout : process.stderr;
    stream.write(row ? `${id} is told.\n` : `There is no notice ${id}. See: stek notices list.\n`);
  }
  return missing > 0 ? 2 : 0;
}

async function send(
  store: Store,
  keys: () => Promise<ServerKeys>,
  desk: NonNullable<ReturnType<typeof readMailDesk>>,
): Promise<number> {
  const total = { sent: 0, failed: 0, toCall: 0, dropped: 0 };
  for (;;) {
    const { trouble, ...round } = await sendDue(store, keys, desk);
    for (const key of ['sent', 'failed', 'toCall', 'dropped'] as const) total[key] += round[key];
    const isDone = trouble !== undefined || round.sent + round.failed + round.toCall + round.dropped === 0;
    if (!isDone) continue;
    const { sent, failed, toCall, dropped } = total;
    printOut(`${sent} sent, ${failed} to be tried again, ${toCall} to call, ${dropped} no longer needed.\n`);
    if (trouble) printAside(`Mail does not go out: ${trouble.replaceAll('_', ' ')}.\n`);
    return trouble ? 2 : failed + toCall > 0 ? 1 : 0;
  }
}
