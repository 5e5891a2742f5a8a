import { PollRecord } from '../../schema/poll-record.ts';
import { PollReply } from '../../schema/poll.ts';
import { writePollReply } from '../../schema/write-poll.ts';
import { defineRoute } from '../api/define-route.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { LARGEST_WRITING } from '../http/request-body.ts';
import { saveReply } from '../polls/poll-reply.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';
import { POLL_PARAMS } from './poll-params.ts';

/** What is done with what people said. */
export const savePollReply = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/polls/{id}/reply',
  name: 'savePollReply',
  summary: 'Writes the answer to a closed poll; people see it from the transition to answered on.',
  access: 'publications:edit',
  params: POLL_PARAMS,
  headers: ['If-Match'],
  body: { 'application/json': PollReply },
  largest: LARGEST_WRITING,
  answers: { 200: { description: 'Saved.', content: { 'application/json': PollRecord }, headers: ['ETag'] } },
  problems: ['not_found', 'invalid', 'invalid_transition', 'reply_missing', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const { actor } = await request.authorize('publications:edit');
    const body = await request.json();
    const seen = readSeenVersion(request.request.headers);
    const reply = readWritten(writePollReply(body), 'answer');
    const saved = await writeForTenant(server.store, request.tenant, write =>
      saveReply(write, request.param('id'), reply, { seen, actor }),
    );
    return sendRecord(saved!);
  },
});
