import { levelForProofs } from '../access/proof-level.ts';
import { MOST_WRITES, tooManyRequests } from '../access/rate-limiter.ts';
import { Problem } from '../http/problem.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import { activityIdOf } from '../sign-ups/sign-up-date.ts';
import { signUpHolder } from '../sign-ups/sign-up-holder.ts';
import { signUpsCsv } from '../sign-ups/sign-ups-csv.ts';
import { listSignUps, listToReview, readTransition, transition } from '../sign-ups/transition.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { receive } from '../submissions/receive.ts';
import { outcomeOf, sendOutcome, type WriteRoute } from '../writing/write-server.ts';

/** `POST /sign-ups`: someone signs up, in clear or sealed. */
export const createSignUp: WriteRoute = (request, server) => receive(signUpHolder, request, server);

/** `GET /proof`: a task for one submission; harder where many come from. */
export const proof: WriteRoute = async ({ tenant, networkPrefix }, server) => {
  const { count, resetsIn } = await server.rateLimiter.count('write', tenant, networkPrefix);
  if (count > MOST_WRITES) throw tooManyRequests(resetsIn);
  const { count: told } = await server.rateLimiter.seen('level', tenant, networkPrefix);
  return json(200, await server.proofs.challenge(tenant, Math.max(levelForProofs(count), told)));
};

/** `GET /jwks.json`: the keys that submissions can be sealed to. */
export const keySet: WriteRoute = async (_, { keys, store }) => {
  const now = store.clock().getTime();
  if (keys.ingest.published(now).keys.length === 0) await keys.ingest.renew(now);
  return json(200, keys.ingest.published(now));
};

/** `GET /sign-ups?occurrenceId=`, for workers: who comes on a date. With `state=to_review`: whose date has gone. */
export const signUps: WriteRoute = async (request, server) => {
  await request.worker();
  const isReview = request.query.get('state') === 'to_review';
  const occurrenceId = isReview ? '' : readOccurrence(request.query);
  const items = await writeForTenant(server.store, request.tenant, write =>
    isReview ? listToReview(write) : listSignUps(write, occurrenceId),
  );
  return json(200, { items });
};

/** `GET /export/sign-ups.csv?occurrenceId=`, for workers: the same as a table, to print for the door. */
export const signUpsExport: WriteRoute = async (request, server) => {
  await request.worker();
  const occurrenceId = readOccurrence(request.query);
  const items = await writeForTenant(server.store, request.tenant, write => listSignUps(write, occurrenceId));
  return {
    status: 200,
    body: signUpsCsv(items ?? []),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="inschrijvingen-${occurrenceId.replace(/[^\w-]/g, '_').slice(-60)}.csv"`,
    },
  };
};

/** `POST /sign-ups/{id}/transitions`, for workers. */
export const moveSignUp: WriteRoute = async (request, server) => {
  const worker = await request.worker();
  const idempotencyKey = request.idempotencyKey();
  contentTypeOf(request.request, ['application/json']);
  const wanted = readTransition(parseJson(await readText(request.request)));
  const id = request.param('id');
  const submission = { tenant: request.tenant, idempotencyKey, request: `transition ${id} ${JSON.stringify(wanted)}` };
  const outcome = await server.idempotency.do(submission, async write =>
    outcomeOf(await transition(write, id, wanted, worker.id), 200),
  );
  return sendOutcome(outcome!);
};

function readOccurrence(query: URLSearchParams): string {
  const occurrenceId = query.get('occurrenceId');
  if (occurrenceId && activityIdOf(occurrenceId) !== undefined) return occurrenceId;
  throw new Problem('invalid_query', 'Add “occurrence” to the address: the id of a date.', {
    issues: [{ pointer: 'occurrenceId', code: 'missing', message: 'Add the id of a date.' }],
  });
}

const json = (status: number, value: unknown) => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});
