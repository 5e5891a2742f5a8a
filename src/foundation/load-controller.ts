import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { lookForInternet } from './internet.ts';

/** Where loading stands. While it loads again, and after it failed, the last good `data` of the same source is still there. */
export type LoadState<T> =
  | { readonly status: 'idle'; readonly data?: undefined }
  | { readonly status: 'loading'; readonly data?: T | undefined }
  | { readonly status: 'done'; readonly data: T }
  | { readonly status: 'failed'; readonly data?: T | undefined; readonly error: unknown };

export interface LoadOptions<A extends readonly unknown[], T> {
  /** What the answer depends on, its source first; `undefined` while something is missing. A change loads again. */
  args: () => A | undefined;
  /** Fetches the answer. `signal` fires when the answer is no longer wanted. */
  load: (args: A, signal: AbortSignal) => PromiseLike<T>;
  /** Called once for each answer or failure that is shown. */
  settled?: (state: LoadState<T>) => void;
}

/** Loads what an element shows, again when what it depends on changes, and drops answers that come too late. */
export class LoadController<A extends readonly unknown[], T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LoadOptions<A, T>;
  #args: A | undefined;
  #source: A[0] | undefined;
  #abort: AbortController | undefined;
  #running: Promise<void> | undefined;
  #state: LoadState<T> = { status: 'idle' };

  constructor(host: ReactiveControllerHost, options: LoadOptions<A, T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): LoadState<T> {
    return this.#state;
  }

  hostUpdate(): void {
    void this.begin();
  }

  /**
   * Loads if what the answer depends on has changed, before the host is drawn again. Gives a promise that settles with the answer
   * when it does, so that a host can wait a moment for it with what it shows in place.
   */
  begin(): Promise<void> | undefined {
    const args = this.#options.args();
    if (same(args, this.#args)) return undefined;
    // What another source gave is no answer of this one, also when this one gives none.
    if (args?.[0] !== this.#source) this.#state = { status: 'idle' };
    this.#source = args?.[0];
    this.#args = args;
    this.#start();
    return this.#running;
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    // An element that is only moved loads again if it was cut short.
    if (this.#state.status === 'loading') this.#args = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  /** Loads again with the same arguments, as a "try again" button does. */
  reload(): void {
    this.#start();
    this.#host.requestUpdate();
  }

  #start(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    const args = this.#args;
    this.#state = args ? { status: 'loading', data: this.#state.data } : { status: 'idle' };
    this.#running = args && this.#run(args, (this.#abort = new AbortController()));
  }

  async #run(args: A, abort: AbortController): Promise<void> {
    let state: LoadState<T>;
    try {
      state = { status: 'done', data: await this.#options.load(args, abort.signal) };
    } catch (error) {
      if (!abort.signal.aborted) await lookForInternet(error);
      state = { status: 'failed', error, data: this.#state.data };
    }
    if (abort.signal.aborted) return;
    this.#state = state;
    this.#options.settled?.(state);
    this.#host.requestUpdate();
  }
}

const same = (a: readonly unknown[] | undefined, b: readonly unknown[] | undefined): boolean =>
  a === b || (!!a && !!b && a.length === b.length && a.every((value, index) => Object.is(value, b[index])));
