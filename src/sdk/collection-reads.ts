import type { Read } from '../schema/warning.ts';
import type { CallOptions, WithResponse } from './call.ts';
import { isCanonical, type Items, type Kind } from './canonical-guard.ts';
import { lenientParse, wholeList } from './checked-list.ts';
import { notComplete } from './errors.ts';
import type { ItemSchema } from './lenient-parse.ts';
import type { Page, Pages } from './listing.ts';
import { follow, warningsIn, type ListQuery, type RawPage, type Reader } from './reader.ts';
import { responseInfo } from './response-info.ts';
import type { ReadRequest, TransportAnswer } from './transport.ts';

/** How the items of one kind are read: as they are where our own server wrote them, by their schema where not. */
export interface ItemReading<T> {
  /** Whether an item is exactly what our own server writes. Never throws. */
  isCanonical(item: unknown): item is T;
  schema(): Promise<ItemSchema<T>>;
}

/** How the items of a collection are read. */
export const readingOf = <K extends Kind>(kind: K): ItemReading<Items[K]> => ({
  isCanonical: item => isCanonical(kind, item),
  schema: async () => (await lenientParse()).SCHEMAS[kind],
});

/** One item, by its address. */
export async function readItem<T>(
  reader: Reader,
  reading: ItemReading<T>,
  request: ReadRequest,
  options?: CallOptions,
): Promise<WithResponse<T>> {
  return itemIn(reading, await reader.read(request, options));
}

async function itemIn<T>(reading: ItemReading<T>, answer: TransportAnswer): Promise<WithResponse<T>> {
  const { data } = answer;
  if (reading.isCanonical(data)) return { data: structuredClone(data), response: responseInfo(answer, []) };
  const [{ itemOf }, schema] = await Promise.all([lenientParse(), reading.schema().catch(notComplete)]);
  return itemOf(schema, answer);
}

/** A list, page by page; its first page is asked for at once. `check` throws on a question that is wrong. */
export function readPages<T, Q extends ListQuery>(
  reader: Reader,
  path: string,
  reading: ItemReading<T>,
  query?: Q,
  options?: CallOptions,
  check?: (query: Q) => void,
): Pages<T> {
  const load = async (cursor = query?.cursor) => {
    if (query) check?.(query);
    return pageIn(reading, await reader.page(path, { ...query, cursor }, options));
  };
  const first = load();
  return { first, all: () => follow(load, first, ({ data }) => data.next) };
}

async function pageIn<T>(reading: ItemReading<T>, page: RawPage): Promise<WithResponse<Page<T>>> {
  const { answer, body, next } = page;
  const { value: items, warnings: found } = await listIn(reading, body.items);
  const warnings = [...found, ...warningsIn(body)];
  const { asOf, stale } = answer;
  return { data: { items, warnings, next, asOf, stale }, response: responseInfo(answer, warnings) };
}

async function listIn<T>(reading: ItemReading<T>, items: unknown): Promise<Read<T[]>> {
  const whole = wholeList(items, reading.isCanonical);
  if (whole) return whole;
  const [{ readList }, schema] = await Promise.all([lenientParse(), reading.schema().catch(notComplete)]);
  return readList(schema, items, ['items']);
}
