import type { Kysely } from 'kysely';
import { Problem } from '../http/problem.ts';
import type { Tables } from '../store/tables.ts';
import { levelForDemand } from './proof-level.ts';
import type { Proof } from './proof-of-work.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** How much of something scarce, such as the seats of one date, is wanted from one network. */
export interface Wanted {
  tenant: string;
  networkPrefix: string;
  /** Names the scarce thing. */
  of: string;
  amount: number;
}

/** The work grows with how much of one scarce thing was taken from one network, so that made-up people do not use it up cheaply. */
export class Demand {
  readonly #rateLimiter: RateLimiter;

  constructor(rateLimiter: RateLimiter) {
    this.#rateLimiter = rateLimiter;
  }

  /**
   * Inside the write that takes it: nothing else of the tenant is between the question and {@link took}.
   * @throws {Problem} `proof_too_easy`
   */
  async check(db: Kysely<Tables>, { level }: Proof, wanted: Wanted): Promise<void> {
    const nearby = await this.#rateLimiter.seen('demand', wanted.tenant, nearbyOf(wanted), db);
    const everywhere = await this.#rateLimiter.seen('crowd', wanted.tenant, wanted.of, db);
    const needed = levelForDemand(nearby.count, everywhere.count);
    if (level >= needed) return;
    const detail = 'Much was sent for this from where you are. Ask for a new task: it is harder.';
    throw new Problem('proof_too_easy', detail, { extensions: { level: needed } });
  }

  /** Counts what was taken. */
  async took(db: Kysely<Tables>, wanted: Wanted): Promise<void> {
    await this.#rateLimiter.count('demand', wanted.tenant, nearbyOf(wanted), { by: wanted.amount, db });
    await this.#rateLimiter.count('crowd', wanted.tenant, wanted.of, { by: wanted.amount, db });
  }

  /** After a refusal, outside the write: the next task of this network is as hard as it must be. @throws what it gets */
  async rethrow(error: unknown, { tenant, networkPrefix }: Pick<Wanted, 'tenant' | 'networkPrefix'>): Promise<never> {
    const level = error instanceof Problem && error.code === 'proof_too_easy' ? error.extensions['level'] : undefined;
    if (typeof level === 'number') await this.#rateLimiter.raise('level', tenant, networkPrefix, level);
    throw error;
  }
}

const nearbyOf = ({ networkPrefix, of }: Wanted): string => `${networkPrefix} ${of}`;
