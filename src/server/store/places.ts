import { DatabaseFailure } from './database-failure.ts';

/** Transactions of one server process that write to PostgreSQL at the same time. */
export const WRITERS = 6;

/**
 * Lets so many work at a time; the others wait, in the order in which they came. So whoever waits for a lock of the database takes no
 * connection away from those who do not need it.
 */
export class Places {
  readonly #longest: number;
  readonly #waiting = new Set<() => void>();
  #free: number;

  /** @param longest how long somebody waits for a place, milliseconds */
  constructor(count: number, longest: number) {
    this.#free = count;
    this.#longest = longest;
  }

  /** Does some work as soon as there is a place. @throws {DatabaseFailure} `database_busy` when there is none for too long */
  async within<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await this.#placeOfAnother();
    try {
      return await work();
    } finally {
      this.#pass();
    }
  }

  #placeOfAnother(): Promise<void> {
    return new Promise((resolve, reject) => {
      const take = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(take);
        reject(new DatabaseFailure('database_busy', 'the writers before take too long'));
      }, this.#longest);
      this.#waiting.add(take);
    });
  }

  /** Gives a place to who waits longest. */
  #pass(): void {
    const [take] = this.#waiting;
    if (!take) return void this.#free++;
    this.#waiting.delete(take);
    take();
  }
}
