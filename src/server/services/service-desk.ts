import type { Service } from '../../schema/service.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import type { TenantWrite } from '../store/tenant-write.ts';

/** The services of a tenant, in the order of their names. */
export async function servicesOf({ db, tenant }: TenantRead): Promise<Service[]> {
  const rows = await db
    .selectFrom('services')
    .select('document')
    .where('tenant', '=', tenant.id)
    .where('removed_at', 'is', null)
    .execute();
  const services = rows.map(({ document }) => JSON.parse(document) as Service);
  return services.toSorted((a, b) => a.name.localeCompare(b.name, 'nl') || (a.id < b.id ? -1 : 1));
}

/** Takes a service away; imported again it is there again. @returns whether it was there */
export async function removeService(write: TenantWrite, id: string): Promise<boolean> {
  const { db, tenant, now } = write;
  const row = await db
    .selectFrom('services')
    .select('version')
    .where('tenant', '=', tenant.id)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return false;
  const moment = now.toISOString();
  await db
    .updateTable('services')
    .set({ removed_at: moment, updated_at: moment, version: row.version + 1 })
    .where('tenant', '=', tenant.id)
    .where('id', '=', id)
    .execute();
  write.markChanged();
  return true;
}
