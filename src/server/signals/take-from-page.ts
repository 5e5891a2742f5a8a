import type { SignalReceipt, SignalRequest } from '../../schema/signal.ts';
import { outcomeOf, type PrivateRequest, type PrivateRoutes } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { countForm, takeOnce, type PageForm } from '../submissions/page-form.ts';
import { takerOf } from '../submissions/receive.ts';
import { signalKind } from './signal-kind.ts';

/**
 * Signals that one network may pass on from pages without scripts in a day. Nothing proves work for them: this, and the seconds that a page
 * has to be open, are all that stands in the way of a program. A household, a library and a town hall get by with it.
 */
export const MOST_FROM_PAGES = 20;

/**
 * Takes a signal from a page, as the kind takes any. What is refused is not kept: people mend it and send the same form again.
 * @throws {Problem} `invalid`, `too_many_requests`
 */
export async function takeFromPage(
  server: PrivateRoutes,
  request: PrivateRequest,
  form: PageForm,
  sent: SignalRequest,
): Promise<SignalReceipt> {
  const { keys } = server;
  const arrival = { keys, tenant: request.tenant, by: 'holder', actor: { role: 'holder' } } as const;
  const take = await takerOf(signalKind, sent, arrival);
  const { body } = await takeOnce(server, request, form, async write => {
    await countForm(request, server, { of: signalKind.path, most: MOST_FROM_PAGES }, write);
    const receipt = await take(write);
    if (receipt instanceof Problem) throw receipt;
    return outcomeOf(receipt, 201);
  });
  return JSON.parse(body) as SignalReceipt;
}
