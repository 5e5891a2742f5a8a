import type { Instant } from '../schema/scalar.ts';
import type { ParseWarning } from '../schema/warning.ts';
import { StartedCall, type Call, type WithResponse } from './call.ts';

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

type PageAnswer<T> = Promise<WithResponse<Page<T>>>;
type Follow<T> = (first: PageAnswer<T>) => AsyncIterable<WithResponse<Page<T>>>;

/** A `Listing` whose first page has been asked for. */
export class StartedListing<T> extends StartedCall<Page<T>> implements Listing<T> {
  readonly #follow: Follow<T>;

  constructor(first: PageAnswer<T>, follow: Follow<T>) {
    super(first);
    this.#follow = follow;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const { data } of this.#follow(this.withResponse())) yield* data.items;
  }
}
