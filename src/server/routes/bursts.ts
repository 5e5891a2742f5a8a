import { BurstCancelled, BurstList, BurstTransition } from '../../schema/burst.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { cancelBurst, listBursts, readBurstTransition } from '../sign-ups/bursts.ts';
import { readForTenant } from '../store/tenant-read.ts';

/** Many sign-ups for one date from one network. */
export const bursts = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/bursts',
  name: 'listBursts',
  summary: 'Many sign-ups for one date from one network, of the last two days.',
  access: 'submissions:read',
  answers: { 200: { description: 'Found.', content: { 'application/json': BurstList } } },
  async handler({ tenant }, { store }) {
    return sendJson({ items: await readForTenant(store, tenant, listBursts) });
  },
});

/** Cancels a burst in one go, save those to keep. */
export const moveBurst = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/bursts/{id}/transitions',
  name: 'moveBurst',
  summary: 'Cancels a burst in one go, save the sign-ups to keep. Its seats go to the waiting list.',
  access: 'submissions:move',
  params: { id: 'Id of a burst.' },
  headers: ['Idempotency-Key'],
  body: { 'application/json': BurstTransition },
  answers: { 200: { description: 'Cancelled.', content: { 'application/json': BurstCancelled } } },
  problems: ['not_found', 'invalid', 'invalid_transition'],
  async handler(request, server) {
    const worker = await request.authorize('submissions:move');
    const idempotencyKey = request.idempotencyKey();
    const { keep, note = '' } = readBurstTransition(await request.json());
    const id = request.param('id');
    const submission = {
      tenant: request.tenant,
      idempotencyKey,
      request: `burst ${id} ${JSON.stringify(keep)}${note}`,
    };
    return sendOnce(server, submission, write =>
      cancelBurst(write, id, { keep, note: note || undefined }, worker.actor),
    );
  },
});
