import type { ReactiveController } from 'lit';
import { systemClock, type Clock } from '../../sdk/clock.ts';

/** After so many milliseconds without a touch, the person has gone. */
const QUIET = 600_000;
/** What shows that somebody is there. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** What happens when nobody is there any more. */
export interface IdleLockOptions {
  clock: () => Clock | undefined;
  /** Whether there is something to lock. */
  isOpen: () => boolean;
  /** Nobody is there any more. @param isIdle whether that is because nobody did anything for ten minutes */
  locks: (isIdle: boolean) => void;
}

/**
 * Locks what was left open. Goes by the clock and not by timers alone, which stand still while a device sleeps: who opens it again finds it
 * locked, and so does who comes back to the page with the button of the browser.
 */
export class IdleLock implements ReactiveController {
  readonly #options: IdleLockOptions;
  #watching: AbortController | undefined;
  /** The last sign of somebody, epoch milliseconds. */
  #since = 0;

  constructor(options: IdleLockOptions) {
    this.#options = options;
  }

  hostUpdated(): void {
    const isOpen = this.#options.isOpen();
    if (isOpen && !this.#watching) this.#start();
    if (!isOpen) this.#stop();
  }

  hostDisconnected(): void {
    this.#stop();
    this.#options.locks(false);
  }

  #start(): void {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#since = this.#clock.now();
    const options = { signal, passive: true, capture: true };
    for (const sign of SIGNS) addEventListener(sign, this.#touched, options);
    document.addEventListener('visibilitychange', this.#look, { signal });
    // The page may be kept by the browser as it is, and be shown again to somebody else.
    addEventListener('pagehide', () => this.#options.locks(false), { signal });
    void this.#watch(signal);
  }

  #stop(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }

  readonly #touched = (): void => {
    if (this.#look()) this.#since = this.#clock.now();
  };

  /** @returns whether somebody can still be there; when not, it has locked */
  readonly #look = (): boolean => {
    if (this.#left > 0) return true;
    this.#stop();
    this.#options.locks(true);
    return false;
  };

  async #watch(signal: AbortSignal): Promise<void> {
    while (!signal.aborted && this.#look()) await this.#clock.sleep(this.#left, signal);
  }

  get #left(): number {
    // A clock that is set back must not leave it open for hours.
    this.#since = Math.min(this.#since, this.#clock.now());
    return QUIET - (this.#clock.now() - this.#since);
  }

  get #clock(): Clock {
    return this.#options.clock() ?? systemClock;
  }
}
