import { pointer } from '../../schema/issue.ts';
import { NoticeList, NoticeRecord, NoticeTransition } from '../../schema/notice.ts';
import { defineRoute } from '../api/define-route.ts';
import { outcomeOf, sendJson, sendOutcome } from '../api/private-routes.ts';
import { Problem } from '../http/problem.ts';
import { listNotices, markTold } from '../notices/list-notices.ts';
import { writeForTenant } from '../store/tenant-write.ts';

/** Who still has to be told what. */
export const notices = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/notices',
  name: 'listNotices',
  summary: 'Who still has to be told that a date changed or that a place is free, the longest waiting first.',
  access: 'notices:read',
  answers: { 200: { description: 'Found.', content: { 'application/json': NoticeList } } },
  async handler({ tenant }, { store }) {
    return sendJson({ items: await writeForTenant(store, tenant, listNotices) });
  },
});

/** A worker told the person. */
export const moveNotice = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/notices/{id}/transitions',
  name: 'moveNotice',
  summary: 'Says that the person was told, so that nobody tells them again.',
  access: 'notices:move',
  params: { id: 'Id of a notice.' },
  headers: ['Idempotency-Key'],
  body: { 'application/json': NoticeTransition },
  answers: { 200: { description: 'Noted.', content: { 'application/json': NoticeRecord } } },
  problems: ['not_found', 'invalid'],
  async handler(request, server) {
    const idempotencyKey = request.idempotencyKey();
    readTransition(await request.json());
    const id = request.param('id');
    const submission = { tenant: request.tenant, idempotencyKey, asked: `notice ${id} told` };
    const outcome = await server.once.do(submission, async write => outcomeOf(await markTold(write, id), 200));
    return sendOutcome(outcome!);
  },
});

/** @throws {Problem} `invalid` for anything but `{"to": "told"}` */
function readTransition(body: unknown): void {
  const { to, ...more } = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const issues = Object.keys(more).map(key => ({
    pointer: pointer([key]),
    code: 'unknown_field',
    message: 'There is no field of this name.',
  }));
  if (to !== 'told') issues.push({ pointer: '/to', code: 'invalid_value', message: 'Write: told.' });
  if (issues.length > 0)
    throw new Problem('invalid', 'Something in this transition is missing or wrong: “errors” says what.', { issues });
}
