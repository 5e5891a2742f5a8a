import type { Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { TENANT_COLUMNS, tenantOf, type Tenant } from './tenant.ts';

/** A read for one tenant while it lasts. What reads inside a write takes the write for one. */
export interface TenantRead {
  readonly db: Transaction<Tables>;
  readonly tenant: Tenant;
  /** When it began. */
  readonly now: Date;
}

/**
 * Reads for a tenant, all of it as of one moment. No row is locked: a worker who opens a list waits for no sign-up, and none waits for
 * them.
 * @returns `undefined` when there is no such tenant
 */
export async function readForTenant<T>(
  store: Store,
  id: string,
  work: (read: TenantRead) => Promise<T>,
): Promise<T | undefined> {
  return store.read(async db => {
    const query = db.selectFrom('tenants').select(TENANT_COLUMNS).where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row && work({ db, tenant: tenantOf(row), now: store.clock() });
  });
}
