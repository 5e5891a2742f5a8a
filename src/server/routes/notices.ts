import { Problem } from '../http/problem.ts';
import { listNotices, markTold } from '../notices/list-notices.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/** `GET /notices`, for workers: who still has to be told what. */
export const notices: WriteRoute = async (request, { store }) => {
  await request.worker();
  const items = await readForTenant(store, request.tenant, listNotices);
  return {
    status: 200,
    body: JSON.stringify({ items }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
};

/** `POST /notices/{id}/transitions`, for workers: they told the person. */
export const moveNotice: WriteRoute = async (request, server) => {
  await request.worker();
  const idempotencyKey = request.idempotencyKey();
  contentTypeOf(request.request, ['application/json']);
  readTransition(parseJson(await readText(request.request)));
  const id = request.param('id');
  const submission = { tenant: request.tenant, idempotencyKey, asked: `notice ${id} told` };
  const outcome = await server.once.do(submission, async write => outcomeOf(await markTold(write, id), 200));
  return sendOutcome(outcome!);
};

/** @throws {Problem} `invalid` for anything but `{"to": "told"}` */
function readTransition(body: unknown): void {
  const { to, ...more } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const issues = Object.keys(more).map(key => ({
    pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    code: 'unknown_field',
    message: 'There is no field of this name.',
  }));
  if (to !== 'told') issues.push({ pointer: '/to', code: 'invalid_value', message: 'Write: told.' });
  if (issues.length > 0)
    throw new Problem('invalid', 'Something in this transition is missing or wrong: “errors” says what.', { issues });
}
