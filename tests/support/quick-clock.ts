import type { Clock } from '../../src/sdk/clock.ts';

/** A clock on which waiting costs no time: it notes how long a caller wanted to wait, and moves on by that much. */
export class QuickClock implements Clock {
  /** Every wait so far, in milliseconds. */
  readonly waits: number[] = [];
  #now = Date.parse('2026-11-22T09:00:00Z');

  readonly now = (): number => this.#now;

  readonly sleep = async (milliseconds: number): Promise<void> => {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
  };

  /** Lets so many milliseconds pass. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
