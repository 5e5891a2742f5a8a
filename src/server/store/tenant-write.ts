import type { Transaction } from 'kysely';
import type { Store, Tenant } from './store.ts';
import type { Tables } from './tables.ts';

/** A write for one tenant while it lasts: its transaction, which all other writers of the tenant wait for. */
export class TenantWrite {
  readonly db: Transaction<Tables>;
  readonly tenant: Tenant;
  /** When it began. */
  readonly now: Date;
  #isTouched = false;

  constructor(db: Transaction<Tables>, tenant: Tenant, now: Date) {
    this.db = db;
    this.tenant = tenant;
    this.now = now;
  }

  /** Says that something visible changed. */
  touch(): void {
    this.#isTouched = true;
  }

  /** Moves the tenant's data version on when something changed: what was kept in memory is asked anew. */
  async finish(): Promise<void> {
    if (!this.#isTouched) return;
    await this.db
      .updateTable('tenants')
      .set(update => ({ data_version: update('data_version', '+', 1) }))
      .where('id', '=', this.tenant.id)
      .execute();
  }
}

/**
 * Does some work for a tenant in one transaction, alone: SQLite has one writer, and in PostgreSQL the tenant's row is locked
 * first. Everything of it is kept, or nothing.
 * @returns `undefined` when there is no such tenant
 */
export async function writeForTenant<T>(
  store: Store,
  id: string,
  work: (write: TenantWrite) => Promise<T>,
): Promise<T | undefined> {
  return store.write(async db => {
    const locked = db.updateTable('tenants').set({ id }).where('id', '=', id);
    const tenant = await locked.returning(['id', 'name', 'tz']).executeTakeFirst();
    if (!tenant) return undefined;
    const write = new TenantWrite(db, tenant, store.clock());
    const result = await work(write);
    await write.finish();
    return result;
  });
}
