import { newFollowUpCode } from '../../domain/follow-up-code.ts';
import { Problem } from '../http/problem.ts';
import { activityIdOf } from '../sign-ups/sign-up-date.ts';
import { readSignUp, type CleanSignUp } from '../sign-ups/read-sign-up.ts';
import { prepareSignUp, takeSignUp } from '../sign-ups/take-sign-up.ts';
import { listSignUps, listToReview, readTransition, transition } from '../sign-ups/transition.ts';
import { signUpsCsv } from '../sign-ups/sign-ups-csv.ts';
import { writeForTenant } from '../store/tenant-write.ts';
import { spendProof } from '../writing/proofs.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import {
  outcomeOf,
  sendOutcome,
  type WriteRequest,
  type WriteRoute,
  type WriteServer,
} from '../writing/write-server.ts';

/** `POST /signups`: someone signs up, in clear or sealed. */
export const createSignUp: WriteRoute = async (asked, server) => {
  const idempotencyKey = asked.idempotencyKey();
  const sent = await readSent(asked, server);
  const submission = { tenant: asked.tenant, idempotencyKey, asked: `signups ${JSON.stringify(sent)}` };
  // Before the proof: who sends again what was taken already has no other proof to give.
  const before = await server.once.before(submission);
  if (before) return sendOutcome(before);
  const proof = await worthTaking(asked, server);
  const code = newFollowUpCode(bytes => crypto.getRandomValues(bytes));
  const made = await prepareSignUp(server.keys, asked.tenant, sent, code);
  const outcome = await server.once.do(submission, async write => {
    if (proof) await spendProof(write.db, proof.id, proof.expiresAt);
    return outcomeOf(await takeSignUp(write, made), 201);
  });
  return sendOutcome(outcome!);
};

async function readSent({ request, tenant }: WriteRequest, server: WriteServer): Promise<CleanSignUp> {
  const type = contentTypeOf(request, ['application/json', 'application/jose', 'application/jose+json']);
  const body = parseJson(await readText(request));
  if (type === 'application/json') return readSignUp(body);
  const { sealed } = (body ?? {}) as { sealed?: unknown };
  const opened = await server.keys.ingest.open(sealed, `${tenant}|signup|1`, server.store.clock().getTime());
  if (opened !== undefined) return readSignUp(parseJson(opened));
  const message = 'This cannot be opened with any key of /jwks.json. Seal it again to one of those.';
  throw new Problem('invalid', message, { issues: [{ pointer: '/sealed', code: 'unreadable', message }] });
}

/** Callers that send without end are told to wait; far out of what any library or town hall does. */
const MOST_WRITES = 2000;

/** The proof of work of an unknown sender; a worker's key stands for it. */
async function worthTaking(asked: WriteRequest, { proofs }: WriteServer) {
  if (!asked.hasKey) return proofs.check(asked.request.headers.get('stek-proof') ?? undefined, asked.tenant);
  await asked.worker();
  return undefined;
}

/** `GET /proof`: a task for one submission; harder where many come from. */
export const proof: WriteRoute = async ({ tenant, neighbourhood }, server) => {
  const { count, resetsIn } = await server.callers.count('write', tenant, neighbourhood);
  if (count > MOST_WRITES) {
    throw new Problem('too_many_requests', `Ask again in ${resetsIn} seconds.`, {
      headers: { 'retry-after': String(resetsIn) },
    });
  }
  return json(200, await server.proofs.challenge(tenant, count));
};

/** `GET /jwks.json`: the keys that submissions can be sealed to. */
export const keySet: WriteRoute = async (_, { keys, store }) => {
  const now = store.clock().getTime();
  if (keys.ingest.published(now).keys.length === 0) await keys.ingest.renew(now);
  return json(200, keys.ingest.published(now));
};

/** `GET /signups?occurrence=`, for workers: who comes on a date. With `state=to_review`: whose date has gone. */
export const signUps: WriteRoute = async (asked, server) => {
  await asked.worker();
  const isReview = asked.query.get('state') === 'to_review';
  const occurrence = isReview ? '' : readOccurrence(asked.query);
  const items = await writeForTenant(server.store, asked.tenant, write =>
    isReview ? listToReview(write) : listSignUps(write, occurrence),
  );
  return json(200, { items });
};

/** `GET /export/signups.csv?occurrence=`, for workers: the same as a table, to print for the door. */
export const signUpsExport: WriteRoute = async (asked, server) => {
  await asked.worker();
  const occurrence = readOccurrence(asked.query);
  const items = await writeForTenant(server.store, asked.tenant, write => listSignUps(write, occurrence));
  return {
    status: 200,
    body: signUpsCsv(items ?? []),
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="inschrijvingen-${occurrence.replace(/[^\w-]/g, '_').slice(-60)}.csv"`,
    },
  };
};

/** `POST /signups/{id}/transitions`, for workers. */
export const moveSignUp: WriteRoute = async (asked, server) => {
  const worker = await asked.worker();
  const idempotencyKey = asked.idempotencyKey();
  contentTypeOf(asked.request, ['application/json']);
  const wanted = readTransition(parseJson(await readText(asked.request)));
  const id = asked.param('id');
  const submission = { tenant: asked.tenant, idempotencyKey, asked: `transition ${id} ${JSON.stringify(wanted)}` };
  const outcome = await server.once.do(submission, async write =>
    outcomeOf(await transition(write, id, wanted, worker.id), 200),
  );
  return sendOutcome(outcome!);
};

function readOccurrence(query: URLSearchParams): string {
  const occurrence = query.get('occurrence');
  if (occurrence && activityIdOf(occurrence) !== undefined) return occurrence;
  throw new Problem('invalid_query', 'Add “occurrence” to the address: the id of a date.', {
    issues: [{ pointer: 'occurrence', code: 'missing', message: 'Add the id of a date.' }],
  });
}

const json = (status: number, value: unknown) => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});
