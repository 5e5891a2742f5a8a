import { spendProof, type Proof } from '../access/proof-of-work.ts';
import { MOST_WRITES, tooManyRequests } from '../access/rate-limiter.ts';
import { Problem } from '../http/problem.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import type { TenantWrite } from '../store/tenant-write.ts';
import {
  outcomeOf,
  sendOutcome,
  type PrivateAnswer,
  type PrivateRequest,
  type PrivateRoutes,
} from '../api/private-routes.ts';
import { keepCode, newCode } from './follow-up-codes.ts';
import { nextNumber, submissionRef } from './numbers.ts';
import { readRequest, refuseNationalNumbers } from './read-request.ts';
import { boundTo, readEnvelope, unreadable, type Envelope } from './sealed-envelope.ts';
import { asKind, type EarlierForm, type HolderSide, type Made } from './submission-kind.ts';

/**
 * Takes what somebody sends, of any kind, in clear or sealed. What costs least comes first: form and size, then whether it was taken
 * before, then the proof of work, then how many there were, and only then cryptography.
 */
export async function receive(
  kind: HolderSide,
  request: PrivateRequest,
  server: PrivateRoutes,
): Promise<PrivateAnswer> {
  const { tenant } = request;
  const idempotencyKey = request.idempotencyKey();
  const content = await readContent(kind, request);
  // A key that is not good for it stands for nothing: neither for a proof nor for fewer limits.
  if (request.hasKey) await request.authorize('submissions:create-for-others');
  // Before the proof: who sends again what was taken already has no other proof to give.
  const isKnown = await server.idempotency.knows(tenant, idempotencyKey);
  let proof = isKnown ? undefined : await worthTaking(request, server);
  const sent = await openContent(kind, content, request, server);
  const submission = { tenant, idempotencyKey, request: sent.fingerprint };
  if (isKnown) {
    const before = await server.idempotency.before(submission);
    if (before) return sendOutcome(before);
    proof = await worthTaking(request, server);
  }
  const take = await prepare(kind, sent.request, proof, request, server);
  const outcome = server.idempotency.do(submission, async write => outcomeOf(await take(write), 201));
  return sendOutcome((await outcome.catch(error => server.demand.rethrow(error, request)))!);
}

/** What was sent, looked at from outside only. */
type Content = { clear: unknown } | { sealed: Envelope };

const SEALED = ['application/jose', 'application/jose+json'];

async function readContent({ sealedFor }: HolderSide, { request }: PrivateRequest): Promise<Content> {
  // What the server may not read is not taken in clear either.
  const type = contentTypeOf(request, sealedFor === 'server' ? ['application/json', ...SEALED] : SEALED);
  const body = parseJson(await readText(request));
  return type === 'application/json' ? { clear: body } : { sealed: readEnvelope(body, sealedFor) };
}

/** What was sent, as the kind takes it, and what names it for the next attempt. */
interface Sent {
  request: unknown;
  /** Made of what was sent in its own form: an update in between makes no other submission of it. */
  fingerprint: string;
}

async function openContent(
  kind: HolderSide,
  content: Content,
  request: PrivateRequest,
  server: PrivateRoutes,
): Promise<Sent> {
  const now: EarlierForm = { ...kind, upgrade: newest => newest, fingerprintPrefix: kind.path };
  if ('clear' in content) return readIn(now, kind, content.clear);
  const bound = boundTo(content.sealed);
  const named = ({ kind: name, schemaVersion }: EarlierForm) => `${request.tenant}|${name}|${schemaVersion}`;
  const form = [now, ...(kind.earlier ?? [])].find(one => named(one) === bound);
  if (!form) throw unreadable();
  if (kind.sealedFor === 'recipient') return readIn(form, kind, content.sealed);
  await limitOpening(request, server);
  const opened = await server.keys.ingest.open(content.sealed, named(form), server.store.clock().getTime());
  if (opened === undefined) throw unreadable();
  return readIn(form, kind, parseJson(opened));
}

/** @throws {Problem} `invalid` */
function readIn({ request: schema, upgrade, fingerprintPrefix }: EarlierForm, kind: HolderSide, input: unknown): Sent {
  const own = readRequest(schema, input);
  const request = upgrade(own);
  refuseNationalNumbers(kind.freeTexts(request));
  return { request, fingerprint: `${fingerprintPrefix} ${JSON.stringify(own)}` };
}

async function limitOpening({ tenant, networkPrefix, hasKey }: PrivateRequest, server: PrivateRoutes): Promise<void> {
  const { count, resetsIn } = await server.rateLimiter.count('open', tenant, networkPrefix);
  if (count > MOST_WRITES && !hasKey) throw tooManyRequests(resetsIn);
}

/** The proof of work of an unknown sender; the key of who works here stands for it. */
async function worthTaking(
  { hasKey, request, tenant }: PrivateRequest,
  { proofs }: PrivateRoutes,
): Promise<Proof | undefined> {
  return hasKey ? undefined : proofs.check(request.headers.get('stek-proof') ?? undefined, tenant);
}

/** Makes what a submission needs before the write begins. @returns takes it, inside the write */
async function prepare(
  kind: HolderSide,
  sent: unknown,
  proof: Proof | undefined,
  { tenant, networkPrefix }: PrivateRequest,
  { keys, demand }: PrivateRoutes,
): Promise<(write: TenantWrite) => Promise<object | Problem>> {
  const id = crypto.randomUUID();
  const holders = kind.holders ?? ['holder'];
  const made = await Promise.all(holders.map(async holder => ({ holder, ...(await newCode(keys, tenant)) })));
  const codes = Object.fromEntries(made.map(({ holder, code }) => [holder, code]));
  const scarce = proof && kind.demand?.(sent);
  const wanted = scarce && { tenant, networkPrefix, of: `${kind.kind} ${scarce.of}`, amount: scarce.amount };
  const fixed: Omit<Made, 'number'> = {
    ...{ id, code: made[0]!.code, codes, keys, by: proof ? 'holder' : 'worker' },
    sender: proof && { networkPrefix, level: proof.level },
  };
  return async write => {
    if (proof) await spendProof(write.db, proof.id, proof.expiresAt);
    if (proof && wanted) await demand.check(write.db, proof, wanted);
    const receipt = await asKind(kind, write, () =>
      kind.accept(write, sent, { ...fixed, number: () => numberIn(write, kind) }),
    );
    if (receipt instanceof Problem) return receipt;
    if (wanted) await demand.took(write.db, wanted);
    for (const { mac, holder } of made) await keepCode(write, mac, { kind: kind.kind, entityId: id, holder });
    return receipt;
  };
}

async function numberIn(write: TenantWrite, { kind, refPrefix }: HolderSide): Promise<{ number: number; ref: string }> {
  const number = await nextNumber(write, kind);
  return { number, ref: submissionRef(refPrefix, write.now, number) };
}
