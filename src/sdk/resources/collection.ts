import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import { listingOf, type Listing } from '../listing.ts';
import type { ListQuery, Reader } from '../reader.ts';
import type { Items, Kind } from '../canonical-guard.ts';

/** Things that can be listed and read one by one. */
export interface Collection<T> {
  list(query?: ListQuery, options?: CallOptions): Listing<T>;
  /** One item, by its id; a place also by its slug. */
  get(id: string, options?: CallOptions): Call<T>;
}

/** Places where activities happen. */
export type Places = Collection<Place>;

/** Services people can be shown the way to (sociale kaart). */
export type Services = Collection<Service>;

/** Lists and single items are loaded with the first: who shows a programme needs neither. */
const reads = () => import('../collection-reads.ts').catch(notComplete);

/** A list of one kind. `check` throws on a question that is wrong. */
export const listingIn = <K extends Kind, Q extends ListQuery>(
  reader: Reader,
  kind: K,
  query?: Q,
  options?: CallOptions,
  check?: (query: Q) => void,
): Listing<Items[K]> =>
  listingOf(
    reads().then(({ readPages, readingOf }) => readPages(reader, kind, readingOf(kind), query, options, check)),
  );

export const collection = <K extends Kind>(reader: Reader, kind: K): Collection<Items[K]> => ({
  list: (query, options) => listingIn(reader, kind, query, options),
  get: (id, options) =>
    callOf(
      reads().then(({ readItem, readingOf }) =>
        readItem(reader, readingOf(kind), { path: `${kind}/${encodeURIComponent(id)}` }, options),
      ),
    ),
});
