import type { Clock } from '../../../sdk/clock.ts';

/** After so many seconds without a touch a tablet asks whether somebody is still there. */
const QUIET = 45;
/** So many seconds it then waits for an answer. */
const ASKED = 15;

/** What happens when nobody touches the tablet. */
export interface IdleWatchOptions {
  clock: () => Clock;
  /** Asks, with the seconds that are left; `undefined` when there is nothing more to ask. */
  asks: (left: number | undefined) => void;
  /** Nobody answered. */
  leaves: () => void;
}

/** Notices that the person at the tablet has gone: what they answered must not be there for the next one. */
export class IdleWatch {
  readonly #options: IdleWatchOptions;
  #abort: AbortController | undefined;
  #isAsking = false;

  constructor(options: IdleWatchOptions) {
    this.#options = options;
  }

  /** Somebody is there: counts anew. Does nothing while it asks, for which there is a button. */
  touch(): void {
    if (this.#abort && !this.#isAsking) this.start();
  }

  start(): void {
    this.stop();
    this.#abort = new AbortController();
    void this.#watch(this.#abort.signal);
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    if (this.#isAsking) this.#options.asks(undefined);
    this.#isAsking = false;
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { clock, asks, leaves } = this.#options;
    await clock().sleep(QUIET * 1000, signal);
    if (signal.aborted) return;
    this.#isAsking = true;
    for (let left = ASKED; left > 0; left--) {
      asks(left);
      await clock().sleep(1000, signal);
      if (signal.aborted) return;
    }
    this.stop();
    leaves();
  }
}
