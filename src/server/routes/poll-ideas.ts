import * as z from 'zod/mini';
import { ideaStates } from '../../domain/idea.ts';
import { IdeaList, IdeaRecord, IdeaRequest } from '../../schema/poll-record.ts';
import { TransitionRequest } from '../../schema/submission.ts';
import { writeIdea } from '../../schema/write-poll.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { looseParameter } from '../http/query.ts';
import { addIdea, listIdeas, moveIdea, readIdeaState, readIdeaTransition } from '../polls/ideas.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { readWritten } from '../submissions/read-request.ts';
import { POLL_PARAMS } from './poll-params.ts';

const RECORD = { 'application/json': IdeaRecord };

const list = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/polls/{id}/ideas',
  name: 'listIdeas',
  summary:
    'What people said in own words, for who looks it through before anybody reads it; hidden as long as results are.',
  access: 'submissions:read',
  params: POLL_PARAMS,
  query: z.object({ state: looseParameter(`Only those in this state: ${ideaStates.states.join(', ')}.`, ['new']) }),
  answers: { 200: { description: 'Found.', content: { 'application/json': IdeaList } } },
  problems: ['invalid_query', 'not_found', 'results_hidden'],
  async handler({ tenant, param }, { store }, { state }) {
    const wanted = readIdeaState(state);
    return sendJson({ items: await readForTenant(store, tenant, read => listIdeas(read, param('id'), wanted)) });
  },
});

const add = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/ideas',
  name: 'addIdea',
  summary: 'Takes up an idea that stood on paper.',
  access: 'submissions:create-for-others',
  params: POLL_PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': IdeaRequest },
  answers: { 201: { description: 'Taken up.', content: RECORD } },
  problems: ['not_found', 'poll_closed', 'invalid'],
  async handler(request, server) {
    const { actor } = await request.authorize('submissions:create-for-others');
    const idempotencyKey = request.idempotencyKey();
    const idea = readWritten(writeIdea(await request.json()), 'idea');
    const id = request.param('id');
    const named = `poll ${id} idea ${JSON.stringify(idea)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write => addIdea(write, id, idea, actor), 201);
  },
});

const move = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/polls/{id}/ideas/{idea}/transitions',
  name: 'moveIdea',
  summary: 'To shown, merged (with the id of the idea that says the same), hidden (with why), or new again.',
  access: 'submissions:move',
  params: { ...POLL_PARAMS, idea: 'Id of an idea.' },
  headers: ['Idempotency-Key'],
  body: { 'application/json': TransitionRequest },
  answers: { 200: { description: 'Moved.', content: RECORD } },
  problems: ['not_found', 'poll_closed', 'results_hidden', 'invalid', 'invalid_transition', 'version_mismatch'],
  async handler(request, server) {
    const { actor } = await request.authorize('submissions:move');
    const idempotencyKey = request.idempotencyKey();
    const wanted = readIdeaTransition(await request.json());
    const key = { pollId: request.param('id'), id: request.param('idea') };
    const named = `poll ${key.pollId} idea ${key.id} transition ${JSON.stringify(wanted)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write => moveIdea(write, key, wanted, actor));
  },
});

/** Ideas: what people say in own words, and what becomes of it. */
export const pollIdeas: readonly Route[] = [list, add, move];
