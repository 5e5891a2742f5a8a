import { PaperCountList, PaperCountRecord, PaperCountRequest } from '../../schema/poll-record.ts';
import { writePaperCount } from '../../schema/write-poll.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { enterCount, listCounts } from '../polls/paper-counts.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { readWritten } from '../submissions/read-request.ts';
import { POLL_PARAMS } from './poll-params.ts';

const list = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/polls/{id}/paper-counts',
  name: 'listPaperCounts',
  summary: 'What was counted on paper, also what was corrected since.',
  access: 'submissions:create-for-others',
  params: POLL_PARAMS,
  answers: { 200: { description: 'Found.', content: { 'application/json': PaperCountList } } },
  problems: ['not_found'],
  handler: async ({ tenant, param }, { store }) =>
    sendJson({ items: await readForTenant(store, tenant, read => listCounts(read, param('id'))) }),
});

const enter = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/paper-counts',
  name: 'enterPaperCount',
  summary: 'Takes up what was counted on paper, or a correction of it.',
  access: 'submissions:create-for-others',
  params: POLL_PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': PaperCountRequest },
  answers: { 201: { description: 'Taken up.', content: { 'application/json': PaperCountRecord } } },
  problems: ['not_found', 'poll_closed', 'invalid'],
  async handler(request, server) {
    const { actor } = await request.authorize('submissions:create-for-others');
    const idempotencyKey = request.idempotencyKey();
    const count = readWritten(writePaperCount(await request.json()), 'count');
    const id = request.param('id');
    const named = `poll ${id} paper ${JSON.stringify(count)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write => enterCount(write, id, count, actor), 201);
  },
});

/** What is counted on paper and entered by who works here. */
export const paperCounts: readonly Route[] = [list, enter];
