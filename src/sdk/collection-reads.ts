import type { CallOptions, WithResponse } from './call.ts';
import type { Page, Pages } from './listing.ts';
import { follow, lenientParse, readAll, warningsIn, type ListQuery, type RawPage, type Reader } from './reader.ts';
import { responseInfo } from './response-info.ts';
import { isCanonical, type Items, type Kind } from './canonical-guard.ts';

/** One item of a collection. */
export async function readItem<K extends Kind>(
  reader: Reader,
  kind: K,
  id: string,
  options?: CallOptions,
): Promise<WithResponse<Items[K]>> {
  const answer = await reader.read({ path: `${kind}/${encodeURIComponent(id)}` }, options);
  if (isCanonical(kind, answer.data)) {
    return { data: structuredClone(answer.data), response: responseInfo(answer, []) };
  }
  return (await lenientParse()).parseItem(kind, answer);
}

/** A collection, page by page; its first page is asked for at once. `check` throws on a question that is wrong. */
export function readPages<K extends Kind, Q extends ListQuery>(
  reader: Reader,
  kind: K,
  query?: Q,
  options?: CallOptions,
  check?: (query: Q) => void,
): Pages<Items[K]> {
  const load = async (cursor = query?.cursor) => {
    if (query) check?.(query);
    return pageIn(kind, await reader.page(kind, { ...query, cursor }, options));
  };
  const first = load();
  return { first, all: () => follow(load, first, ({ data }) => data.next) };
}

async function pageIn<K extends Kind>(kind: K, page: RawPage): Promise<WithResponse<Page<Items[K]>>> {
  const { answer, body, next } = page;
  const { value: items, warnings: found } = await readAll(kind, body.items, ['items']);
  const warnings = [...found, ...warningsIn(body)];
  const { asOf, stale } = answer;
  return { data: { items, warnings, next, asOf, stale }, response: responseInfo(answer, warnings) };
}
