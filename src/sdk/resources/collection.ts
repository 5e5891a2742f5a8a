import type { Place } from '../../schema/place.ts';
import type { Service } from '../../schema/service.ts';
import type { Call, CallOptions } from '../call.ts';
import type { Listing } from '../listing.ts';
import type { ListQuery, Reader } from '../reader.ts';
import type { Items, Kind } from '../whole.ts';

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

export const collection = <K extends Kind>(reader: Reader, kind: K): Collection<Items[K]> => ({
  list: (query, options) => reader.list(kind, query, options),
  get: (id, options) => reader.one(kind, id, options),
});
