import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { readForTenant } from '../store/tenant-read.ts';
import { csvFile } from '../submissions/csv.ts';
import { inboxOf } from '../submissions/inbox.ts';
import { receive } from '../submissions/receive.ts';
import type { SubmissionKind } from '../submissions/submission-kind.ts';
import { readTransition } from '../submissions/transitions.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/* What every kind of submission answers to. */

/** `POST /{kind}`: somebody sends one, in clear or sealed. */
export const receiveRoute =
  (kind: SubmissionKind): WriteRoute =>
  (request, server) =>
    receive(kind, request, server);

/** `GET /inbox/{kind}`, for who works here: what was sent. */
export const inboxRoute =
  (kind: SubmissionKind): WriteRoute =>
  async (request, server) => {
    await request.worker();
    const items = await readForTenant(server.store, request.tenant, read => inboxOf(kind, read, request.query));
    return {
      status: 200,
      body: JSON.stringify({ items }),
      headers: { 'content-type': 'application/json; charset=utf-8' },
    };
  };

/** `GET /export/{kind}.csv`, for who works here: the same as a table. */
export const exportRoute =
  (kind: SubmissionKind): WriteRoute =>
  async (request, server) => {
    await request.worker();
    const file = (await readForTenant(server.store, request.tenant, read => csvFile(kind, read, request.query)))!;
    return {
      status: 200,
      body: file.content,
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': `attachment; filename="${file.name}"`,
      },
    };
  };

/** `POST /{kind}/{id}/transitions`, for who works here. */
export const transitionRoute =
  (kind: SubmissionKind): WriteRoute =>
  async (request, server) => {
    const worker = await request.worker();
    const idempotencyKey = request.idempotencyKey();
    contentTypeOf(request.request, ['application/json']);
    const { states, checkData } = kind;
    const wanted = readTransition(parseJson(await readText(request.request)), { to: states.states, checkData });
    const id = request.param('id');
    const submission = {
      tenant: request.tenant,
      idempotencyKey,
      request: `transition ${id} ${JSON.stringify(wanted)}`,
    };
    const outcome = await server.idempotency.do(submission, async write =>
      outcomeOf(await kind.move(write, id, wanted, worker.actor), 200),
    );
    return sendOutcome(outcome!);
  };
