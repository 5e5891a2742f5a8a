import { kansentarief } from '../../domain/price.ts';
import type { Price, Tariff } from '../../schema/price.ts';
import { isObject, listOf, textOf, type JsonObject } from '../json.ts';
import { firstText, localisedText } from './text.ts';

const UITPAS_LABEL = /^uitpas\b/i;
const MAX_TARIFFS = 10;
const KANSENTARIEF = /kansen|uitpas/i;

/**
 * The price out of `priceInfo`: the base row, and the kansentarief out of the UiTPAS rows or a tariff named after it. Where the
 * kansentarief is the usual one fifth, only `uitpas` says so.
 */
export function readPrice(event: JsonObject, mainLanguage: string): Price | undefined {
  const rows = listOf(event['priceInfo']).filter(isObject);
  const base = rows.find(row => row['category'] === 'base') ?? rows.find(row => row['category'] === 'free');
  const amount = base && (base['category'] === 'free' ? 0 : centsOf(base['price']));
  const tariffs = tariffsIn(rows, mainLanguage);
  const others = tariffs.length > 0 && { tariffs };
  if (amount === undefined) return others ? { kind: 'fixed', ...others } : undefined;
  // Free is what nobody pays for.
  if (amount === 0 && !tariffs.some(tariff => tariff.amount > 0)) return { kind: 'free' };
  if (base?.['groupPrice'] === true && amount > 0) return { kind: 'fixed', amount, perGroup: true, ...others };
  const reduced = rows.filter(row => isReduced(row, mainLanguage)).flatMap(row => centsOf(row['price']) ?? []);
  const lowest = reduced.length > 0 ? Math.min(...reduced) : undefined;
  const uitpas = lowest !== undefined || hasUitpasLabel(event);
  const price: Price = { kind: 'fixed', amount, ...(uitpas && amount > 0 && { uitpas }), ...others };
  return lowest === undefined || lowest === kansentarief(price) ? price : { ...price, kansentarief: lowest };
}

/** What others pay; a tariff of UiTPAS is a kansentarief. */
function tariffsIn(rows: readonly JsonObject[], mainLanguage: string): Tariff[] {
  return rows
    .filter(row => row['category'] === 'tariff' && !isReduced(row, mainLanguage))
    .flatMap(row => {
      const name = localisedText(row['name'], mainLanguage, 200);
      const amount = centsOf(row['price']);
      return name && amount !== undefined ? [{ name, amount }] : [];
    })
    .slice(0, MAX_TARIFFS);
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
