import { openDatabase } from '../server/store/open-database.ts';
import { writeForTenant } from '../server/store/tenant-write.ts';
import { originOf } from '../server/access/origins.ts';
import { printOut } from './print.ts';
import { readTenantName, unknownTenant } from './tenant-name.ts';
import { readArguments, UsageError } from './usage-error.ts';

const HELP = `stek origins --tenant T [add|remove ADDRESS]

The sites of a municipality whose pages may send sign-ups, such as https://www.example.be, and may show pages of the
server in a frame.
Reading the programme is open to every site. Without a verb it shows the list.

  --data DIR     folder of the database (default .data; DATABASE_URL goes before it)
`;

const OPTIONS = {
  tenant: { type: 'string' },
  data: { type: 'string', default: '.data' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `stek origins` */
export async function origins(args: string[]): Promise<number> {
  const { values, positionals } = readArguments({ args, options: OPTIONS, allowPositionals: true }, HELP);
  if (values.help) {
    printOut(HELP);
    return 0;
  }
  const id = readTenantName(values.tenant, HELP);
  const [verb, address] = positionals;
  const origin = address === undefined ? undefined : originOf(address);
  if (verb !== undefined && (origin === undefined || !['add', 'remove'].includes(verb)))
    throw new UsageError('Write add or remove, and an address such as https://www.example.be.', HELP);
  const store = await openDatabase({ databaseUrl: process.env['DATABASE_URL'], data: values.data });
  try {
    const listed = await writeForTenant(store, id, async write => {
      const others = (write.tenant.origins ?? []).filter(known => known !== origin);
      const now = verb === 'add' ? [...others, origin!] : others;
      if (verb === undefined) return now;
      const row = { origins: JSON.stringify(now) };
      await write.db.updateTable('tenants').set(row).where('id', '=', id).execute();
      // Pages say which sites may frame them: those that are kept are made anew.
      write.markChanged();
      return now;
    });
    if (!listed) throw unknownTenant(id);
    printOut(listed.map(one => `${one}\n`).join(''));
    return 0;
  } finally {
    await store.close();
  }
}
