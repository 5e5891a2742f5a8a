import type { FlyerDetails, Month } from '../../schema/flyer.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import { callOf, type Call, type CallOptions, type WithResponse } from '../call.ts';
import { members } from '../members.ts';
import { responseInfo } from '../response-info.ts';
import type { Answer, ReadSettings, Transport } from '../transport.ts';

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
    return callOf(transport.read({ path }, settings).then(detailsIn));
  },
});

/** A flyer that is made on the spot has little to check; for any other the schema is loaded. */
async function detailsIn(answer: Answer): Promise<WithResponse<FlyerDetails>> {
  const { status, placeId, month, qr, variants } = members(answer.data) ?? {};
  const url = members(qr)?.['url'];
  const isPlain = status === 'live' && Array.isArray(variants) && variants.length === 0;
  if (isPlain && typeof placeId === 'string' && typeof month === 'string' && typeof url === 'string' && isSafeUrl(url))
    return { data: { status, placeId, month, qr: { url }, variants: [] }, response: responseInfo(answer, []) };
  const [{ itemOf }, { FlyerDetails }] = await Promise.all([import('../repair.ts'), import('../../schema/flyer.ts')]);
  return itemOf(FlyerDetails, answer);
}
