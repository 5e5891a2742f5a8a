import { sql, type RawBuilder, type Transaction } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';
import { TENANT_COLUMNS, tenantOf, type Tenant } from './tenant.ts';

/** A write for one tenant while it lasts: its transaction, which all other writers of the tenant wait for unless it is beside others. */
export class TenantWrite {
  readonly db: Transaction<Tables>;
  readonly tenant: Tenant;
  /** When it began. */
  readonly now: Date;
  #isChanged = false;
  /** Who must change nothing that everybody can see. */
  #unseen: string | undefined;
  readonly #seatsChanged = new Set<string>();
  /** Whether others that are beside it may be at work in the same moment. */
  readonly #hasCompany: boolean;

  constructor(db: Transaction<Tables>, tenant: Tenant, now: Date, hasCompany = false) {
    this.db = db;
    this.tenant = tenant;
    this.now = now;
    this.#hasCompany = hasCompany;
  }

  /**
   * From here on nobody else of the tenant is at work who asked for the same. What they wrote before is seen then. Ask for one such name in
   * a write, and late: who waits for it holds what it wrote.
   */
  async alone(name: string): Promise<void> {
    if (this.#hasCompany) await sql`select ${lock('alone', this.tenant.id, name)}`.execute(this.db);
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
    const before = this.#unseen;
    this.#unseen = who;
    try {
      return await work();
    } finally {
      this.#unseen = before;
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

/** How a write for a tenant goes with others. */
export interface TenantWriteOptions {
  /**
   * Names a write that is short, changes nothing that everybody can see, and may go on beside others of that kind: only one of the same name
   * waits for it. What two of them must not do at the same time is kept apart by a key of a table, or by {@link TenantWrite.alone}.
   * @default it is alone
   */
  beside?: string | undefined;
}

/**
 * Does some work for a tenant in one transaction, alone: SQLite has one writer, and in PostgreSQL the tenant is locked first. Everything
 * of it is kept, or nothing.
 * @returns `undefined` when there is no such tenant
 */
export async function writeForTenant<T>(
  store: Store,
  id: string,
  work: (write: TenantWrite) => Promise<T>,
  { beside }: TenantWriteOptions = {},
): Promise<T | undefined> {
  const isBeside = beside !== undefined;
  return store.write(
    async db => {
      const hasLocks = store.engine === 'postgres';
      const row = db.selectFrom('tenants').select(TENANT_COLUMNS).where('id', '=', id);
      const locked = hasLocks ? row.select(lockOf(id, beside).as('lock')) : row;
      const found = await (hasLocks && !isBeside ? locked.forNoKeyUpdate() : locked).executeTakeFirst();
      if (!found) return undefined;
      const write = new TenantWrite(db, tenantOf(found), store.clock(), hasLocks && isBeside);
      const result = await (isBeside ? write.unseen('beside others', () => work(write)) : work(write));
      await write.finish();
      return result;
    },
    { isShort: isBeside },
  );
}

/** Makes a write the only one of a tenant that there may not be yet. {@link writeForTenant} does it by itself. */
export async function lockTenant({ engine }: Store, db: Transaction<Tables>, id: string): Promise<void> {
  if (engine === 'postgres') await sql`select ${lockOf(id)}`.execute(db);
}

/**
 * What makes a write wait, in PostgreSQL: for all others of the tenant, or beside them for the one of the same name. Rows could be locked
 * so too; but whoever wants one alone would wait there as long as ever new ones come that share it. Here all take turns.
 */
const lockOf = (tenant: string, beside?: string): RawBuilder<unknown> =>
  beside === undefined
    ? lock('tenant', tenant)
    : sql`row(${lock('beside', tenant, beside)}, pg_advisory_xact_lock_shared(${numberOf('tenant', tenant)}))`;

const lock = (...names: string[]): RawBuilder<unknown> => sql`pg_advisory_xact_lock(${numberOf(...names)})`;

/** The number of a lock. Two names with the same number only wait for each other. */
const numberOf = (...names: string[]): RawBuilder<unknown> => sql`hashtextextended(${JSON.stringify(names)}, 0)`;
