import { SignalBundle, SignalBundleList, SignalBundleRequest } from '../../schema/signal-record.ts';
import { TransitionRequest } from '../../schema/submission.ts';
import { defineRoute, type Route } from '../api/define-route.ts';
import { sendJson, sendOnce } from '../api/private-routes.ts';
import { createBundle, readBundle } from '../signals/create-bundle.ts';
import { moveBundle, readBundleTransition } from '../signals/move-bundle.ts';
import { knownBundle, listBundles, SIGNAL_BUNDLE } from '../signals/signal-bundles.ts';
import { readForTenant } from '../store/tenant-read.ts';

const RECORD = { 'application/json': SignalBundle };
const PARAMS = { id: 'Id of a bundle.' } as const;

const list = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/signal-bundles',
  name: 'listSignalBundles',
  summary: 'Signals that say the same, and are answered as one; those that wait longest first.',
  access: 'submissions:read',
  answers: { 200: { description: 'Found.', content: { 'application/json': SignalBundleList } } },
  handler: async ({ tenant }, { store }) => sendJson({ items: await readForTenant(store, tenant, listBundles) }),
});

const one = defineRoute({
  serving: 'private',
  method: 'GET',
  path: '/v1/{tenant}/signal-bundles/{id}',
  name: 'getSignalBundle',
  summary: 'One bundle, with the short names of the signals in it.',
  access: 'submissions:read',
  params: PARAMS,
  answers: { 200: { description: 'Found.', content: RECORD } },
  problems: ['not_found'],
  handler: async ({ tenant, param }, { store }) =>
    sendJson(await readForTenant(store, tenant, read => knownBundle(read, param('id')))),
});

const create = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/signal-bundles',
  name: 'createSignalBundle',
  summary: 'Puts signals together that say the same. None of them is about a person, and each is in one bundle only.',
  access: 'submissions:move',
  headers: ['Idempotency-Key'],
  body: { 'application/json': SignalBundleRequest },
  answers: { 201: { description: 'Made.', content: RECORD } },
  problems: ['invalid'],
  async handler(request, server) {
    const { id, actor } = await request.authorize('submissions:move');
    const idempotencyKey = `${id} ${request.idempotencyKey()}`;
    const wanted = readBundle(await request.json());
    const submission = {
      tenant: request.tenant,
      idempotencyKey,
      request: `${SIGNAL_BUNDLE} ${JSON.stringify(wanted)}`,
    };
    return sendOnce(
      server,
      submission,
      write => write.unseen(SIGNAL_BUNDLE, () => createBundle(write, wanted, actor)),
      201,
    );
  },
});

const move = defineRoute({
  serving: 'private',
  method: 'POST',
  path: '/v1/{tenant}/signal-bundles/{id}/transitions',
  name: 'moveSignalBundle',
  summary:
    'To translated, in_action, answered or not_taken_up, with every signal in it; or published (by a coordinator), and back.',
  access: 'submissions:move',
  params: PARAMS,
  headers: ['Idempotency-Key'],
  body: { 'application/json': TransitionRequest },
  answers: { 200: { description: 'Moved.', content: RECORD } },
  problems: ['not_found', 'invalid', 'invalid_transition', 'version_mismatch', 'not_publishable'],
  async handler(request, server) {
    const { id: key, actor } = await request.authorize('submissions:move');
    const idempotencyKey = `${key} ${request.idempotencyKey()}`;
    const wanted = readBundleTransition(await request.json());
    const id = request.param('id');
    const named = `${SIGNAL_BUNDLE} ${id} transition ${JSON.stringify(wanted)}`;
    const submission = { tenant: request.tenant, idempotencyKey, request: named };
    return sendOnce(server, submission, write =>
      write.unseen(SIGNAL_BUNDLE, () => moveBundle(write, id, wanted, actor)),
    );
  },
});

/** Signals that are answered as one. */
export const signalBundles: readonly Route[] = [list, one, create, move];
