import { newFollowUpCode } from '../../domain/follow-up-code.ts';
import type { SignUpReceipt } from '../../schema/sign-up.ts';
import { Problem } from '../http/problem.ts';
import { burstOf, keepBurst } from '../sign-ups/bursts.ts';
import { activityIdOf } from '../../domain/occurrence-id.ts';
import { readSignUp, type CleanSignUp } from '../sign-ups/read-sign-up.ts';
import { prepareSignUp, takeSignUp, type NewSignUp } from '../sign-ups/take-sign-up.ts';
import { listSignUps, listToReview, readTransition, transition } from '../sign-ups/transition.ts';
import { signUpsCsv } from '../sign-ups/sign-ups-csv.ts';
import { writeForTenant, type TenantWrite } from '../store/tenant-write.ts';
import { levelForProofs } from '../writing/proof-level.ts';
import { spendProof, type Proof } from '../writing/proofs.ts';
import { contentTypeOf, parseJson, readText } from '../writing/request-body.ts';
import { readEnvelope, unreadable } from '../writing/sealed-envelope.ts';
import {
  outcomeOf,
  sendOutcome,
  type WriteRequest,
  type WriteRoute,
  type WriteServer,
} from '../writing/write-server.ts';

/**
 * `POST /sign-ups`: someone signs up, in clear or sealed. What costs least comes first: form and size, then the proof of work, then how
 * many there were, and only then cryptography.
 */
export const createSignUp: WriteRoute = async (asked, server) => {
  const idempotencyKey = asked.idempotencyKey();
  const content = await readContent(asked);
  // Before the proof: who sends again what was taken already has no other proof to give.
  const isKnown = await server.once.knows(asked.tenant, idempotencyKey);
  let proof = isKnown ? undefined : await worthTaking(asked, server);
  const sent = await openContent(content, asked, server);
  const submission = { tenant: asked.tenant, idempotencyKey, asked: `sign-ups ${JSON.stringify(sent)}` };
  if (isKnown) {
    const before = await server.once.before(submission);
    if (before) return sendOutcome(before);
    proof = await worthTaking(asked, server);
  }
  const code = newFollowUpCode(bytes => crypto.getRandomValues(bytes));
  const made = await prepareSignUp(server.keys, asked.tenant, sent, code);
  const take = proof
    ? await strangers(proof, made, asked, server)
    : (write: TenantWrite) => takeSignUp(write, made, 'worker');
  const outcome = server.once.do(submission, async write => outcomeOf(await take(write), 201));
  return sendOutcome((await outcome.catch(error => server.demand.rethrow(error, asked)))!);
};

/** How the sign-up of somebody unknown is taken: their work is spent, and what they share with others from their network is kept. */
async function strangers(proof: Proof, made: NewSignUp, { tenant, neighbourhood }: WriteRequest, server: WriteServer) {
  const { occurrenceId, party } = made.request;
  const seats = { tenant, neighbourhood, occurrenceId, party };
  const burst = await burstOf(server.keys, tenant, neighbourhood, occurrenceId, server.store.clock().getTime());
  return async (write: TenantWrite): Promise<SignUpReceipt | Problem> => {
    await spendProof(write.db, proof.id, proof.expiresAt);
    await server.demand.check(write.db, proof, seats);
    const taken = await takeSignUp(write, made, 'person');
    if (taken instanceof Problem) return taken;
    await server.demand.took(write.db, seats);
    await keepBurst(write, made.id, burst);
    return taken;
  };
}

/** What was sent, looked at from outside only. */
type Content = { clear: unknown } | { sealed: ReturnType<typeof readEnvelope> };

async function readContent({ request }: WriteRequest): Promise<Content> {
  const type = contentTypeOf(request, ['application/json', 'application/jose', 'application/jose+json']);
  const body = parseJson(await readText(request));
  return type === 'application/json' ? { clear: body } : { sealed: readEnvelope(body) };
}

async function openContent(content: Content, asked: WriteRequest, server: WriteServer): Promise<CleanSignUp> {
  if ('clear' in content) return readSignUp(content.clear);
  const { count, resetsIn } = await server.callers.count('open', asked.tenant, asked.neighbourhood);
  if (count > MOST_WRITES && !asked.hasKey) throw tooMany(resetsIn);
  const now = server.store.clock().getTime();
  const opened = await server.keys.ingest.open(content.sealed, `${asked.tenant}|sign-up|2`, now);
  if (opened === undefined) throw unreadable();
  return readSignUp(parseJson(opened));
}

/** Callers that send without end are told to wait; far out of what any library or town hall does. */
const MOST_WRITES = 2000;

/** The proof of work of an unknown sender; a worker's key stands for it. */
async function worthTaking(asked: WriteRequest, { proofs }: WriteServer): Promise<Proof | undefined> {
  if (!asked.hasKey) return proofs.check(asked.request.headers.get('stek-proof') ?? undefined, asked.tenant);
  await asked.worker();
  return undefined;
}

/** `GET /proof`: a task for one submission; harder where many come from. */
export const proof: WriteRoute = async ({ tenant, neighbourhood }, server) => {
  const { count, resetsIn } = await server.callers.count('write', tenant, neighbourhood);
  if (count > MOST_WRITES) throw tooMany(resetsIn);
  const { count: told } = await server.callers.seen('level', tenant, neighbourhood);
  return json(200, await server.proofs.challenge(tenant, Math.max(levelForProofs(count), told)));
};

/** `GET /jwks.json`: the keys that submissions can be sealed to. */
export const keySet: WriteRoute = async (_, { keys, store }) => {
  const now = store.clock().getTime();
  if (keys.ingest.published(now).keys.length === 0) await keys.ingest.renew(now);
  return json(200, keys.ingest.published(now));
};

/** `GET /sign-ups?occurrenceId=`, for workers: who comes on a date. With `state=to_review`: whose date has gone. */
export const signUps: WriteRoute = async (asked, server) => {
  await asked.worker();
  const isReview = asked.query.get('state') === 'to_review';
  const occurrenceId = isReview ? '' : readOccurrence(asked.query);
  const items = await writeForTenant(server.store, asked.tenant, write =>
    isReview ? listToReview(write) : listSignUps(write, occurrenceId),
  );
  return json(200, { items });
};

/** `GET /export/sign-ups.csv?occurrenceId=`, for workers: the same as a table, to print for the door. */
export const signUpsExport: WriteRoute = async (asked, server) => {
  await asked.worker();
  const occurrenceId = readOccurrence(asked.query);
  const items = await writeForTenant(server.store, asked.tenant, write => listSignUps(write, occurrenceId));
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
  const occurrenceId = query.get('occurrenceId');
  if (occurrenceId && activityIdOf(occurrenceId) !== undefined) return occurrenceId;
  throw new Problem('invalid_query', 'Add “occurrence” to the address: the id of a date.', {
    issues: [{ pointer: 'occurrenceId', code: 'missing', message: 'Add the id of a date.' }],
  });
}

const tooMany = (resetsIn: number): Problem =>
  new Problem('too_many_requests', `Ask again in ${resetsIn} seconds.`, {
    headers: { 'retry-after': String(resetsIn) },
  });

const json = (status: number, value: unknown) => ({
  status,
  body: JSON.stringify(value),
  headers: { 'content-type': 'application/json; charset=utf-8' },
});
