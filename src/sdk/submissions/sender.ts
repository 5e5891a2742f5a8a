import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import { readList } from '../../schema/read.ts';
import { AnyAcceptance, AnyReceipt, FollowUpView, type TransitionRequest } from '../../schema/submission.ts';
import { asRecord } from '../as-record.ts';
import type { CallOptions, WithResponse } from '../call.ts';
import { StekError } from '../errors.ts';
import { itemOf, oneOf, type ItemSchema } from '../lenient-parse.ts';
import { randomId } from '../random-id.ts';
import type { FollowUpData } from '../resources/follow-up.ts';
import type { WriteOptions } from '../resources/write-options.ts';
import { responseInfo } from '../response-info.ts';
import type { TransportAnswer, ReadSettings, SendRequest, Transport } from '../transport.ts';
import { readKeySet } from './keys.ts';
import { addressOf, type AnyAnswer, type ClientKind, type SubmissionRoute } from './kind.ts';
import { Proofs } from './proof.ts';
import { proofFor } from './proof-of-work.ts';
import type { PublicKey, SealedContent } from './sealed-content.ts';

type Headers = SendRequest['headers'];
/** Where things of one sort are at the server. */
type Address = Pick<SubmissionRoute, 'path'>;

/** A proof can be spent by an attempt whose answer was lost, or be too old: then a new one helps, more than that does not. */
const MOST_PROOFS = 3;

/**
 * Sends for all kinds alike, with what every write of the contract needs: one name per submission and, for unknown senders, a proof
 * of work.
 */
export class Sender {
  readonly #transport: Transport;
  readonly #defaults: ReadSettings;
  readonly #proofs: Proofs;

  constructor(transport: Transport, defaults: ReadSettings) {
    // The part that reads what a server says when it refuses: a person must be told, so it is fetched while there is a connection.
    void import('../problem.ts').catch(() => undefined);
    this.#transport = transport;
    this.#defaults = defaults;
    this.#proofs = new Proofs(async options => {
      const { data } = await this.#get('proof', options);
      return proofFor(data, options?.signal);
    });
  }

  /** Has the next proof ready, where one is needed, and the rules of a kind. */
  async prepare(options?: CallOptions, kind?: { rules(): Promise<unknown> }): Promise<WithResponse<void>> {
    const { needsProof, prepareToSend } = this.#transport;
    // A part that is first asked for without a connection may never come: a browser does not ask for it again.
    await Promise.all([
      prepareToSend?.().catch(() => undefined),
      needsProof && this.#proofs.prepare(options),
      kind?.rules(),
    ]);
    return known(undefined, { data: undefined, status: 200, asOf: new Date().toISOString(), stale: false });
  }

  /** The keys that can be sealed to now. */
  async sealingKeys(options: CallOptions = {}): Promise<WithResponse<readonly PublicKey[]>> {
    // Read, not sent for: what is public may stay in memory, so that it is there when the connection is not.
    const answer = await this.#transport.read({ path: 'jwks.json' }, this.#settings(options));
    // By the server's clock where it can be read: a device's can be days wrong.
    return known(await readKeySet(answer.data, answer.date ?? Date.now()), answer);
  }

  /** Checks and sends in clear, over TLS. */
  async submit<Q extends object, R extends AnyAnswer>(
    kind: ClientKind<Q, R>,
    request: Q,
    options?: WriteOptions,
  ): Promise<WithResponse<R>> {
    if (kind.recipients !== 'server') throw new StekError('unsupported', 'This is only sent sealed.');
    const { check, readReceipt } = await kind.rules();
    const checked = check(request);
    return oneOf(readReceipt, await this.#postProven(addressOf(kind, checked), checked, options), true);
  }

  /** Sends what was sealed before. @param route with the whole address as its path */
  async sendSealed(
    { path, hasCode = true }: SubmissionRoute,
    sealed: SealedContent,
    options?: WriteOptions,
  ): Promise<WithResponse<AnyReceipt>> {
    const type = { 'content-type': 'application/jose' };
    const answer = await this.#postProven(path, { sealed }, options, type);
    return hasCode ? itemOf<AnyReceipt>(AnyReceipt, answer, true) : itemOf<AnyReceipt>(AnyAcceptance, answer, true);
  }

  /** What came in of a kind, for who works here. */
  async inbox<T>(
    { path }: SubmissionRoute,
    query: object,
    schema: ItemSchema<T>,
    options?: CallOptions,
  ): Promise<WithResponse<readonly T[]>> {
    return listOf(schema, await this.#get(`inbox/${path}${queryOf(query)}`, options));
  }

  /** One of a kind with all that who works here may see of it; a server can write down who asked. */
  async details<T>(
    { path }: Address,
    id: string,
    schema: ItemSchema<T>,
    options?: CallOptions,
  ): Promise<WithResponse<T>> {
    return itemOf(schema, await this.#get(`${path}/${encodeURIComponent(id)}`, options));
  }

  /** What only who works here sees, and is not a submission. */
  async list<T>({ path }: Address, schema: ItemSchema<T>, options?: CallOptions): Promise<WithResponse<readonly T[]>> {
    return listOf(schema, await this.#get(path, options));
  }

  /** Makes one of those. */
  async write<T>(
    { path }: Address,
    body: object,
    schema: ItemSchema<T>,
    options?: WriteOptions,
  ): Promise<WithResponse<T>> {
    return itemOf(schema, await this.#post(path, body, options), true);
  }

  /** The same as CSV. */
  async csv({ path }: SubmissionRoute, query: object, options?: CallOptions): Promise<WithResponse<string>> {
    const answer = await this.#get(`export/${path}.csv${queryOf(query)}`, options, { accept: 'text/csv' });
    return known(String(answer.data), answer);
  }

  /** Takes something to another state, for who works here. */
  async transition<T>(
    { path }: Address,
    id: string,
    { to, version, note, data }: TransitionRequest,
    schema: ItemSchema<T>,
    options?: WriteOptions,
  ): Promise<WithResponse<T>> {
    const address = `${path}/${encodeURIComponent(id)}/transitions`;
    return itemOf(schema, await this.#post(address, { to, version, note, data }, options), true);
  }

  /** Shows what a code is of, or does what its holder wants. @param action empty, or `/` and its name */
  async followUp(
    action: string,
    { code: typed, data }: { readonly code: string; readonly data?: FollowUpData | undefined },
    options?: WriteOptions,
  ): Promise<WithResponse<FollowUpView>> {
    const code = readFollowUpCode(typed);
    if (!code) throw unreadable();
    return itemOf(FollowUpView, await this.#postProvenIfAsked(`follow-up${action}`, { code, data }, options), true);
  }

  /** Asks for something that must not stay in a memory. */
  #get(path: string, options?: CallOptions, headers: Headers = {}): Promise<TransportAnswer> {
    return this.#send({ method: 'GET', path, headers }, options);
  }

  /** Sends JSON; all attempts share one idempotency key. */
  #post(path: string, body: object, options: WriteOptions = {}, more: Headers = {}): Promise<TransportAnswer> {
    const key = options.idempotencyKey ?? randomId();
    // A structured field string (draft-ietf-httpapi-idempotency-key-header): in quotes.
    const headers = { 'content-type': 'application/json', 'idempotency-key': `"${key}"`, ...more };
    return this.#send({ method: 'POST', path, headers, body: JSON.stringify(body) }, options);
  }

  /** Sends with a proof of work, and with a new one when the server does not take the first. */
  async #postProven(
    path: string,
    body: object,
    options: WriteOptions = {},
    more: Headers = {},
  ): Promise<TransportAnswer> {
    if (!this.#transport.needsProof) return this.#post(path, body, options, more);
    const idempotencyKey = options.idempotencyKey ?? randomId();
    for (let left = MOST_PROOFS; ; left--) {
      const proof = await this.#proofs.take(options);
      try {
        return await this.#post(path, body, { ...options, idempotencyKey }, { ...more, 'stek-proof': proof });
      } catch (error) {
        if (left === 1 || !(error as StekError).problem?.code?.startsWith('proof_')) throw error;
      }
    }
  }

  /** Sends, and proves work only when the server asks for it: where very many codes are tried from the same network. */
  async #postProvenIfAsked(path: string, body: object, options: WriteOptions = {}): Promise<TransportAnswer> {
    const named = { ...options, idempotencyKey: options.idempotencyKey ?? randomId() };
    try {
      return await this.#post(path, body, named);
    } catch (error) {
      if ((error as StekError).problem?.code !== 'proof_missing') throw error;
      return this.#postProven(path, body, named);
    }
  }

  async #send(request: SendRequest, options?: CallOptions): Promise<TransportAnswer> {
    if (!this.#transport.send) throw new StekError('unsupported', 'This source can only be read.');
    return this.#transport.send(request, this.#settings(options));
  }

  #settings({
    signal,
    timeout = this.#defaults.timeout,
    retry = this.#defaults.retry,
  }: CallOptions = {}): ReadSettings {
    return { ...this.#defaults, signal, timeout, retry };
  }
}

const known = <T>(data: T, answer: TransportAnswer): WithResponse<T> => ({ data, response: responseInfo(answer, []) });

function listOf<T>(schema: ItemSchema<T>, answer: TransportAnswer): WithResponse<readonly T[]> {
  const { value, warnings } = readList(schema, asRecord(answer.data)?.items, ['items']);
  return { data: value, response: responseInfo(answer, warnings) };
}

/** With its question mark; empty where nothing is asked for. */
function queryOf(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

function unreadable(): StekError {
  const message = 'This is no follow-up code: it has 16 digits, and the last one checks the others.';
  const issues = [{ pointer: '/code', code: 'code_unreadable', message }];
  return new StekError('invalid_request', message, { issues });
}
