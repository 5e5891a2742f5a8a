import { Problem } from '../http/problem.ts';
import type { RateLimiter } from './rate-limiter.ts';

/*
 * A code is never locked: a mobile carrier puts a town behind one address, and one neighbour's guesses must not keep the others out. Wrong
 * codes make all answers of their network slower, right ones alike, so that nobody learns sooner; and of one network only so many
 * wait at once. That leaves a network MOST_WAITING / LONGEST_PAUSE = 16 guesses a second, and 3 more by proofs of work (2,000 in ten
 * minutes). With 1,000 codes in use that finds one of them in a year with a chance of 1 in 1,600; all 10^15 take 1.6 million years.
 */

/** Wrong codes in an hour that slow nobody down. */
const CALM = 20;
/** From here on each as many more double the pause. */
const STEP = 10;
const SHORTEST_PAUSE = 250;
/** Milliseconds. */
const LONGEST_PAUSE = 4000;
/** Codes of one network that are looked up or held back at the same time; the next has to work for it. */
const MOST_WAITING = 64;

/** How long an answer is held back, right or wrong, milliseconds. @param wrong codes of the network in this hour */
const pauseAfter = (wrong: number): number =>
  wrong < CALM ? 0 : Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** Math.floor((wrong - CALM) / STEP));

/** Looks codes up so that right ones always work and guesses lead nowhere. */
export class CodeTries {
  readonly #rateLimiter: RateLimiter;
  readonly #wait: (milliseconds: number) => Promise<void>;
  /** By tenant and network. */
  readonly #waiting = new Map<string, number>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(rateLimiter: RateLimiter, wait: (milliseconds: number) => Promise<void> = timePasses) {
    this.#rateLimiter = rateLimiter;
    this.#wait = wait;
  }

  /**
   * @param isProven whether work was done for this look-up; only asked when too many of the network wait
   * @param look gives `undefined`, or throws `code_unknown`, for a wrong code
   * @throws {Problem} `code_unknown`, the same for every wrong code; `proof_missing` when so many wait that only work helps
   */
  async look<T>(
    tenant: string,
    networkPrefix: string,
    isProven: () => Promise<boolean>,
    look: () => Promise<T | undefined>,
  ): Promise<T> {
    const group = `${tenant} ${networkPrefix}`;
    const waiting = this.#waiting.get(group) ?? 0;
    if (waiting >= MOST_WAITING) {
      if (!(await isProven())) throw tooManyWait();
      return this.#judge(tenant, networkPrefix, look);
    }
    this.#waiting.set(group, waiting + 1);
    try {
      const { pause, result } = await this.#inTurn(group, async () => {
        const { count } = await this.#rateLimiter.seen('code', tenant, networkPrefix);
        const [settled] = await Promise.allSettled([this.#judge(tenant, networkPrefix, look)]);
        return { pause: pauseAfter(count), result: settled };
      });
      if (pause > 0) await this.#wait(pause);
      if (result.status === 'rejected') throw result.reason;
      return result.value;
    } finally {
      const left = this.#waiting.get(group)! - 1;
      if (left > 0) this.#waiting.set(group, left);
      else this.#waiting.delete(group);
    }
  }

  async #judge<T>(tenant: string, networkPrefix: string, look: () => Promise<T | undefined>): Promise<T> {
    const found = await look().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'code_unknown') return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    await this.#rateLimiter.count('code', tenant, networkPrefix);
    throw codeUnknown();
  }

  /** One after the other within a network, so that many guesses at once are slowed like others. */
  #inTurn<T>(group: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(group) ?? Promise.resolve()).then(work);
    const settled = turn
      .catch(() => undefined)
      .finally(() => this.#turns.get(group) === settled && this.#turns.delete(group));
    this.#turns.set(group, settled);
    return turn;
  }
}

/** What is said of every code that leads nowhere. */
export const codeUnknown = (): Problem =>
  new Problem('code_unknown', 'Check the code: 16 digits, as on your screen or paper.');

const tooManyWait = (): Problem =>
  new Problem(
    'proof_missing',
    'Very many codes are tried from where you are. Send a proof of work, or try again soon.',
    {
      headers: { 'retry-after': String(LONGEST_PAUSE / 1000) },
    },
  );

const timePasses = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));
