/** How many answers, and how many bytes of JSON in all, a client keeps. */
const MAX_ENTRIES = 60;
const MAX_BYTES = 8_000_000;

/** The last good answers, in memory only. The longest unused go first. */
export class Memory<T> {
  readonly #kept = new Map<string, { value: T; bytes: number }>();
  #bytes = 0;

  get(key: string): T | undefined {
    return this.#kept.get(key)?.value;
  }

  /** Keeps a value, also when it alone is too big: then it is the only one. */
  set(key: string, value: T, bytes: number): void {
    this.delete(key);
    this.#kept.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (oldest === key || (this.#kept.size <= MAX_ENTRIES && this.#bytes <= MAX_BYTES)) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#bytes -= this.#kept.get(key)?.bytes ?? 0;
    this.#kept.delete(key);
  }
}
