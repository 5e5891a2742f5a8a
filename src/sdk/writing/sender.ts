import type { CallOptions } from '../call.ts';
import { StekError } from '../errors.ts';
import { randomId } from '../random-id.ts';
import type { WriteOptions } from '../resources/sign-ups.ts';
import type { Answer, ReadSettings, SendRequest, Transport } from '../transport.ts';
import { proofFor } from './proof-of-work.ts';
import { Proofs } from './proofs.ts';

type Headers = SendRequest['headers'];

/** A proof can be spent by an attempt whose answer was lost, or be too old: then a new one helps, more than that does not. */
const MOST_PROOFS = 3;

/** Sends with what every write of the contract needs: one name per submission and, for unknown senders, a proof of work. */
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
      const { data } = await this.get('proof', options);
      return proofFor(data, options?.signal);
    });
  }

  /** Has the next proof ready, where one is needed. */
  async prepare(options?: CallOptions): Promise<void> {
    if (this.#transport.needsProof) await this.#proofs.prepare(options);
  }

  /** Asks for something that must not stay in a memory. */
  get(path: string, options?: CallOptions, headers: Headers = {}): Promise<Answer> {
    return this.#send({ method: 'GET', path, headers }, options);
  }

  /** Sends JSON; all attempts share one idempotency key. */
  post(path: string, body: object, options: WriteOptions = {}, more: Headers = {}): Promise<Answer> {
    const key = options.idempotencyKey ?? randomId();
    // A structured field string (draft-ietf-httpapi-idempotency-key-header): in quotes.
    const headers = { 'content-type': 'application/json', 'idempotency-key': `"${key}"`, ...more };
    return this.#send({ method: 'POST', path, headers, body: JSON.stringify(body) }, options);
  }

  /** Sends with a proof of work, and with a new one when the server does not take the first. */
  async postProven(path: string, body: object, options: WriteOptions = {}, more: Headers = {}): Promise<Answer> {
    if (!this.#transport.needsProof) return this.post(path, body, options, more);
    const idempotencyKey = options.idempotencyKey ?? randomId();
    for (let left = MOST_PROOFS; ; left--) {
      const proof = await this.#proofs.take(options);
      try {
        return await this.post(path, body, { ...options, idempotencyKey }, { ...more, 'stek-proof': proof });
      } catch (error) {
        if (left === 1 || !(error as StekError).problem?.code?.startsWith('proof_')) throw error;
      }
    }
  }

  /** Sends, and proves work only when the server asks for it: where very many codes are tried from the same network. */
  async postProvenIfAsked(path: string, body: object, options: WriteOptions = {}): Promise<Answer> {
    const named = { ...options, idempotencyKey: options.idempotencyKey ?? randomId() };
    try {
      return await this.post(path, body, named);
    } catch (error) {
      if ((error as StekError).problem?.code !== 'proof_missing') throw error;
      return this.postProven(path, body, named);
    }
  }

  async #send(request: SendRequest, options: CallOptions = {}): Promise<Answer> {
    const { signal, timeout = this.#defaults.timeout, retry = this.#defaults.retry } = options;
    if (!this.#transport.send) throw new StekError('unsupported', 'This source can only be read.');
    return this.#transport.send(request, { signal, timeout, retry, locale: this.#defaults.locale });
  }
}
