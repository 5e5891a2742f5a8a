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

export const flyersOf = (transport: Transport, defaults: ReadSettings): Flyers => ({
  get({ place, month }, { signal, timeout, retry } = {}) {
    const path = `flyers/${encodeURIComponent(place)}/${encodeURIComponent(month)}`;
    const { locale } = defaults;
    const settings = { signal, timeout: timeout ?? defaults.timeout, retry: retry ?? defaults.retry, locale };
    return callOf(transport.read({ path }, settings).then(async answer => (await details()).detailsIn(answer)));
  },
});

/** What checks a flyer, loaded with the first. */
const details = () =>
  import('./flyer-details.ts').catch((cause: unknown) => {
    throw notComplete(cause);
  });
