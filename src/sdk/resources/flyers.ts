import type { FlyerDetails, Month } from '../../schema/flyer.ts';
import { callOf, type Call, type CallOptions } from '../call.ts';
import { notComplete } from '../errors.ts';
import type { ReadSettings, Transport } from '../transport.ts';

/** Which flyer. */
export interface FlyerQuery {
  /** Id or slug of the place. */
  readonly place: string;
  /** `YYYY-MM`. */
  readonly month: Month;
}

/** What a month's flyer has beside the programme: short address, printed edition, translations, who answers for it. */
export interface Flyers {
  /** Rejects with code `unsupported` where the source has files only. */
  get(query: FlyerQuery, options?: CallOptions): Call<FlyerDetails>;
}

/** All that a flyer needs is loaded with the first. */
export const flyersOf = (transport: Transport, defaults: ReadSettings): Flyers => ({
  get: (query, options) =>
    callOf(
      import('./flyer-details.ts').then(part => part.flyerDetails(transport, defaults, query, options), notComplete),
    ),
});
