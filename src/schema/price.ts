import * as z from 'zod/mini';
import { Cents, localised } from './scalar.ts';

/** What some people pay, such as those who are no members. */
export const Tariff = z.object({
  /** Who, by language tag. */
  name: localised(200),
  /** In cents. */
  amount: Cents,
});
export type Tariff = z.infer<typeof Tariff>;

/**
 * What an activity costs. The kansentarief is what a UiTPAS holder with the social tariff pays: one fifth of the normal price
 * unless `kansentarief` gives the figure. Always shown as an indication; the pass number is never asked.
 */
export const Price = z.object({
  /** Free, one price, or what one likes to give. */
  kind: z.enum(['free', 'fixed', 'voluntary']),
  /** The normal price in cents; for `voluntary` the suggestion, if any. */
  amount: z.optional(Cents),
  /** Whether the normal price is that of a whole group, not of one person. */
  perGroup: z.optional(z.boolean()),
  /** What others than the kansentarief and the normal price pay. */
  tariffs: z.optional(z.array(Tariff).check(z.maxLength(10))),
  /** Whether the UiTPAS-kansentarief applies. */
  uitpas: z.optional(z.boolean()),
  /** The kansentarief in cents, where it is not one fifth. */
  kansentarief: z.optional(Cents),
});
export type Price = z.infer<typeof Price>;
