import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Payload } from 'altcha-lib/types';
import type { Kysely } from 'kysely';
import { Problem } from '../http/problem.ts';
import type { ServerKeys } from '../keys/server-keys.ts';
import type { Tables } from '../store/tables.ts';
import type { ProofLevel } from './proof-level.ts';

/** How much work a device does before something is taken from it. */
export interface ProofWork {
  /** Rounds of PBKDF2 with SHA-256 for one try. */
  cost: number;
  /** Tries, at most; on average three quarters of it. */
  tries: number;
}

/** Half a second on a usual phone. Measured: at most 0.6 s in Chromium and 1.9 s in Firefox. */
export const USUAL_WORK: ProofWork = { cost: 5000, tries: 1000 };

/** How long a challenge can be used, milliseconds. */
const LIFE = 10 * 60_000;
const LONGEST_HEADER = 4096;

/** Work that was done. */
export interface Proof {
  /** Names it, so that it is used once. */
  id: string;
  /** UTC, ISO 8601. */
  expiresAt: string;
  level: ProofLevel;
}

/** Proof of work, without anything to see or to solve for people (ALTCHA, PBKDF2). */
export class ProofOfWork {
  readonly #keys: ServerKeys;
  readonly #work: ProofWork;
  readonly #clock: () => Date;

  constructor(keys: ServerKeys, clock: () => Date, work: ProofWork = USUAL_WORK) {
    this.#keys = keys;
    this.#clock = clock;
    this.#work = work;
  }

  /** A task for one submission. @param level how often the usual work is doubled */
  async challenge(tenant: string, level: ProofLevel): Promise<Challenge> {
    const tries = this.#work.tries * 2 ** level;
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    const secrets = await this.#secrets();
    return createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: this.#work.cost,
      // Never the first half: nobody gets it for nothing.
      counter: Math.floor(tries / 2) + (random % Math.max(1, Math.ceil(tries / 2))),
      // Our own clock decides, so the end is ours to check.
      data: { tenant, until: this.#clock().getTime() + LIFE, level },
      deriveKey,
      ...secrets,
    });
  }

  /**
   * Checks the header `Stek-Proof`.
   * @returns the proof, to be spent in the transaction of the effect
   * @throws {Problem} `proof_missing`, `proof_invalid`
   */
  async check(header: string | undefined, tenant: string): Promise<Proof> {
    if (!header) throw new Problem('proof_missing', 'Ask /proof for a task and send its solution as Stek-Proof.');
    const payload = readPayload(header);
    const { tenant: madeFor, until, level } = payload?.challenge.parameters.data ?? {};
    const inTime = typeof until === 'number' && until > this.#clock().getTime();
    if (!payload || madeFor !== tenant || !inTime || !(await this.#isSolved(payload))) {
      throw new Problem('proof_invalid', 'This proof is not right, or older than ten minutes. Ask for a new task.');
    }
    const expiresAt = new Date(until).toISOString();
    return { id: payload.challenge.parameters.nonce, expiresAt, level: typeof level === 'number' ? level : 0 };
  }

  async #isSolved({ challenge, solution }: Payload): Promise<boolean> {
    try {
      const secrets = await this.#secrets();
      return (await verifySolution({ challenge, solution, deriveKey, ...secrets })).verified;
    } catch {
      return false;
    }
  }

  async #secrets(): Promise<{ hmacSignatureSecret: string; hmacKeySignatureSecret: string }> {
    return {
      hmacSignatureSecret: await this.#keys.mac('proof', 'challenge'),
      hmacKeySignatureSecret: await this.#keys.mac('proof', 'solution'),
    };
  }
}

/** Uses a proof up. @throws {Problem} `proof_spent` the second time */
export async function spendProof(db: Kysely<Tables>, id: string, expiresAt: string): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_proofs')
    .values({ id, expires_at: expiresAt })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n)
    throw new Problem('proof_spent', 'This proof was used already. Ask for a new task.');
}

function readPayload(header: string): Payload | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  try {
    const payload = JSON.parse(atob(header)) as Payload | null;
    return typeof payload?.challenge?.parameters?.nonce === 'string' && typeof payload.solution === 'object'
      ? payload
      : undefined;
  } catch {
    return undefined;
  }
}
