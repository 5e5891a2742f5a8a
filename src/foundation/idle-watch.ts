import type { Clock } from '../sdk/clock.ts';

/** What happens when nobody touches the page. */
export interface IdleWatchOptions {
  clock: () => Clock;
  /** After so many seconds without a touch it asks whether somebody is still there. */
  quiet: number;
  /** So many seconds it then waits for an answer. */
  asked: number;
  /** Asks, with the seconds that are left; `undefined` when there is nothing more to ask. */
  asks: (left: number | undefined) => void;
  /** Nobody answered. */
  leaves: () => void;
}

/**
 * Notices that the person at the screen has gone: what they answered must not be there for the next one. Goes by the clock and not by
 * timers alone, which stand still while a device sleeps.
 */
export class IdleWatch {
  readonly #options: IdleWatchOptions;
  #abort: AbortController | undefined;
  #isAsking = false;
  /** The last touch, epoch milliseconds. */
  #since = 0;

  constructor(options: IdleWatchOptions) {
    this.#options = options;
  }

  /** Somebody is there: counts anew. Does nothing while it asks, for which there is a button. */
  touch(): void {
    if (this.look() && !this.#isAsking) this.start();
  }

  /** The answer to the question. */
  stay(): void {
    if (this.look()) this.start();
  }

  /** The page is seen again. @returns whether somebody can still be there; when not, it has left */
  look(): boolean {
    if (!this.#abort) return false;
    if (this.#left > 0) return true;
    this.#leave();
    return false;
  }

  start(): void {
    this.stop();
    this.#abort = new AbortController();
    this.#since = this.#options.clock().now();
    void this.#watch(this.#abort.signal);
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    if (this.#isAsking) this.#options.asks(undefined);
    this.#isAsking = false;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { clock, asks, quiet, asked } = this.#options;
    await clock().sleep(quiet * 1000, signal);
    if (signal.aborted) return;
    this.#isAsking = true;
    // Never more than before: a clock that is set back must not let it wait for hours.
    for (let left = Math.min(asked, this.#left); left > 0; left = Math.min(left - 1, this.#left)) {
      asks(left);
      await clock().sleep(1000, signal);
      if (signal.aborted) return;
    }
    this.#leave();
  }

  #leave(): void {
    this.stop();
    this.#options.leaves();
  }

  /** Whole seconds until it leaves. */
  get #left(): number {
    const { clock, quiet, asked } = this.#options;
    return Math.ceil(quiet + asked - (clock().now() - this.#since) / 1000);
  }
}
