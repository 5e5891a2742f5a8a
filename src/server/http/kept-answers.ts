import type { Answer } from './answer.ts';

/** Answers kept for repetition, the longest unused dropped first. Keys carry the data version: nothing in here grows wrong. */
export class KeptAnswers {
  readonly #answers = new Map<string, Answer>();
  readonly #limit: number;
  #bytes = 0;

  /** @param limit bytes to hold at most @default 32 MiB */
  constructor(limit = 32 * 1024 * 1024) {
    this.#limit = limit;
  }

  get(key: string): Answer | undefined {
    const answer = this.#answers.get(key);
    if (!answer) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  keep(key: string, answer: Answer): void {
    this.#drop(key);
    this.#answers.set(key, answer);
    this.#bytes += sizeOf(key, answer);
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    const answer = this.#answers.get(key);
    if (!answer) return;
    this.#answers.delete(key);
    this.#bytes -= sizeOf(key, answer);
  }
}

/** Bytes of the body, the key at two per character, and a round figure for the rest. */
const sizeOf = (key: string, answer: Answer): number => answer.bytes + 2 * key.length + 1000;
