import type { Kysely } from 'kysely';
import { MunicipalityProfile, type Municipality } from '../../schema/municipality.ts';
import { parseStrict, strict } from '../../schema/write.ts';
import { digest } from '../http/digest.ts';
import type { Tables } from '../store/tables.ts';
import { TENANT_COLUMNS, tenantOf, type Tenant, type TenantProfile } from '../store/tenant.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';
import type { Logo } from './logo-file.ts';

/** What is to become of a municipality; what is left out stays as it is. */
export interface ProfileChange {
  name?: string | undefined;
  profile?: MunicipalityProfile | undefined;
  /** Another logo; `null` takes it away. */
  logo?: Logo | null | undefined;
}

const StrictProfile = strict(MunicipalityProfile);

/**
 * Writes how a municipality presents itself: all of it, or nothing. Pages, flyers and answers are made anew with it.
 * @throws {Problem} `invalid`
 */
export async function saveProfile(write: TenantWrite, { name, profile, logo }: ProfileChange): Promise<Tenant> {
  const { tenant, db } = write;
  const { logo: before, ...known } = tenant.profile ?? {};
  const checked = readWritten(parseStrict(StrictProfile, profile ?? known), 'municipality');
  const called = logo === undefined ? before : logo === null ? undefined : await keepLogo(write, logo);
  if (logo === null) await db.deleteFrom('tenant_logos').where('tenant', '=', tenant.id).execute();
  const saved: TenantProfile = { ...checked, ...(called !== undefined && { logo: called }) };
  const row = { name: name ?? tenant.name, profile: JSON.stringify(saved) };
  await db.updateTable('tenants').set(row).where('id', '=', tenant.id).execute();
  write.markChanged();
  return { ...tenant, name: row.name, profile: saved };
}

async function keepLogo({ db, tenant }: TenantWrite, { type, content }: Logo): Promise<string> {
  const row = { type, content: toBase64(content) };
  await db
    .insertInto('tenant_logos')
    .values({ tenant: tenant.id, ...row })
    .onConflict(conflict => conflict.column('tenant').doUpdateSet(row))
    .execute();
  return digest(row.content);
}

/** The logo of a municipality; `undefined` where it has none. */
export async function readLogoOf({ db, tenant }: TenantRead): Promise<Logo | undefined> {
  const row = await db.selectFrom('tenant_logos').selectAll().where('tenant', '=', tenant.id).executeTakeFirst();
  return row && { type: row.type, content: Uint8Array.from(atob(row.content), sign => sign.charCodeAt(0)) };
}

const toBase64 = (content: Uint8Array): string => {
  const signs: string[] = [];
  for (const byte of content) signs.push(String.fromCharCode(byte));
  return btoa(signs.join(''));
};

/** The number of the municipality, for whatever has none of its own. */
export async function phoneOf(db: Kysely<Tables>, tenant: string): Promise<{ phone?: string }> {
  const row = await db.selectFrom('tenants').select(TENANT_COLUMNS).where('id', '=', tenant).executeTakeFirst();
  const phone = row && tenantOf(row).profile?.contact?.phone;
  return phone === undefined ? {} : { phone };
}

/** Where the logo of a municipality is on its server; `undefined` where it has none. */
export const logoPath = ({ id, profile }: Pick<Tenant, 'id' | 'profile'>): string | undefined =>
  profile?.logo === undefined ? undefined : `/v1/${id}/logo?v=${encodeURIComponent(profile.logo)}`;

/** A municipality as everybody may see it. @param origin of the server; asked only for what holds it */
export function publicMunicipality(tenant: Tenant, origin: () => string): Municipality {
  const { id, name, tz, profile = {} } = tenant;
  const { logo: _, ...said } = profile;
  const path = logoPath(tenant);
  return { id, name, tz, ...said, ...(path !== undefined && { logo: `${origin()}${path}` }) };
}
