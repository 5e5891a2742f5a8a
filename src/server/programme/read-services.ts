import type { Service } from '../../schema/service.ts';
import type { TenantRead } from '../store/tenant-read.ts';

/** The services of the programme that people can be shown the way to, by id. */
export async function readServices({ db, tenant }: TenantRead): Promise<Service[]> {
  const query = db.selectFrom('services').select('document').where('tenant', '=', tenant.id);
  const rows = await query.where('removed_at', 'is', null).orderBy('id').execute();
  return rows.map(({ document }) => JSON.parse(document) as Service);
}
