import { Problem } from '../http/problem.ts';
import { cancelBurst, listBursts } from '../sign-ups/bursts.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/** `GET /bursts`, for workers: many sign-ups for one date from one network, of the last two days. */
export const bursts: WriteRoute = async (asked, server) => {
  await asked.worker();
  const items = await readForTenant(server.store, asked.tenant, listBursts);
  return {
    status: 200,
    body: JSON.stringify({ items }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
};

/** `POST /bursts/{id}/transitions`, for workers: cancels a burst in one go, save those to keep. */
export const moveBurst: WriteRoute = async (asked, server) => {
  const worker = await asked.worker();
  const idempotencyKey = asked.idempotencyKey();
  contentTypeOf(asked.request, ['application/json']);
  const keep = readKeep(parseJson(await readText(asked.request)));
  const id = asked.param('id');
  const submission = { tenant: asked.tenant, idempotencyKey, asked: `burst ${id} ${JSON.stringify(keep)}` };
  const outcome = await server.once.do(submission, async write =>
    outcomeOf(await cancelBurst(write, id, keep, worker.id), 200),
  );
  return sendOutcome(outcome!);
};

/** Short names of the sign-ups that stay. @throws {Problem} `invalid` */
function readKeep(body: unknown): string[] {
  const { to, keep = [], ...more } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const issues = Object.keys(more).map(key => ({
    pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
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
