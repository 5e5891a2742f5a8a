import * as z from 'zod/mini';

/** A page of services as the API of HSDS 3 (Open Referral) gives it. */
export const HsdsPage = z.object({
  /** How many there are. */
  total_items: z.int(),
  /** On how many pages: ours are on one. */
  total_pages: z.int(),
  /** Which page this is, from 1. */
  page_number: z.int(),
  /** How many are on it. */
  size: z.int(),
  /** Whether it is the first. */
  first_page: z.boolean(),
  /** Whether it is the last. */
  last_page: z.boolean(),
  /** Whether nothing is on it. */
  empty: z.boolean(),
  /** The services, after `service.json` of HSDS 3. */
  contents: z.array(z.record(z.string(), z.unknown())),
});
export type HsdsPage = z.infer<typeof HsdsPage>;
