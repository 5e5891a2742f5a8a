import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { calculateJwkThumbprint, exportJWK, generalDecrypt, generateKeyPair, type GeneralJWE } from 'jose';
import type { IncomingMessage, ServerResponse } from 'node:http';

interface Row {
  readonly body: Record<string, unknown>;
  readonly receipt: object;
}

/** What sealed content may be bound to: a sign-up as it is now and as it was before there were kinds, and another kind. */
const BINDINGS = ['ieper|sign-up|2', 'ieper|signup|1', 'ieper|question|1'];

/**
 * The writing half of the HTTP contract in memory, as small as it can be: it keeps count of what arrived, and refuses what the
 * contract refuses. For what the real server cannot be asked to do.
 */
export class SignUpService {
  /** What was taken, by idempotency key. */
  readonly rows = new Map<string, Row>();
  /** Takes of each key: more than one would be a double. */
  readonly effects = new Map<string, number>();
  /** Posts that arrived, repeated ones too. */
  posts = 0;
  /** The JSON texts as they came over the line. */
  readonly received: string[] = [];
  /** Answers in place of the service, when a test says so. */
  refuse: ((post: Record<string, unknown>) => { status: number; code: string } | undefined) | undefined;
  /** Seconds since 1970 from which, and until which, its key may be sealed to; at any time when left out. */
  validity: { readonly nbf?: number; readonly exp?: number } = {};
  /** What its receipts have beside what all have. */
  extra: object = {};
  /** Whether its answers are those of a server from before there were kinds. */
  answersAsBefore = false;
  readonly spent = new Set<string>();
  readonly #secret = 'not a secret: a test';
  readonly #keys = makeKeys();

  /** Forgets everything but its key. */
  reset(): void {
    for (const kept of [this.rows, this.effects, this.spent]) kept.clear();
    this.posts = this.received.length = 0;
    this.refuse = undefined;
    this.answersAsBefore = false;
    this.extra = {};
    this.validity = {};
  }

  /** Answers a request of `/v1/<tenant>/…`; false for another address. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const path = new URL(request.url ?? '/', 'http://local').pathname.split('/').slice(3).join('/');
    if (path === 'jwks.json')
      return send(response, 200, { keys: [{ ...(await this.#keys).published, ...this.validity }] });
    if (path === 'proof') return send(response, 200, await this.#challenge());
    if (!['sign-ups', 'questions'].includes(path) || request.method !== 'POST') return false;
    // Who is killed while sending has sent nothing.
    const text = await textOf(request).catch(() => undefined);
    if (text === undefined) return true;
    this.posts++;
    this.received.push(text);
    return this.#take(request.headers, JSON.parse(text) as Record<string, unknown>, response);
  }

  async #take(headers: IncomingMessage['headers'], sent: Record<string, unknown>, response: ServerResponse) {
    const key = String(headers['idempotency-key']);
    const known = this.rows.get(key);
    const body = 'sealed' in sent ? await this.#open(sent.sealed as GeneralJWE) : sent;
    if (!body) return problem(response, 422, 'invalid');
    if (known) {
      if (JSON.stringify(known.body) !== JSON.stringify(body)) return problem(response, 422, 'idempotency_mismatch');
      return send(response, 201, known.receipt);
    }
    if (!(await this.#isProven(headers))) return problem(response, 403, 'proof_invalid');
    const refused = this.refuse?.(body);
    if (refused) return problem(response, refused.status, refused.code);
    const number = String(this.rows.size).padStart(16, '0');
    const receipt = {
      ref: `IN-26-${this.rows.size}`,
      code: number,
      state: 'confirmed',
      ...this.extra,
      [this.answersAsBefore ? 'occurrence' : 'occurrenceId']: body.occurrenceId ?? body.occurrence,
    };
    this.rows.set(key, { body, receipt });
    this.effects.set(key, (this.effects.get(key) ?? 0) + 1);
    return send(response, 201, receipt);
  }

  async #open(sealed: GeneralJWE): Promise<Record<string, unknown> | undefined> {
    try {
      const { plaintext, additionalAuthenticatedData } = await generalDecrypt(sealed, (await this.#keys).privateKey);
      if (!BINDINGS.includes(new TextDecoder().decode(additionalAuthenticatedData))) return undefined;
      return JSON.parse(new TextDecoder().decode(plaintext)) as Record<string, unknown>;
    } catch {
      return undefined;
    }
  }

  #challenge() {
    const expiresAt = new Date(Date.now() + 600_000);
    const cost = { algorithm: 'PBKDF2/SHA-256', cost: 10, keyPrefix: '0' };
    return createChallenge({ ...cost, deriveKey, expiresAt, hmacSignatureSecret: this.#secret });
  }

  async #isProven({ 'stek-proof': proof, authorization }: IncomingMessage['headers']): Promise<boolean> {
    if (authorization) return true;
    if (typeof proof !== 'string' || this.spent.has(proof)) return false;
    this.spent.add(proof);
    const { challenge, solution } = JSON.parse(atob(proof)) as Pick<
      Parameters<typeof verifySolution>[0],
      'challenge' | 'solution'
    >;
    return (await verifySolution({ challenge, solution, deriveKey, hmacSignatureSecret: this.#secret })).verified;
  }
}

async function makeKeys() {
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES+A256KW', { crv: 'P-256', extractable: true });
  const jwk = await exportJWK(publicKey);
  const kid = await calculateJwkThumbprint(jwk);
  return { privateKey, published: { ...jwk, kid, use: 'enc', alg: 'ECDH-ES+A256KW' } };
}

function send(response: ServerResponse, status: number, body: object, type = 'application/json'): true {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(JSON.stringify(body));
  return true;
}

const problem = (response: ServerResponse, status: number, code: string): true =>
  send(
    response,
    status,
    { type: `urn:stek:problem:${code}`, title: 'Refused', status, code },
    'application/problem+json',
  );

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
