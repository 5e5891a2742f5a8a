import type { CallOptions } from '../call.ts';
import { needCryptography } from './secure-context.ts';

/** Servers give ten minutes; the last one is for the way there and a clock that is not quite right. */
const FRESH = 9 * 60_000;

interface Ready {
  readonly proof: Promise<string>;
  readonly since: number;
}

/** Has a proof of work ready before it is needed. Each is used once. */
export class Proofs {
  readonly #make: (options?: CallOptions) => Promise<string>;
  #ready: Ready | undefined;

  /** @param make asks the server for a task and does it */
  constructor(make: (options?: CallOptions) => Promise<string>) {
    this.#make = make;
  }

  /** Resolves when a fresh proof lies ready. */
  async prepare(options?: CallOptions): Promise<void> {
    await this.#fresh(options).proof;
  }

  /** A proof nobody else gets. */
  async take(options?: CallOptions): Promise<string> {
    const { proof, since } = this.#fresh(options);
    this.#ready = undefined;
    // One that was being made in advance and failed may have failed for reasons that are over.
    return Date.now() - since > 0 ? proof.catch(() => this.#make(options)) : proof;
  }

  #fresh(options?: CallOptions): Ready {
    needCryptography();
    const age = Date.now() - (this.#ready?.since ?? -Infinity);
    if (this.#ready && age >= 0 && age < FRESH) return this.#ready;
    const ready = { proof: this.#make(options), since: Date.now() };
    ready.proof.catch(() => this.#ready === ready && (this.#ready = undefined));
    return (this.#ready = ready);
  }
}
