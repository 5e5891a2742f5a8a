import { NoticeList, NoticeRecord, NoticeTransition } from '../../schema/notice.ts';
import { defineRoute } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { listNotices, markTold, readNoticeTransition } from '../notices/list-notices.ts';
import { readForTenant } from '../store/tenant-read.ts';

/** Who still has to be told what. */
export const notices = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/notices',
  name: 'listNotices',
  summary: 'Who still has to be told what: people who sent something, and who works here; the longest waiting first.',
  access: 'notices:read',
  answers: { 200: { description: 'Found.', content: { 'application/json': NoticeList } } },
  async handler({ tenant, authorize }, { store, kinds }) {
    const { actor } = await authorize('notices:read');
    return sendJson({ items: await readForTenant(store, tenant, read => listNotices(read, kinds, actor)) });
  },
});

/** A worker told the person. */
export const moveNotice = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/notices/{id}/transitions',
  name: 'moveNotice',
  summary: 'Says that they were told, so that nobody tells them again.',
  access: 'notices:move',
  params: { id: 'Id of a notice.' },
  headers: ['Idempotency-Key'],
  body: { 'application/json': NoticeTransition },
  answers: { 200: { description: 'Noted.', content: { 'application/json': NoticeRecord } } },
  problems: ['not_found', 'invalid'],
  async handler(request, server) {
    const worker = await request.authorize('notices:move');
    const idempotencyKey = request.idempotencyKey();
    const { note = '' } = readNoticeTransition(await request.json());
    const id = request.param('id');
    const submission = { tenant: request.tenant, idempotencyKey, request: `notice ${id} told${note}` };
    return sendOnce(server, submission, write =>
      markTold(write, server.kinds, id, { ...worker.actor, note: note || undefined }),
    );
  },
});
