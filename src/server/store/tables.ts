import type { Generated } from 'kysely';

/*
 * One row per thing, the thing itself as a JSON document beside the columns that are searched. Texts and integers only, so that
 * both engines hold the same bytes.
 */

/** One municipality or organisation that runs a Stek. */
export interface TenantTable {
  id: string;
  name: string;
  /** IANA zone in which its days begin. */
  tz: string;
  /** Grows by one with every change of anything below it, in the transaction that changes it. */
  data_version: Generated<number>;
}

/** What every kind of document row has. */
export interface DocumentTable {
  tenant: string;
  id: string;
  document: string;
  /** Grows by one with every change of this row. */
  version: number;
  /** UTC, ISO 8601. */
  updated_at: string;
  /** When it was taken away, UTC; the row stays so that its address can say so. */
  removed_at: string | null;
}

export interface PlaceTable extends DocumentTable {
  slug: string | null;
  name: string;
}

export interface ServiceTable extends DocumentTable {
  name: string;
}

export interface ActivityTable extends DocumentTable {
  place_id: string | null;
  status: string;
  /** The feed it came from, so that the next import of that feed knows what has gone. */
  source: string | null;
}

/** Seats given away per date, kept in the transaction that gives them. */
export interface SeatTable {
  tenant: string;
  occurrence_id: string;
  taken: number;
  waiting: number;
}

export interface MigrationTable {
  number: number;
  name: string;
  applied_at: string;
}

export interface Tables {
  tenants: TenantTable;
  places: PlaceTable;
  services: ServiceTable;
  activities: ActivityTable;
  seats: SeatTable;
  migrations: MigrationTable;
}
