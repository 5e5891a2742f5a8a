import type { Instant } from '../schema/scalar.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { callOf, type Call, type WithResponse } from './call.ts';

/** One page of a list. */
export interface Page<T> {
  readonly items: T[];
  /** What could not be used as it stood; the other items are here. */
  readonly warnings: ParseWarning[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string | undefined;
  /** When the source last confirmed this page, UTC. */
  readonly asOf: Instant;
  /** Whether it comes from memory because the source did not answer. */
  readonly stale: boolean;
}

/**
 * A list: await it for its first page, or loop over all items of all pages.
 *
 * @example
 * ```ts
 * const { items, next } = await stek.activities.list();
 * for await (const activity of stek.activities.list()) console.log(activity.title.nl);
 * ```
 */
export interface Listing<T> extends Call<Page<T>>, AsyncIterable<T> {}

/** The pages of a list. */
export interface Pages<T> {
  readonly first: Promise<WithResponse<Page<T>>>;
  /** That page and all after it. */
  all(): AsyncIterable<WithResponse<Page<T>>>;
}

/** The listing whose pages are asked for. */
export function listingOf<T>(pages: Promise<Pages<T>>): Listing<T> {
  const call = callOf(pages.then(({ first }) => first));
  return Object.assign(call, {
    async *[Symbol.asyncIterator]() {
      await call;
      for await (const { data } of (await pages).all()) yield* data.items;
    },
  });
}
