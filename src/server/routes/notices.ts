import { listNotices, markTold, readNoticeTransition } from '../notices/list-notices.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/** `GET /notices`, for workers: who still has to be told what. */
export const notices: WriteRoute = async (request, { store, kinds }) => {
  await request.worker();
  const items = await writeForTenant(store, request.tenant, write => listNotices(write, kinds));
  return {
    status: 200,
    body: JSON.stringify({ items }),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  };
};

/** `POST /notices/{id}/transitions`, for workers: they told the person. */
export const moveNotice: WriteRoute = async (request, server) => {
  const worker = await request.worker();
  const idempotencyKey = request.idempotencyKey();
  contentTypeOf(request.request, ['application/json']);
  const { note = '' } = readNoticeTransition(parseJson(await readText(request.request)));
  const id = request.param('id');
  const submission = { tenant: request.tenant, idempotencyKey, request: `notice ${id} told${note}` };
  const outcome = await server.idempotency.do(submission, async write =>
    outcomeOf(await markTold(write, server.kinds, id, { ...worker.actor, note: note || undefined }), 200),
  );
  return sendOutcome(outcome!);
};
