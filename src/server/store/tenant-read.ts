import type { Transaction } from 'kysely';
import type { Tenant } from './store.ts';
import type { Tables } from './tables.ts';

/** A read for one tenant while it lasts. What reads inside a write takes the write for one. */
export interface TenantRead {
  readonly db: Transaction<Tables>;
  readonly tenant: Tenant;
  /** When it began. */
  readonly now: Date;
}
