import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { versionMismatch } from './transitions.ts';

declare module '../store/tables.ts' {
  interface Tables {
    settings: SettingsTable;
  }
}

/** What a municipality decided about one kind of thing. */
export interface SettingsTable {
  tenant: string;
  /** What it is about, such as `signals`. */
  name: string;
  version: number;
  /** JSON. */
  document: string;
  /** UTC. */
  updated_at: string;
}

/** What was decided, with its version: 0 while nobody decided anything. */
export type Decided<Settings> = Settings & { version: number };

/** What a municipality decided about something; what it never spoke of is as usual. @param name of their row */
export async function readSettings<Settings extends object>(
  db: Kysely<Tables>,
  tenant: string,
  name: string,
  usual: Settings,
): Promise<Decided<Settings>> {
  const row = await db
    .selectFrom('settings')
    .select(['document', 'version'])
    .where('tenant', '=', tenant)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return { ...usual, version: 0 };
  return { ...usual, ...(JSON.parse(row.document) as Settings), version: row.version };
}

/** Writes over what was decided. What everybody sees of it is another then. @param seen the version that was seen @throws {Problem} `version_mismatch` */
export async function saveSettings<Settings extends object>(
  write: TenantWrite,
  name: string,
  settings: Settings,
  seen: number,
): Promise<Decided<Settings>> {
  // Nobody saves beside others: the version that is read here is the one that is written over.
  const { version: found } = await readSettings(write.db, write.tenant.id, name, {});
  if (found !== seen) throw versionMismatch('list of settings', found);
  const version = found + 1;
  const row = { version, document: JSON.stringify(settings), updated_at: write.now.toISOString() };
  await write.db
    .insertInto('settings')
    .values({ tenant: write.tenant.id, name, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'name']).doUpdateSet(row))
    .execute();
  write.markChanged();
  return { ...settings, version };
}
