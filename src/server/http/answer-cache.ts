import type { Versions } from '../store/versions.ts';
import type { Answer } from './answer.ts';

/** An answer beside what it was made from. */
export interface CachedAnswer {
  answer: Answer;
  /** The tenant whose data it shows, and the versions of what it was made of. */
  tenant: string;
  versions: Versions;
  /** The minute it is true for, epoch milliseconds; 0 when the clock does not matter. */
  minute: number;
  /** The same answer with seats of a newer version. */
  renew(versions: Versions): Promise<Answer>;
}

/** Answers kept for repetition, by address, the longest unused dropped first. Whoever takes one checks its version. */
export class AnswerCache {
  readonly #answers = new Map<string, CachedAnswer>();
  readonly #limit: number;
  #bytes = 0;

  /** @param limit bytes to hold at most @default 32 MiB */
  constructor(limit = 32 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(url: string): CachedAnswer | undefined {
    const kept = this.#answers.get(url);
    if (!kept) return undefined;
    this.#answers.delete(url);
    this.#answers.set(url, kept);
    return kept;
  }

  keep(url: string, kept: CachedAnswer): void {
    this.#drop(url);
    this.#answers.set(url, kept);
    this.#bytes += sizeOf(url, kept);
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(url: string): void {
    const kept = this.#answers.get(url);
    if (!kept) return;
    this.#answers.delete(url);
    this.#bytes -= sizeOf(url, kept);
  }
}

/** Bytes of the body, the address at two per character, and a round figure for the rest. */
const sizeOf = (url: string, { answer }: CachedAnswer): number => answer.bytes + 2 * url.length + 1000;
