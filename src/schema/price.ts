import * as z from 'zod/mini';
import { Cents } from './scalar.ts';

/**
 * What an activity costs. The kansentarief is what a UiTPAS holder with the social tariff pays: one fifth of the normal price
 * unless `kansentarief` gives the figure. Always shown as an indication; the pass number is never asked.
 */
export const Price = z.object({
  /** Free, one price, or what one likes to give. */
  kind: z.enum(['free', 'fixed', 'voluntary']),
  /** The normal price in cents; for `voluntary` the suggestion, if any. */
  amount: z.optional(Cents),
  /** Whether the UiTPAS-kansentarief applies. */
  uitpas: z.optional(z.boolean()),
  /** The kansentarief in cents, where it is not one fifth. */
  kansentarief: z.optional(Cents),
});
export type Price = z.infer<typeof Price>;
