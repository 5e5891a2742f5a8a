import type { SignUpRequest } from '../../schema/sign-up.ts';
import type { StekClient } from '../client.ts';
import { seal, trustedKey } from '../seal.ts';
import type { PublicKey, SealedContent } from '../writing/sealed-content.ts';
import { checkedSignUp } from '../writing/sign-up-check.ts';
import type { ServerTime } from './server-time.ts';

const KEYS_FRESH = 3_600_000;

/** Seals for the server of one client, with its keys in memory so that they are there when the connection is not. */
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
      const { data: usable, response } = await this.#client.signUps.sealingKeys({ signal, retry: 1 }).withResponse();
      if (!response.stale) this.#time.note(response.date);
      this.#keys = { usable, since: Date.now() };
    }
    return this.#keys.usable;
  }

  /** @throws StekError when the sign-up cannot be right, or there is no key to trust */
  async seal(request: SignUpRequest, signal?: AbortSignal): Promise<SealedContent> {
    const checked = checkedSignUp(request);
    const recipients = [trustedKey(await this.keys(signal), this.#pins)];
    return seal(checked, { recipients, tenant: this.#client.tenant ?? '', kind: 'sign-up', schemaVersion: 2 });
  }
}
