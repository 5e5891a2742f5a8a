import { isOffline, lookForInternet } from './internet.ts';
import type { LazyModule } from './stek-element.ts';

/** Longer than this, in milliseconds, a visitor who waits for a part hears that it is on its way. */
const PATIENCE = 300;

/** What a part needs of its element. */
export interface ModuleHost {
  /** Takes in the styles and texts of the part. */
  adoptModule: (part: LazyModule) => Promise<void>;
  /** The visitor waits longer than a moment. */
  waiting: () => void;
  /** The part is there, or could not be fetched. */
  settled: () => void;
}

/** A part, whatever it is: what can be asked of each of them. */
export type AnyModuleLoader = Pick<
  ModuleLoader<LazyModule, unknown>,
  'now' | 'hasFailed' | 'isOffline' | 'prefetch' | 'need' | 'retry'
>;

/** A part of an element that is fetched after the first picture stands, or when it is first needed. */
export class ModuleLoader<M extends object, T> {
  readonly #host: ModuleHost;
  readonly #fetch: () => Promise<M>;
  readonly #make: (module: M) => T;
  #fetched: Promise<M> | undefined;
  #wanted: Promise<void> | undefined;

  /** The part, once it was needed and is here. */
  now: T | undefined;
  /** Whether it was needed and could not be fetched. */
  hasFailed = false;
  /** Whether that was for want of internet. */
  isOffline = false;

  constructor(host: ModuleHost, fetch: () => Promise<M>, make: (module: M) => T) {
    this.#host = host;
    this.#fetch = fetch;
    this.#make = make;
  }

  /** Fetches the code ahead of need. If that fails, it is fetched again when it is needed. */
  prefetch(): Promise<M | undefined> {
    return this.#module().catch(() => undefined);
  }

  /** Makes the part ready, once; never rejects: look at `now` and `hasFailed`. */
  need(): Promise<void> {
    return (this.#wanted ??= this.#ready());
  }

  /** Tries again after it could not be fetched. */
  retry(): Promise<void> {
    if (this.hasFailed) this.#wanted = undefined;
    return this.need();
  }

  async #ready(): Promise<void> {
    this.hasFailed = false;
    const clock = setTimeout(this.#host.waiting, PATIENCE);
    try {
      const module = await this.#module();
      await this.#host.adoptModule(module);
      this.now = this.#make(module);
    } catch (error) {
      await lookForInternet(error);
      this.isOffline = isOffline(error);
      this.hasFailed = true;
    }
    clearTimeout(clock);
    this.#host.settled();
  }

  #module(): Promise<M> {
    return (this.#fetched ??= this.#fetch().catch((error: unknown) => {
      this.#fetched = undefined;
      throw error;
    }));
  }
}
