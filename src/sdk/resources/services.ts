import { Service } from '../../schema/service.ts';
import type { Call, CallOptions } from '../call.ts';
import type { Listing } from '../listing.ts';
import type { ListQuery, Reader } from '../reader.ts';

/** Services people can be shown the way to (sociale kaart). */
export interface Services {
  list(query?: ListQuery, options?: CallOptions): Listing<Service>;
  get(id: string, options?: CallOptions): Call<Service>;
}

export const servicesOf = (reader: Reader): Services => ({
  list: (query, options) => reader.list(Service, 'services', query, options),
  get: (id, options) => reader.one(Service, 'services', id, options),
});
