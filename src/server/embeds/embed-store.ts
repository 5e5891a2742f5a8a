import type { Kysely } from 'kysely';
import type { EmbedName } from '../../domain/embeds.ts';
import { SLUG } from '../../schema/patterns.ts';
import type { Tables } from '../store/tables.ts';
import type { TenantRead } from '../store/tenant-read.ts';

declare module '../store/tables.ts' {
  interface Tables {
    embeds: EmbedTable;
  }
}

/** An element on some sites, as the municipality named it. */
export interface EmbedTable {
  tenant: string;
  /** As it stands in addresses and snippets. */
  id: string;
  /** Which element it is. */
  what: EmbedName;
  /** Origins of the sites that may show it, as a JSON list; empty where those of the tenant may. */
  origins: string;
  /** 1 while it is away. */
  is_paused: number;
}

/** An element on some sites. */
export interface KeptEmbed {
  id: string;
  what: EmbedName;
  /** Of the sites that may show it; empty where those of the municipality may. */
  origins: readonly string[];
  isPaused: boolean;
}

/** Longest id. */
const LONGEST = 40;

/** Whether an embed can be called so: small letters, digits and hyphens, as it stands in an address. */
export const isEmbedId = (id: string): boolean => id.length <= LONGEST && SLUG.test(id);

const keptOf = ({ id, what, origins, is_paused }: EmbedTable): KeptEmbed => ({
  id,
  what,
  origins: JSON.parse(origins) as string[],
  isPaused: is_paused === 1,
});

const rowsOf = (db: Kysely<Tables>, tenant: string) => db.selectFrom('embeds').selectAll().where('tenant', '=', tenant);

/** All embeds of a municipality, by id. */
export async function listEmbeds({ db, tenant }: TenantRead): Promise<KeptEmbed[]> {
  return (await rowsOf(db, tenant.id).orderBy('id').execute()).map(keptOf);
}

/** One of them; `undefined` for an id that it does not have. */
export async function readEmbed({ db, tenant }: TenantRead, id: string): Promise<KeptEmbed | undefined> {
  const row = isEmbedId(id) ? await rowsOf(db, tenant.id).where('id', '=', id).executeTakeFirst() : undefined;
  return row && keptOf(row);
}

/** Writes one, new or anew. */
export async function saveEmbed({ db, tenant }: TenantRead, { id, what, origins, isPaused }: KeptEmbed): Promise<void> {
  const row = { what, origins: JSON.stringify(origins), is_paused: isPaused ? 1 : 0 };
  await db
    .insertInto('embeds')
    .values({ tenant: tenant.id, id, ...row })
    .onConflict(conflict => conflict.columns(['tenant', 'id']).doUpdateSet(row))
    .execute();
}

/** Takes one away: what names it is nobody's embed then, and stands as it did before it had an id. */
export async function removeEmbed({ db, tenant }: TenantRead, id: string): Promise<void> {
  await db.deleteFrom('embeds').where('tenant', '=', tenant.id).where('id', '=', id).execute();
}

/** The sites of a municipality. */
export async function tenantOrigins({ db, tenant }: TenantRead): Promise<string[]> {
  const row = await db.selectFrom('tenants').select('origins').where('id', '=', tenant.id).executeTakeFirstOrThrow();
  return JSON.parse(row.origins) as string[];
}
