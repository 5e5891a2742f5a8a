import type { StekClient } from '../client.ts';
import { trustedKey } from '../seal.ts';
import { readKeySet } from '../submissions/keys.ts';
import type { AnyAnswer, ClientKind } from '../submissions/kind.ts';
import { sealRequest, type Sealed } from '../submissions/seal-request.ts';
import type { PublicKey } from '../submissions/sealed-content.ts';
import type { ServerTime } from './server-time.ts';

const KEYS_FRESH = 3_600_000;

/** Keeps the public keys of a server for a device that is used without a connection, such as a tablet in a room. */
export interface KeyStore {
  /** What was kept; it is checked before it is used. */
  load(): readonly PublicKey[] | undefined;
  save(keys: readonly PublicKey[]): void;
  /** The moment by which it is judged whether they are still good: milliseconds since 1970, by the server's clock where that is known. */
  now(): number;
}

/** Which keys may be used, and where they are kept. */
interface SealingOptions {
  readonly keyPins?: readonly string[] | undefined;
  readonly keyStore?: KeyStore | undefined;
}

/** Seals for one client, with the keys of its server in memory so that they are there when the connection is not. */
export class Sealing {
  readonly #client: StekClient;
  readonly #time: ServerTime;
  readonly #options: SealingOptions;
  #keys: { readonly usable: readonly PublicKey[]; readonly since: number } | undefined;

  /** @param time learns the server's clock with its keys */
  constructor(client: StekClient, time: ServerTime, options: SealingOptions = {}) {
    this.#client = client;
    this.#time = time;
    this.#options = options;
  }

  /** The keys of the server, asked for at most once an hour. Where they are kept, nobody waits for a connection that hangs. */
  async keys(signal?: AbortSignal): Promise<readonly PublicKey[]> {
    const age = Date.now() - (this.#keys?.since ?? -Infinity);
    if (this.#keys && age >= 0 && age <= KEYS_FRESH) return this.#keys.usable;
    const kept = await this.#kept();
    if (!kept) return this.#ask(signal);
    void this.#ask().catch(() => undefined);
    return kept;
  }

  async #ask(signal?: AbortSignal): Promise<readonly PublicKey[]> {
    const { data: usable, response } = await this.#client.submissions.sealingKeys({ signal, retry: 1 }).withResponse();
    if (!response.stale) this.#time.note(response.date);
    this.#keys = { usable, since: Date.now() };
    this.#options.keyStore?.save(usable);
    return usable;
  }

  /** Those that were kept and are still good; `undefined` where there are none. */
  async #kept(): Promise<readonly PublicKey[] | undefined> {
    const { keyStore } = this.#options;
    const keys = keyStore?.load();
    return keys && (await readKeySet({ keys }, keyStore!.now()).catch(() => undefined));
  }

  /**
   * @returns what is sealed, and where it goes
   * @throws StekError when the request cannot be right, or there is no key to trust
   */
  async seal<Q extends object, R extends AnyAnswer>(
    kind: ClientKind<Q, R>,
    request: Q,
    signal?: AbortSignal,
  ): Promise<Sealed> {
    const { keyPins } = this.#options;
    const client = this.#client;
    return sealRequest(kind, request, client, async checked =>
      kind.recipients === 'server'
        ? { keys: [trustedKey(await this.keys(signal), keyPins)] }
        : kind.recipients(checked, { client, keyPins, signal }),
    );
  }
}
