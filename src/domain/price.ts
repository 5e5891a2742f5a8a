import type { Price } from '../schema/price.ts';
import type { Cents } from '../schema/scalar.ts';
import { textIn } from './text-in.ts';

/** A UiTPAS holder with the social tariff pays one part in this many of the normal price (handbook H3). */
const KANSENTARIEF_PARTS = 5;

/**
 * What someone with the UiTPAS-kansentarief pays, in cents; `undefined` when it does not apply. One fifth of the normal price,
 * rounded to a whole cent, unless the organiser gave the figure. It is an indication: the card system has the last word.
 */
export function kansentarief(price: Price): Cents | undefined {
  if (price.kind !== 'fixed' || !price.uitpas) return undefined;
  if (price.kansentarief !== undefined) return price.kansentarief;
  return price.amount === undefined ? undefined : Math.round(price.amount / KANSENTARIEF_PARTS);
}

/** Whether nobody pays anything. A voluntary gift is not free: people should know beforehand that a box goes round. */
export const isFree = (price: Price | undefined): boolean =>
  price !== undefined &&
  (price.kind === 'free' || (price.kind === 'fixed' && price.amount === 0)) &&
  (price.tariffs ?? []).every(({ amount }) => amount === 0);

/** What others pay, a phrase for each: who, and how much. The colon is that of every language we have. */
export const tariffsOf = (
  { tariffs = [] }: Price,
  { lang, money }: { readonly lang: string; money(cents: Cents): string },
): string[] => tariffs.map(({ name, amount }) => `${textIn(name, lang)}: ${money(amount)}`);
