import type { FlyerDetails } from '../../schema/flyer.ts';
import { parseSafeUrl } from '../../schema/safe-url.ts';
import type { CallOptions, WithResponse } from '../call.ts';
import { asRecord } from '../as-record.ts';
import { responseInfo } from '../response-info.ts';
import type { TransportAnswer, ReadSettings, Transport } from '../transport.ts';
import type { FlyerQuery } from './flyers.ts';

/** Asks for what a month's flyer has beside the programme. */
export async function flyerDetails(
  transport: Transport,
  defaults: ReadSettings,
  { place, month }: FlyerQuery,
  { signal, timeout = defaults.timeout, retry = defaults.retry }: CallOptions = {},
): Promise<WithResponse<FlyerDetails>> {
  const path = `flyers/${encodeURIComponent(place)}/${encodeURIComponent(month)}`;
  return detailsIn(await transport.read({ path }, { signal, timeout, retry, locale: defaults.locale }));
}

/** A flyer that is made on the spot has little to check; for any other the schema is loaded. */
async function detailsIn(answer: TransportAnswer): Promise<WithResponse<FlyerDetails>> {
  const { status, placeId, month, qr, variants, publisher } = asRecord(answer.data) ?? {};
  const url = asRecord(qr)?.['url'];
  const isPlain = status === 'live' && Array.isArray(variants) && variants.length === 0;
  if (
    isPlain &&
    typeof placeId === 'string' &&
    typeof month === 'string' &&
    typeof url === 'string' &&
    parseSafeUrl(url)
  )
    return {
      data: { status, placeId, month, qr: { url }, variants: [], ...(typeof publisher === 'string' && { publisher }) },
      response: responseInfo(answer, []),
    };
  const [{ itemOf }, { FlyerDetails }] = await Promise.all([
    import('../lenient-parse.ts'),
    import('../../schema/flyer.ts'),
  ]);
  return itemOf(FlyerDetails, answer);
}
