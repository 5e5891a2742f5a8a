/* The table that only flyers have. */

declare module '../store/tables.ts' {
  interface Tables {
    flyers: FlyerTable;
  }
}

/** One edition of a month's flyer. */
export interface FlyerTable {
  tenant: string;
  id: string;
  place_id: string;
  /** `YYYY-MM`. */
  month: string;
  edition: number;
  status: string;
  version: number;
  /** The record as JSON. */
  document: string;
  updated_at: string;
}
