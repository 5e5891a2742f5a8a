import type { Context } from 'hono';
import { publishedFlyers } from '../flyers/published-flyers.ts';
import { placeOfCode, readShortCode } from '../flyers/short-address.ts';
import { readMonth } from '../flyers/flyer-month.ts';
import { redirectTo } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import type { ReadRoute } from '../http/cached-routes.ts';
import { partOf } from '../store/snapshot.ts';

/** The municipality that a short address is of. */
export const tenantOfCode = (context: Context): string | undefined =>
  readShortCode(context.req.param('code') ?? '')?.tenant;

/**
 * `GET /f/{code}`: from the address under the QR code on paper to the flyer as it is now. What is on paper stays for months: a code
 * that was published keeps its meaning, and one that has become unclear leads to the whole programme.
 */
export const shortAddress: ReadRoute = {
  parameters: [],
  answer({ snapshot, param }) {
    const code = readShortCode(param('code'));
    if (!code) throw new Problem('not_found', 'This short address is not one of ours. Type it over once more.');
    const month = readMonth(code.month);
    const { tenant, places } = snapshot;
    const [bare] = param('code').split('.');
    const printed = partOf(snapshot, publishedFlyers).find(
      ({ qr, month: of }) => of === month && qr?.url.endsWith(`/f/${bare}`),
    );
    const place = printed ? places.find(({ id }) => id === printed.placeId) : placeOfCode(code.place, places);
    const lang = code.lang === undefined ? '' : `?lang=${code.lang}`;
    if (!place) return redirectTo(`/p/${tenant.id}${lang}`);
    const query = code.saysU ? '?address=u' : lang;
    return redirectTo(`/p/${tenant.id}/flyer/${encodeURIComponent(place.slug ?? place.id)}/${month}${query}`);
  },
};
