import type { FlyerDetails } from '../../schema/flyer.ts';
import { isSafeUrl } from '../../schema/safe-url.ts';
import type { WithResponse } from '../call.ts';
import { members } from '../members.ts';
import { responseInfo } from '../response-info.ts';
import type { Answer } from '../transport.ts';

/** A flyer that is made on the spot has little to check; for any other the schema is loaded. */
export async function detailsIn(answer: Answer): Promise<WithResponse<FlyerDetails>> {
  const { status, placeId, month, qr, variants, publisher } = members(answer.data) ?? {};
  const url = members(qr)?.['url'];
  const isPlain = status === 'live' && Array.isArray(variants) && variants.length === 0;
  if (isPlain && typeof placeId === 'string' && typeof month === 'string' && typeof url === 'string' && isSafeUrl(url))
    return {
      data: { status, placeId, month, qr: { url }, variants: [], ...(typeof publisher === 'string' && { publisher }) },
      response: responseInfo(answer, []),
    };
  const [{ itemOf }, { FlyerDetails }] = await Promise.all([import('../repair.ts'), import('../../schema/flyer.ts')]);
  return itemOf(FlyerDetails, answer);
}
