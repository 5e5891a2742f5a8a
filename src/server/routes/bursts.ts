import { BurstCancelled, BurstList, BurstTransition } from '../../schema/burst.ts';
import { pointer } from '../../schema/issue.ts';
import { defineRoute } from '../api/define-route.ts';
import { outcomeOf, sendJson, sendOutcome } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { cancelBurst, listBursts } from '../sign-ups/bursts.ts';
import { writeForTenant } from '../store/tenant-write.ts';

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
    return sendJson({ items: await writeForTenant(store, tenant, listBursts) });
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
    const keep = readKeep(await request.json());
    const id = request.param('id');
    const submission = { tenant: request.tenant, idempotencyKey, asked: `burst ${id} ${JSON.stringify(keep)}` };
    const outcome = await server.once.do(submission, async write =>
      outcomeOf(await cancelBurst(write, id, keep, worker.id), 200),
    );
    return sendOutcome(outcome!);
  },
});

/** Short names of the sign-ups that stay. @throws {Problem} `invalid` */
function readKeep(body: unknown): string[] {
  const { to, keep = [], ...more } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const issues = Object.keys(more).map(key => ({
    pointer: pointer([key]),
    code: 'unknown_field',
    message: 'There is no field of this name.',
  }));
  if (to !== 'cancelled')
    issues.push({ pointer: '/to', code: 'invalid_value', message: 'A burst can only go to “cancelled”.' });
  const areRefs = Array.isArray(keep) && keep.every(ref => typeof ref === 'string' && /^IN-\d\d-\d{4,}$/.test(ref));
  if (!areRefs)
    issues.push({
      pointer: '/keep',
      code: 'invalid_value',
      message: 'Write the numbers that stay, such as IN-26-0412.',
    });
  if (issues.length === 0) return keep as string[];
  throw new Problem('invalid', 'Something in this transition is missing or wrong: “errors” says what.', { issues });
}
