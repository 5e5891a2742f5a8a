import type { Transaction } from 'kysely';
import type { Store, Tenant } from './store.ts';
import type { Tables } from './tables.ts';

/** A write for one tenant while it lasts: its transaction, which all other writers of the tenant wait for. */
export class TenantWrite {
  readonly db: Transaction<Tables>;
  readonly tenant: Tenant;
  /** When it began. */
  readonly now: Date;
  #isChanged = false;
  /** Who must change nothing that everybody can see. */
  #unseen: string | undefined;
  readonly #seatsChanged = new Set<string>();

  constructor(db: Transaction<Tables>, tenant: Tenant, now: Date) {
    this.db = db;
    this.tenant = tenant;
    this.now = now;
  }

  /** Says that the programme changed, or something else that everybody can see. Of all dates the seats are counted anew. */
  markChanged(): void {
    this.#refuseUnseen();
    this.#isChanged = true;
  }

  /** Says that the seats of one date changed, and nothing else that everybody can see. */
  markSeatsChanged(occurrenceId: string): void {
    this.#refuseUnseen();
    this.#seatsChanged.add(occurrenceId);
  }

  /**
   * Does what changes nothing that everybody can see.
   * @param who does it, for who reads the fault
   * @throws {TypeError} when it changes something all the same
   */
  async unseen<T>(who: string, work: () => Promise<T>): Promise<T> {
    this.#unseen = who;
    try {
      return await work();
    } finally {
      this.#unseen = undefined;
    }
  }

  #refuseUnseen(): void {
    if (this.#unseen === undefined) return;
    throw new TypeError(`“${this.#unseen}” says that it changes nothing of the programme, and it does.`);
  }

  /** Moves on the version of what changed: what was made of it is made anew. */
  async finish(): Promise<void> {
    if (this.#isChanged) await this.#moveOn('data_version');
    else if (this.#seatsChanged.size > 0) await this.#recordSeats(await this.#moveOn('seats_version'));
  }

  async #moveOn(column: 'data_version' | 'seats_version'): Promise<number> {
    const row = await this.db
      .updateTable('tenants')
      .set(update => ({ [column]: update(column, '+', 1) }))
      .where('id', '=', this.tenant.id)
      .returning(`${column} as version`)
      .executeTakeFirstOrThrow();
    return row.version;
  }

  async #recordSeats(version: number): Promise<void> {
    const dates = [...this.#seatsChanged];
    for (let from = 0; from < dates.length; from += CHUNK) {
      const rows = dates.slice(from, from + CHUNK).map(occurrence_id => ({
        tenant: this.tenant.id,
        occurrence_id,
        version,
      }));
      await this.db
        .insertInto('seat_changes')
        .values(rows)
        .onConflict(conflict => conflict.columns(['tenant', 'occurrence_id']).doUpdateSet({ version }))
        .execute();
    }
  }
}

/** Rows written by one statement. */
const CHUNK = 200;

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
    const row = db.selectFrom('tenants').select(['id', 'name', 'tz']).where('id', '=', id);
    const tenant = await (store.engine === 'postgres' ? row.forNoKeyUpdate() : row).executeTakeFirst();
    if (!tenant) return undefined;
    const write = new TenantWrite(db, tenant, store.clock());
    const result = await work(write);
    await write.finish();
    return result;
  });
}
