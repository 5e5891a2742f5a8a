import type { StekClient } from '../client.ts';
import { seal, trustedKey } from '../seal.ts';
import { addressOf, type AnyAnswer, type ClientKind, type SubmissionRoute } from '../submissions/kind.ts';
import type { PublicKey, SealedContent } from '../submissions/sealed-content.ts';
import type { ServerTime } from './server-time.ts';

const KEYS_FRESH = 3_600_000;

/** Seals for one client, with the keys of its server in memory so that they are there when the connection is not. */
export class Sealing {
  readonly #client: StekClient;
  readonly #time: ServerTime;
  readonly #pins: readonly string[] | undefined;
  #keys: { readonly usable: readonly PublicKey[]; readonly since: number } | undefined;

  /** @param time learns the server's clock with its keys */
  constructor(client: StekClient, time: ServerTime, pins?: readonly string[]) {
    this.#client = client;
    this.#time = time;
    this.#pins = pins;
  }

  /** The keys of the server, asked for at most once an hour. */
  async keys(signal?: AbortSignal): Promise<readonly PublicKey[]> {
    const age = Date.now() - (this.#keys?.since ?? -Infinity);
    if (!this.#keys || age < 0 || age > KEYS_FRESH) {
      const { data: usable, response } = await this.#client.submissions
        .sealingKeys({ signal, retry: 1 })
        .withResponse();
      if (!response.stale) this.#time.note(response.date);
      this.#keys = { usable, since: Date.now() };
    }
    return this.#keys.usable;
  }

  /**
   * @returns what is sealed, and where it goes
   * @throws StekError when the request cannot be right, or there is no key to trust
   */
  async seal<Q extends object, R extends AnyAnswer>(
    own: ClientKind<Q, R>,
    request: Q,
    signal?: AbortSignal,
  ): Promise<SubmissionRoute & { readonly sealed: SealedContent }> {
    const { kind, schemaVersion, hasCode, recipients, rules } = own;
    const checked = (await rules()).check(request);
    const readers =
      recipients === 'server' ? [trustedKey(await this.keys(signal), this.#pins)] : await recipients(checked);
    const binding = { recipients: readers, tenant: this.#client.tenant ?? '', kind, schemaVersion };
    return { kind, path: addressOf(own, checked), schemaVersion, hasCode, sealed: await seal(checked, binding) };
  }
}
