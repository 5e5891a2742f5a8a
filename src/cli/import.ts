import { resolve } from 'node:path';
import { importFeed } from '../server/import/import-feed.ts';
import { openSource } from '../server/import/open-source.ts';
import { openDatabase } from '../server/store/open-database.ts';
import { describeImport } from './describe-import.ts';
import { hasMail } from './mail-desk.ts';
import { printAside, printOut } from './print.ts';
import { readTenantName } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek import FILE|URL --tenant T [options]

Brings a feed (iCalendar, UiTdatabank JSON, our own JSON) into the programme of municipality T.
Doing it again changes only what has changed.

  --tenant T        short name of the municipality, as in the address /v1/T
  --name TEXT       its full name, when it is new here
  --data DIR        folder of the database (default .data; DATABASE_URL goes before it)
  --source TEXT     name of this feed (default: its address or path)
  --prune           take away what came from this feed before and is no longer in it
  --dry-run         change nothing, only show what would change and how many people it touches
  --accept ID       take this activity as it comes, although the feed could not be read whole (can be repeated)
  --allow-private   also fetch from addresses inside a private network
  --json            print the report as JSON

People who are signed up move along with their dates. Only a date that the feed itself cancels cancels them, and only when the
whole feed could be read; who is on a date that has gone keeps the place until a worker decides.

Ends with 0 when all is well, 1 when parts of the feed could not be used, 2 when nothing could.
`;

const OPTIONS = {
  tenant: { type: 'string' },
  name: { type: 'string' },
  data: { type: 'string', default: '.data' },
  source: { type: 'string' },
  prune: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  accept: { type: 'string', multiple: true },
  'allow-private': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek import` */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const [from, ...more] = positionals;
  if (!from || more.length > 0) throw new UsageError('Name one file or address to import.', HELP);
  const id = readTenantName(values.tenant, HELP);
  const opened = await openSource(from, { allowPrivate: values['allow-private'] });
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    const known = (await store.tenants()).find(tenant => tenant.id === id);
    const tenant = known ?? { id, name: values.name ?? id, tz: 'Europe/Brussels' };
    const source = values.source ?? opened.url ?? resolve(from);
    const { prune, accept, 'dry-run': dryRun } = values;
    const report = await importFeed(store, opened, { tenant, source, prune, accept, dryRun });
    const request = { tenant: id, prune, dryRun, isNew: !known, accept: accept ?? [], canMail: hasMail(process.env) };
    if (known && values.name !== undefined && values.name !== known.name)
      printAside(`Its name stays “${known.name}”. Change it with: stek tenant set --tenant ${id} --name …\n`);
    printOut(values.json ? `${JSON.stringify(report, null, 2)}\n` : describeImport(report, request));
    if (report.activities === 0 && report.warnings.length > 0) return 2;
    return report.warnings.length > 0 || report.changes.seatsKept.length > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}
