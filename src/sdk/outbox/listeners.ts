import { systemClock } from '../clock.ts';
import type { OutboxEntry } from './entry.ts';
import { BRIEF_PAUSE } from './timings.ts';

type Listener = (entries: readonly OutboxEntry[]) => void;

/** Those who want to be told what waits. */
export class Listeners {
  readonly #read: (hasContent: boolean) => Promise<readonly OutboxEntry[]>;
  readonly #whole = new Set<Listener>();
  readonly #brief = new Set<Listener>();
  /** Reads that began, and the latest of which they were told: one that took longer than a later one is no longer true. */
  #reads = 0;
  #told = 0;
  #isTelling = false;
  #isToldAgain = false;

  /** @param read what waits, with what is shown of each or without */
  constructor(read: (hasContent: boolean) => Promise<readonly OutboxEntry[]>) {
    this.#read = read;
  }

  /** @param hasContent whether it is told of each change with what is shown of each entry @returns how to stop that */
  add(listener: Listener, hasContent: boolean): () => void {
    const own = hasContent ? this.#whole : this.#brief;
    own.add(listener);
    return () => void own.delete(listener);
  }

  clear(): void {
    this.#whole.clear();
    this.#brief.clear();
  }

  /** Resolves when those who are told of each change were told; the others are told in their own time. */
  async tell(): Promise<void> {
    void this.#tellBriefly();
    if (this.#whole.size === 0) return;
    const read = (this.#reads += 1);
    const entries = await this.#read(true);
    if (read < this.#told) return;
    this.#told = read;
    for (const listener of this.#whole) listener(entries);
  }

  /** What changes while they are being told is told after a pause, all of it at once. */
  async #tellBriefly(): Promise<void> {
    this.#isToldAgain = true;
    if (this.#isTelling) return;
    this.#isTelling = true;
    while (this.#isToldAgain && this.#brief.size > 0) {
      this.#isToldAgain = false;
      const entries = await this.#read(false);
      for (const listener of this.#brief) listener(entries);
      await systemClock.sleep(BRIEF_PAUSE);
    }
    this.#isTelling = false;
  }
}
