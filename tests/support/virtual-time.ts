import { seededRandom } from '../domain/recurrence/random-rules.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * A world in which waiting costs no time and everything happens in one order for one seed: `setTimeout`, `clearTimeout` and
 * `Date.now` are its own while it runs.
 */
export class VirtualTime implements Disposable {
  /** Milliseconds since the world began. */
  now = 0;
  /** How far the device's clock is off. */
  skew = 0;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly #timers = new Map<number, Timer>();
  readonly #real = { setTimeout, clearTimeout, now: Date.now };
  #order = 0;

  constructor(seed: number) {
    this.random = seededRandom(seed);
    globalThis.setTimeout = ((run: () => void, wait = 0) => this.#add(wait, run)) as unknown as typeof setTimeout;
    globalThis.clearTimeout = ((order: number) => void this.#timers.delete(order)) as typeof clearTimeout;
    Date.now = () => 1_000_000_000_000 + this.now + this.skew;
  }

  [Symbol.dispose](): void {
    const { now, ...timers } = this.#real;
    Object.assign(globalThis, timers);
    Date.now = now;
  }

  /** Mostly short, sometimes very long: as a disk under load, or a telephone in a pocket. */
  delay(longest: number): number {
    return this.random() < 0.9 ? this.random() * 20 : this.random() ** 3 * longest;
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise(resolve => this.#add(milliseconds, resolve));
  }

  /** Lets everything happen until it is done, or until so many milliseconds have passed. */
  async run(isDone: () => boolean, longest: number): Promise<void> {
    for (;;) {
      // Everything that follows at once has happened by the next turn of the real loop.
      await new Promise(resolve => setImmediate(resolve));
      const next = [...this.#timers.values()].sort((one, other) => one.at - other.at || one.order - other.order)[0];
      if (isDone() || !next || next.at > longest) return;
      this.#timers.delete(next.order);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
  }

  #add(wait: number, run: () => void): number {
    const order = ++this.#order;
    this.#timers.set(order, { at: this.now + wait, order, run });
    return order;
  }
}
