import type { Cursor } from './query.ts';
import { writeCursor } from './query.ts';

export interface Page<T> {
  items: T[];
  /** Cursor of the next page, when there is one. */
  next?: string;
}

/**
 * Cuts one page out of a list.
 * @param isAfter whether an item comes after the cursor, should the item it names be gone by now
 */
export function cutPage<T extends { id: string }>(
  list: readonly T[],
  cursor: Cursor | undefined,
  limit: number,
  isAfter: (item: T, cursor: Cursor) => boolean,
  cursorOf: (item: T) => Cursor,
): Page<T> {
  const from = cursor ? startAfter(list, cursor, isAfter) : 0;
  const items = list.slice(from, from + limit);
  const last = items.at(-1);
  return last && from + limit < list.length ? { items, next: writeCursor(cursorOf(last)) } : { items };
}

function startAfter<T extends { id: string }>(
  list: readonly T[],
  cursor: Cursor,
  isAfter: (item: T, cursor: Cursor) => boolean,
): number {
  const known = list.findIndex(({ id }) => id === cursor.id);
  if (known >= 0) return known + 1;
  const next = list.findIndex(item => isAfter(item, cursor));
  return next >= 0 ? next : list.length;
}

/** `Link: rel=next` (RFC 8288) for clients that read headers; the body has the same cursor. */
export function nextLink(path: string, query: URLSearchParams, next: string | undefined): { link?: string } {
  if (next === undefined) return {};
  const following = new URLSearchParams(query);
  following.set('cursor', next);
  return { link: `<${path}?${following}>; rel="next"` };
}
