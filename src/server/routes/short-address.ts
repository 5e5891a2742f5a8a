import type { Context } from 'hono';
import { publishedFlyers } from '../flyers/published-flyers.ts';
import { placeOfCode, readShortCode } from '../flyers/short-address.ts';
import { readMonth } from '../flyers/flyer-month.ts';
import { redirectTo } from '../http/answer.ts';
import { Problem } from '../http/problem.ts';
import { defineRoute } from '../api/define-route.ts';
import { partOf } from '../store/snapshot.ts';

/** The municipality that a short address is of. */
const tenantOfCode = (context: Context): string | undefined => readShortCode(context.req.param('code') ?? '')?.tenant;

/**
 * From the address under the QR code on paper to the flyer as it is now. What is on paper stays for months: a code
 * that was published keeps its meaning, and one that has become unclear leads to the whole programme.
 */
export const shortAddress = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/f/{code}',
  name: 'followShortAddress',
  summary: 'From the short address on paper to the flyer as it is now.',
  access: 'public',
  params: { code: 'What stands on the paper, such as `ieper-2612-zi`.' },
  answers: { 302: { description: 'The page of the flyer, or of the programme.', headers: ['Location'] } },
  problems: ['invalid_query', 'not_found'],
  tenantOf: tenantOfCode,
  handler({ snapshot, param }) {
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
});
