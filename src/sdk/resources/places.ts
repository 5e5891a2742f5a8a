import { Place } from '../../schema/place.ts';
import type { Call, CallOptions } from '../call.ts';
import type { Listing } from '../listing.ts';
import type { ListQuery, Reader } from '../reader.ts';

/** Places where activities happen. */
export interface Places {
  list(query?: ListQuery, options?: CallOptions): Listing<Place>;
  /** One place, by its id or its slug. */
  get(id: string, options?: CallOptions): Call<Place>;
}

export const placesOf = (reader: Reader): Places => ({
  list: (query, options) => reader.list(Place, 'places', query, options),
  get: (id, options) => reader.one(Place, 'places', id, options),
});
