import type { Clock } from '../../src/sdk/clock.ts';

/** A clock that stands still until a test moves it. */
export class HandClock implements Clock {
  #now: number;
  readonly #sleepers = new Set<{ at: number; readonly wake: () => void }>();

  /** @param now epoch milliseconds */
  constructor(now: number) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const sleeper = {
        at: this.#now + milliseconds,
        wake: () => {
          this.#sleepers.delete(sleeper);
          resolve();
        },
      };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', sleeper.wake);
      if (signal?.aborted) sleeper.wake();
    });

  /** Lets so many milliseconds pass as a device does that sleeps: its timers do not go off. */
  sleepThrough(milliseconds: number): void {
    this.#now += milliseconds;
    for (const sleeper of this.#sleepers) sleeper.at += milliseconds;
  }

  /** Lets so many milliseconds pass, and everything happen that was waited for, in its order. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#sleepers].filter(({ at }) => at <= until).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      // What was woken may sleep again before the next one wakes.
      await new Promise(resolve => setTimeout(resolve));
    }
    this.#now = until;
  }
}
