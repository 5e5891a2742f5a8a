import type { Receipt } from '../../schema/submission.ts';
import type { ApiKey } from '../access/api-keys.ts';
import { spendProof, type Proof } from '../access/proof-of-work.ts';
import { MOST_WRITES, tooManyRequests } from '../access/rate-limiter.ts';
import { Problem } from '../http/problem.ts';
import { contentTypeOf, parseJson, readText } from '../http/request-body.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
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
import { readRequest, readRequestTo, refuseNationalNumbers } from './read-request.ts';
import {
  boundTo,
  readEnvelope,
  readOutside,
  unreadable,
  unreadableForOther,
  type Envelope,
} from './sealed-envelope.ts';
import {
  asKind,
  hasCodes,
  type AnonymousKind,
  type Arrival,
  type EarlierForm,
  type HolderSide,
  type Made,
  type TakenKind,
} from './submission-kind.ts';

/** A kind, as far as it takes what is sent. */
type Receiving = HolderSide | AnonymousKind;

/**
 * Takes what somebody sends, of any kind, in clear or sealed. What costs least comes first: form and size, then whether it was taken
 * before, then the proof of work, then how many there were, and only then cryptography.
 */
export async function receive(kind: Receiving, request: PrivateRequest, server: PrivateRoutes): Promise<PrivateAnswer> {
  const { tenant } = request;
  const idempotencyKey = request.idempotencyKey();
  const content = await readContent(kind, request);
  // A key that is not good for it stands for nothing: neither for a proof nor for fewer limits.
  const { keyFor = 'submissions:create-for-others' } = kind;
  const key = request.hasKey ? await request.authorize(keyFor) : undefined;
  // Before the proof: who sends again what was taken already has no other proof to give. Who has a key needs none.
  const isKnown = !key && (await server.idempotency.knows(tenant, idempotencyKey));
  let proof = isKnown ? undefined : await worthTaking(request, server);
  const sent = await openContent(kind, content, request, server);
  const submission = {
    ...{ tenant, idempotencyKey, request: sent.fingerprint },
    ...{ isAnonymous: !hasCodes(kind) || kind.keepsNoHour === true, isBeside: goesBeside(kind) },
  };
  if (isKnown) {
    const before = await server.idempotency.before(submission);
    if (before) return sendOutcome(before);
    proof = await worthTaking(request, server);
  }
  const take = await prepare(kind, sent, { proof, key }, request, server);
  const outcome = server.idempotency.do(submission, async write => outcomeOf(await take(write), 201));
  return sendOutcome((await outcome.catch(error => server.demand.rethrow(error, request)))!);
}

/** Whether several of them are taken at the same time. What is scarce is given out one after the other. */
const goesBeside = ({ changesProgramme, demand }: TakenKind): boolean => !changesProgramme && demand === undefined;

/** What was sent, looked at from outside only. */
type Content = { clear: unknown } | { sealed: Envelope };

const SEALED = ['application/jose', 'application/jose+json'];

async function readContent({ sealedFor }: TakenKind, { request }: PrivateRequest): Promise<Content> {
  const type = contentTypeOf(request, ['application/json', ...SEALED]);
  const body = parseJson(await readText(request));
  // What the server may not read is not taken in clear either, whatever it is called.
  const isClear = type === 'application/json' && sealedFor === 'server';
  return isClear ? { clear: body } : { sealed: readEnvelope(body, sealedFor) };
}

/** What was sent, as the kind takes it, and what names it for the next attempt. */
interface Sent {
  request: unknown;
  /** Made of what was sent in its own form: an update in between makes no other submission of it. */
  fingerprint: string;
  /** The word more that what is sealed for somebody else is bound to. */
  boundTo?: string | undefined;
}

async function openContent(
  kind: TakenKind,
  content: Content,
  request: PrivateRequest,
  server: PrivateRoutes,
): Promise<Sent> {
  const now: EarlierForm = { ...kind, upgrade: newest => newest, fingerprintPrefix: kind.path };
  const readIn = (form: EarlierForm, input: unknown) => readAs(form, kind, input, request);
  if ('clear' in content) return readIn(now, content.clear);
  const bound = boundTo(content.sealed);
  const named = ({ kind: name, schemaVersion }: EarlierForm) => `${request.tenant}|${name}|${schemaVersion}`;
  const forms = [now, ...(kind.earlier ?? [])];
  if (kind.sealedFor === 'recipient') return readForOther(kind, content.sealed, bound, forms, named);
  const form = forms.find(one => named(one) === bound);
  if (!form) throw unreadable();
  await limitOpening(request, server);
  const opened = await server.keys.ingest.open(content.sealed, named(form), server.store.clock().getTime());
  if (opened === undefined) throw unreadable();
  return readIn(form, parseJson(opened));
}

/** What is sealed for somebody else: its outside, and the word more that it is bound to. @throws {Problem} `invalid` */
function readForOther(
  { isBoundToMore }: TakenKind,
  sealed: Envelope,
  bound: string | undefined,
  forms: readonly EarlierForm[],
  named: (form: EarlierForm) => string,
): Sent {
  const isOf = (form: EarlierForm) => (isBoundToMore ? bound?.startsWith(`${named(form)}|`) : bound === named(form));
  const form = forms.find(isOf);
  const outside = readOutside(form?.request ?? forms[0]!.request, sealed);
  if (!form) throw unreadableForOther();
  return {
    request: form.upgrade(outside),
    fingerprint: `${form.fingerprintPrefix} ${JSON.stringify(outside)}`,
    boundTo: isBoundToMore ? bound?.slice(named(form).length + 1) : undefined,
  };
}

/** @throws {Problem} `invalid`, `not_found` */
function readAs(
  { request: schema, upgrade, fingerprintPrefix }: EarlierForm,
  kind: TakenKind,
  input: unknown,
  { param }: PrivateRequest,
): Sent {
  const { within } = kind;
  const own = within ? readRequestTo(schema, input, within.field, param('id')) : readRequest(schema, input);
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

/** What came with it in place of trust: a proof of work of an unknown sender, or a key. */
interface Credentials {
  proof: Proof | undefined;
  key: ApiKey | undefined;
}

/** Makes what a submission needs before the write begins. @returns takes it, inside the write */
async function prepare(
  kind: Receiving,
  { request: sent, boundTo }: Sent,
  credentials: Credentials,
  { tenant, networkPrefix }: PrivateRequest,
  { keys, demand }: PrivateRoutes,
): Promise<(write: TenantWrite) => Promise<object | Problem>> {
  const { proof } = credentials;
  const scarce = proof && kind.demand?.(sent);
  const wanted = scarce && { tenant, networkPrefix, of: `${kind.kind} ${scarce.of}`, amount: scarce.amount };
  const arrival = { ...arrivalOf(credentials, networkPrefix, keys), boundTo };
  const accept = await acceptorOf(kind, sent, arrival, tenant);
  return async write => {
    if (proof) await spendProof(write.db, proof.id, proof.expiresAt);
    if (proof && wanted) await demand.check(write.db, proof, wanted);
    const receipt = await accept(write);
    if (wanted && !(receipt instanceof Problem)) await demand.took(write.db, wanted);
    return receipt;
  };
}

const arrivalOf = ({ proof, key }: Credentials, networkPrefix: string, keys: ServerKeys): Arrival => ({
  ...{ id: crypto.randomUUID(), keys },
  ...{ by: key ? byOf(key) : 'holder', actor: key?.actor ?? { role: 'holder' } },
  sender: proof && { networkPrefix, level: proof.level },
});

const byOf = ({ role }: ApiKey): Arrival['by'] => (role === 'kiosk' ? 'kiosk' : 'worker');

/**
 * What comes in by another way than its route: typed in by somebody who works here, or sent from a page without scripts. Looked at like
 * what comes in by the route.
 * @param by whose it is @default somebody who works here
 * @returns takes it, inside a write
 * @throws {Problem} `invalid`
 */
export function takerOf<Request, R extends Receipt>(
  kind: HolderSide<Request, R>,
  typed: unknown,
  { keys, tenant, actor, by = 'worker' }: Pick<Arrival, 'keys' | 'actor'> & { tenant: string; by?: Arrival['by'] },
): Promise<(write: TenantWrite) => Promise<R | Problem>> {
  const request = readRequest(kind.request, typed);
  refuseNationalNumbers(kind.freeTexts(request));
  return acceptorOf(kind as HolderSide, request, { id: crypto.randomUUID(), by, actor, keys }, tenant) as never;
}

/** Has the kind take it; of a kind that can be followed, with its codes. */
async function acceptorOf(
  kind: Receiving,
  sent: unknown,
  arrival: Arrival,
  tenant: string,
): Promise<(write: TenantWrite) => Promise<object | Problem>> {
  if (!hasCodes(kind)) return write => asKind(kind, write, () => kind.accept(write, sent, arrival));
  const { keys, id } = arrival;
  const holders = kind.holders ?? ['holder'];
  const made = await Promise.all(holders.map(async holder => ({ holder, ...(await newCode(keys, tenant)) })));
  const codes = Object.fromEntries(made.map(({ holder, code }) => [holder, code]));
  const fixed: Omit<Made, 'number'> = { ...arrival, code: made[0]!.code, codes };
  return async write => {
    const number = () => numberIn(write, kind);
    const receipt = await asKind(kind, write, () => kind.accept(write, sent, { ...fixed, number }));
    if (receipt instanceof Problem) return receipt;
    for (const { mac, holder } of made) await keepCode(write, mac, { kind: kind.kind, entityId: id, holder });
    return receipt;
  };
}

async function numberIn(write: TenantWrite, { kind, refPrefix }: HolderSide): Promise<{ number: number; ref: string }> {
  const number = await nextNumber(write, kind);
  return { number, ref: submissionRef(refPrefix, write.now, number) };
}
