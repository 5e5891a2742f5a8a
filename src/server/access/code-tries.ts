import { Problem } from '../http/problem.ts';
import { levelForCodes, type ProofLevel } from './proof-level.ts';
import type { RateLimiter } from './rate-limiter.ts';

/*
 * A code is never locked: a mobile carrier puts a town behind one address, and one neighbour's guesses must not keep the others out. After
 * some wrong codes in an hour whoever looks one up works for it, twice as much after every few more, right and wrong alike: those of the
 * same network first, and after three times as many everybody, for who guesses may come from ever other addresses. The SDK does that work
 * by itself, so that a person gets in. A page without scripts can prove no work: of those one is looked up every two minutes.
 *
 * That leaves ninety guesses an hour for nothing in a whole town; a hundred take some hours of a processor, every three more twice as
 * much. With 1,000 codes in use a year of it finds one with a chance of 1 in a million.
 */

/** Look-ups of one network that wait for their turn; the next has to work for it. */
const MOST_WAITING = 64;
/** After so many seconds those are done. */
const TURN = 4;

/** In place of a network or a town, for what cannot be a code. */
const SLIP = 'slip';

/** Somebody looks a code up. */
export interface CodeTry<T> {
  tenant: string;
  networkPrefix: string;
  /** Whether what was typed can be a code at all. */
  isCode: boolean;
  /** Gives `undefined`, or throws `code_unknown`, for a wrong code. */
  look: () => Promise<T | undefined>;
}

/** Looks codes up so that right ones always work and guesses lead nowhere. */
export class CodeTries {
  readonly #rateLimiter: RateLimiter;
  /** How many of one network wait or are looked up, by tenant and network. */
  readonly #waiting = new Map<string, Map<string, number>>();
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(rateLimiter: RateLimiter) {
    this.#rateLimiter = rateLimiter;
  }

  /**
   * @param prove the work that was done for this look-up, which is then used up; `undefined` for none. Only asked when work is needed
   * @throws {Problem} `code_unknown`, the same for every wrong code; `proof_missing` when only work helps, `proof_too_easy` when more of it does
   */
  async look<T>(attempt: CodeTry<T>, prove: () => Promise<ProofLevel | undefined>): Promise<T> {
    const { tenant, networkPrefix } = attempt;
    const waiting = this.#waiting.get(tenant) ?? new Map<string, number>();
    this.#waiting.set(tenant, waiting);
    const before = waiting.get(networkPrefix) ?? 0;
    // One of each other network may be wrong at this moment, and not be counted yet.
    const others = waiting.size - Math.min(before, 1);
    waiting.set(networkPrefix, before + 1);
    try {
      if (before < MOST_WAITING)
        return await this.#inTurn(`${tenant} ${networkPrefix}`, () => this.#judge(attempt, others, prove));
      if ((await prove()) === undefined) throw workNeeded(TURN);
      return await this.#judge(attempt, others, async () => Infinity);
    } finally {
      const left = waiting.get(networkPrefix)! - 1;
      if (left > 0) waiting.set(networkPrefix, left);
      else waiting.delete(networkPrefix);
    }
  }

  async #judge<T>(
    { tenant, networkPrefix, isCode, look }: CodeTry<T>,
    others: number,
    prove: () => Promise<ProofLevel | undefined>,
  ): Promise<T> {
    const nearby = await this.#rateLimiter.seen('code', tenant, networkPrefix);
    const everywhere = await this.#rateLimiter.seen('codes', tenant, '');
    const needed = levelForCodes(nearby.count, everywhere.count + others);
    if (needed > 0) await this.#admit(tenant, networkPrefix, needed, await prove());
    const found = await look().catch((error: unknown) => {
      if (error instanceof Problem && error.code === 'code_unknown') return undefined;
      throw error;
    });
    if (found !== undefined) return found;
    // What cannot be a code is no guess: nine of ten slips of a finger are told by the check digit. It takes as long all the same.
    await this.#rateLimiter.count('code', tenant, isCode ? networkPrefix : SLIP);
    await this.#rateLimiter.count('codes', tenant, isCode ? '' : SLIP);
    throw codeUnknown();
  }

  /** Lets in who did the work, or who comes first without any. @throws {Problem} `proof_missing`, `proof_too_easy` */
  async #admit(
    tenant: string,
    networkPrefix: string,
    needed: ProofLevel,
    level: ProofLevel | undefined,
  ): Promise<void> {
    if (level !== undefined && level >= needed) return;
    await this.#rateLimiter.raise('level', tenant, networkPrefix, needed);
    if (level !== undefined) throw tooEasy(needed);
    const { count, resetsIn } = await this.#rateLimiter.count('unproven', tenant, '');
    if (count > 1) throw workNeeded(resetsIn);
  }

  /** One after the other within a network, so that many guesses at once count like others. */
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

/** @param seconds after which it may be tried without work */
const workNeeded = (seconds: number): Problem =>
  new Problem('proof_missing', 'Very many codes are tried now. Send a proof of work, or try again later.', {
    headers: { 'retry-after': String(seconds) },
  });

const tooEasy = (level: ProofLevel): Problem =>
  new Problem('proof_too_easy', 'Very many codes are tried now. Ask for a new task: it is harder.', {
    extensions: { level },
  });
