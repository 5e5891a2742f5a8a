import type { Service } from '../../schema/service.ts';
import type { TenantRead } from '../store/tenant-read.ts';

/** A service of the directory by its id; nothing for one that is no more. */
export async function readService({ db, tenant }: TenantRead, id: string): Promise<Service | undefined> {
  const query = db.selectFrom('services').select(['id', 'document']).where('tenant', '=', tenant.id);
  // Not by the database: it takes not every text that comes from outside.
  const row = (await query.where('removed_at', 'is', null).execute()).find(one => one.id === id);
  return row && (JSON.parse(row.document) as Service);
}
