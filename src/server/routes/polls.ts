import * as z from 'zod/mini';
import { pollStates } from '../../domain/poll.ts';
import { PollPage } from '../../schema/page.ts';
import { PollRecord, PollRecordList } from '../../schema/poll-record.ts';
import { Poll, PollDraft } from '../../schema/poll.ts';
import { TransitionRequest } from '../../schema/submission.ts';
import { writePoll } from '../../schema/write-poll.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { readSeenVersion, sendRecord } from '../api/versioned-record.ts';
import { jsonAnswer } from '../http/answer.ts';
import { cutPage, nextLink } from '../http/page.ts';
import { Problem } from '../http/problem.ts';
import { LARGEST_WRITING } from '../http/request-body.ts';
import { looseParameter, pageParameters, placeParameter } from '../http/query.ts';
import { listPolls, PUBLIC_STATES, readStates } from '../polls/list-polls.ts';
import { movePoll, readPollTransition } from '../polls/move-poll.ts';
import { knownPoll } from '../polls/poll-store.ts';
import { publicPoll } from '../polls/public-poll.ts';
import { publishedPolls } from '../polls/published-polls.ts';
import { createPoll, savePoll } from '../polls/save-poll.ts';
import { partOf } from '../store/snapshot.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { readWritten } from '../submissions/read-request.ts';
import { findPlace } from './place-filter.ts';
import { POLL_PARAMS } from './poll-params.ts';

const stateParameter = (words: readonly string[]) =>
  looseParameter(`Only those in these states, with commas: ${words.join(', ')}.`, ['open', 'open,closed']);

/** What people are or were asked. */
const list = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/polls',
  name: 'listPolls',
  summary:
    'What people are or were asked, in the order of ids; of a place with those of all places. Not what is archived.',
  access: 'public',
  query: z.object({ place: placeParameter(), state: stateParameter(PUBLIC_STATES), ...pageParameters(200) }),
  answers: { 200: { description: 'Found.', content: { 'application/json': PollPage }, headers: ['Link'] } },
  problems: ['invalid_query'],
  timed: true,
  handler({ snapshot, query, now }, { place: wanted, state, cursor, limit }) {
    const place = findPlace(wanted, snapshot.places);
    const states = readStates(state, PUBLIC_STATES);
    const shown = partOf(snapshot, publishedPolls)
      .filter(({ placeId }) => !place || placeId === undefined || placeId === place.id)
      .map(poll => publicPoll(poll, now))
      .filter(poll => (states ? states.has(poll.state) : poll.state !== 'archived'));
    const page = cutPage(
      shown,
      cursor,
      limit,
      (item, { id }) => item.id > id,
      ({ id }) => ({ id }),
    );
    return jsonAnswer(page, nextLink(`/v1/${snapshot.tenant.id}/polls`, query, page.next));
  },
});

const one = defineRoute({
  serving: 'cached',
  method: 'GET',
  path: '/v1/{tenant}/polls/{id}',
  name: 'getPoll',
  summary: 'One poll, with the answer that was given to it.',
  access: 'public',
  params: POLL_PARAMS,
  answers: { 200: { description: 'Found.', content: { 'application/json': Poll } } },
  problems: ['not_found'],
  timed: true,
  handler({ snapshot, param, now }) {
    const found = partOf(snapshot, publishedPolls).find(({ id }) => id === param('id'));
    if (!found) throw new Problem('not_found', 'There is no poll with this id here.');
    return jsonAnswer(publicPoll(found, now), { version: found.version });
  },
});

const RECORD = { 'application/json': PollRecord };

const draft = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/polls/{id}/draft',
  name: 'getPollDraft',
  summary: 'One poll as who works here sees it, whatever its state.',
  access: 'publications:edit',
  params: POLL_PARAMS,
  answers: { 200: { description: 'Found.', content: RECORD, headers: ['ETag'] } },
  problems: ['not_found'],
  handler: async ({ tenant, param }, { store }) =>
    sendRecord((await readForTenant(store, tenant, read => knownPoll(read, param('id'))))!),
});

const create = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls',
  name: 'createPoll',
  summary: 'Takes up a poll as a draft, which nobody else sees.',
  access: 'publications:edit',
  headers: ['Idempotency-Key'],
  body: { 'application/json': PollDraft },
  largest: LARGEST_WRITING,
  answers: { 201: { description: 'Taken up.', content: RECORD } },
  problems: ['invalid'],
  async handler(request, server) {
    const { actor } = await request.authorize('publications:edit');
    const idempotencyKey = request.idempotencyKey();
    const written = readWritten(writePoll(await request.json()), 'poll');
    const named = `poll ${JSON.stringify(written)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write => createPoll(write, written, actor), 201);
  },
});

const save = defineRoute({
  serving: 'private',
  method: 'PUT',
  path: '/v1/{tenant}/polls/{id}',
  name: 'savePoll',
  summary: 'Writes a draft over itself; of an open poll only the wording can change, and that is written down.',
  access: 'publications:edit',
  params: POLL_PARAMS,
  headers: ['If-Match'],
  body: { 'application/json': PollDraft },
  largest: LARGEST_WRITING,
  answers: { 200: { description: 'Saved.', content: RECORD, headers: ['ETag'] } },
  problems: ['not_found', 'invalid', 'poll_frozen', 'version_mismatch', 'version_missing'],
  async handler(request, server) {
    const { actor } = await request.authorize('publications:edit');
    const body = await request.json();
    const seen = readSeenVersion(request.request.headers);
    const written = readWritten(writePoll(body), 'poll');
    const saved = await writeForTenant(server.store, request.tenant, write =>
      savePoll(write, request.param('id'), written, { seen, actor }),
    );
    return sendRecord(saved!);
  },
});

const move = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/transitions',
  name: 'movePoll',
  summary: 'To open, closed, answered (with a whole reply), archived, or cancelled (with a reason for everybody).',
  access: 'publications:edit',
  params: POLL_PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': TransitionRequest },
  answers: { 200: { description: 'Moved.', content: RECORD } },
  problems: ['not_found', 'invalid', 'invalid_transition', 'reply_missing', 'version_mismatch'],
  async handler(request, server) {
    const { actor } = await request.authorize('publications:edit');
    const idempotencyKey = request.idempotencyKey();
    const wanted = readPollTransition(await request.json());
    const id = request.param('id');
    const named = `poll ${id} transition ${JSON.stringify(wanted)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write => movePoll(write, id, wanted, actor));
  },
});

const inbox = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/inbox/polls',
  name: 'listPollRecords',
  summary: 'The polls as who works here sees them, those whose answer is overdue first.',
  access: 'publications:edit',
  query: z.object({ state: stateParameter(pollStates.states) }),
  answers: { 200: { description: 'Found.', content: { 'application/json': PollRecordList } } },
  problems: ['invalid_query'],
  async handler({ tenant }, { store }, { state }) {
    const states = readStates(state, pollStates.states);
    return sendJson({ items: await readForTenant(store, tenant, read => listPolls(read, states)) });
  },
});

/** Polls: what everybody sees of them, and what editors do with them. */
export const polls: readonly Route[] = [list, one, create, save, draft, move, inbox];
