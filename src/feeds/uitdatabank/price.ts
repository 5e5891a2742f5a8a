import { kansentarief } from '../../domain/price.ts';
import type { Price } from '../../schema/price.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import { firstText, localisedText } from './text.ts';

const UITPAS_LABEL = /^uitpas\b/i;
const KANSENTARIEF = /kansen|uitpas/i;

/**
 * The price out of `priceInfo`: the base row, and the kansentarief out of the UiTPAS rows or a tariff named after it. Where the
 * kansentarief is the usual one fifth, only `uitpas` says so.
 */
export function readPrice(event: JsonObject, mainLanguage: string): Price | undefined {
  const rows = listOf(event['priceInfo']).filter(isObject);
  const base = rows.find(row => row['category'] === 'base');
  const amount = base && centsOf(base['price']);
  if (amount === undefined) return undefined;
  if (amount === 0) return { kind: 'free' };
  const reduced = rows.filter(row => isReduced(row, mainLanguage)).flatMap(row => centsOf(row['price']) ?? []);
  const lowest = reduced.length > 0 ? Math.min(...reduced) : undefined;
  const uitpas = lowest !== undefined || hasUitpasLabel(event);
  const price: Price = { kind: 'fixed', amount, ...(uitpas && { uitpas }) };
  return lowest === undefined || lowest === kansentarief(price) ? price : { ...price, kansentarief: lowest };
}

function isReduced(row: JsonObject, mainLanguage: string): boolean {
  if (row['category'] === 'uitpas') return true;
  const name = firstText(localisedText(row['name'], mainLanguage, 200), mainLanguage) ?? '';
  return row['category'] === 'tariff' && KANSENTARIEF.test(name);
}

/** UiTPAS sets these labels itself; the name of the region behind it changes. */
const hasUitpasLabel = (event: JsonObject): boolean =>
  [...listOf(event['labels']), ...listOf(event['hiddenLabels'])].some(label => UITPAS_LABEL.test(textOf(label) ?? ''));

function centsOf(price: unknown): number | undefined {
  const cents = Math.round(Number(typeof price === 'string' ? price.replace(',', '.') : price) * 100);
  return typeof price !== 'boolean' && price !== null && cents >= 0 && cents <= 1_000_000 ? cents : undefined;
}
