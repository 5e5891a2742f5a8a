import type { Service } from '../../schema/service.ts';
import type { TenantRead } from '../store/tenant-read.ts';

/** The services of the programme that people can be shown the way to, by id. */
export const readServices = async (read: TenantRead): Promise<Service[]> => (await rowsOf(read)).map(serviceOf);

/** One of them by its id; nothing for one that is no more. */
export async function readService(read: TenantRead, id: string): Promise<Service | undefined> {
  // Not by the database: it takes not every text that comes from outside.
  const row = (await rowsOf(read)).find(one => one.id === id);
  return row && serviceOf(row);
}

const rowsOf = ({ db, tenant }: TenantRead): Promise<{ id: string; document: string }[]> =>
  db
    .selectFrom('services')
    .select(['id', 'document'])
    .where('tenant', '=', tenant.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute();

const serviceOf = ({ document }: { document: string }): Service => JSON.parse(document) as Service;
