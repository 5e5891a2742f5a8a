import type { LazyModule } from '../../foundation/stek-element.ts';

/** Milliseconds after which what could not be fetched is fetched again. */
const PATIENCE = 3000;

/** What a part needs of the flyer. */
export interface LaterPartHost {
  /** Takes in the styles and texts of the part. */
  adoptModule: (part: LazyModule) => Promise<void>;
  /** The part is there, or may be asked for again. */
  settled: () => void;
}

/**
 * A part that is fetched beside the month and that the month is whole without: nobody is told when it does not come, and who needs it after
 * a while fetches it anew.
 */
export class LaterPart<M extends LazyModule, T> {
  readonly #host: LaterPartHost;
  readonly #fetch: () => Promise<M>;
  readonly #make: (module: M) => T;
  #fetching: Promise<void> | undefined;

  /** The part, once it was needed and is here. */
  now: T | undefined;

  constructor(host: LaterPartHost, fetch: () => Promise<M>, make: (module: M) => T) {
    this.#host = host;
    this.#fetch = fetch;
    this.#make = make;
  }

  /** Fetches it, once; never rejects. */
  readonly need = (): Promise<void> => (this.#fetching ??= this.#ready());

  async #ready(): Promise<void> {
    try {
      const module = await this.#fetch();
      await this.#host.adoptModule(module);
      this.now = this.#make(module);
      this.#host.settled();
    } catch {
      setTimeout(() => {
        this.#fetching = undefined;
        this.#host.settled();
      }, PATIENCE);
    }
  }
}
