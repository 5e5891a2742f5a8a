import type { Kysely } from 'kysely';
import { Problem } from '../http/problem.ts';
import type { Tables } from '../store/tables.ts';
import type { Callers } from './callers.ts';
import { levelForSeats } from './proof-level.ts';
import type { Proof } from './proofs.ts';

/** Seats that one network asks for, of one date. */
export interface AskedSeats {
  tenant: string;
  neighbourhood: string;
  occurrenceId: string;
  party: number;
}

/** The work grows with the seats of one date that were taken from one network, so that made-up people do not fill it cheaply. */
export class SeatDemand {
  readonly #callers: Callers;

  constructor(callers: Callers) {
    this.#callers = callers;
  }

  /** Inside the write that takes the seats: nothing else of the tenant is between the question and {@link took}. @throws {Problem} `proof_too_easy` */
  async check(db: Kysely<Tables>, { level }: Proof, asked: AskedSeats): Promise<void> {
    const nearby = await this.#callers.seen('seats', asked.tenant, nearbyOf(asked), db);
    const everywhere = await this.#callers.seen('crowd', asked.tenant, asked.occurrenceId, db);
    const needed = levelForSeats(nearby.count, everywhere.count);
    if (level >= needed) return;
    const detail = 'Many sign up for this date from where you are. Ask for a new task: it is harder.';
    throw new Problem('proof_too_easy', detail, { more: { level: needed } });
  }

  /** Counts seats that were taken. */
  async took(db: Kysely<Tables>, asked: AskedSeats): Promise<void> {
    await this.#callers.count('seats', asked.tenant, nearbyOf(asked), { by: asked.party, db });
    await this.#callers.count('crowd', asked.tenant, asked.occurrenceId, { by: asked.party, db });
  }

  /** After a refusal, outside the write: the next task of this network is as hard as it must be. @throws what it gets */
  async rethrow(
    error: unknown,
    { tenant, neighbourhood }: Pick<AskedSeats, 'tenant' | 'neighbourhood'>,
  ): Promise<never> {
    const level = error instanceof Problem && error.code === 'proof_too_easy' ? error.more['level'] : undefined;
    if (typeof level === 'number') await this.#callers.raise('level', tenant, neighbourhood, level);
    throw error;
  }
}

const nearbyOf = ({ neighbourhood, occurrenceId }: AskedSeats): string => `${neighbourhood} ${occurrenceId}`;
