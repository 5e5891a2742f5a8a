/** A visit looks at some months and a few single things; a kiosk that runs for weeks must not keep more. */
const MOST_ENTRIES = 32;

/** The last good answers, in memory only. What was longest not confirmed goes first. */
export class ResponseCache<T> extends Map<string, T> {
  override set(key: string, value: T): this {
    this.delete(key);
    super.set(key, value);
    for (const oldest of this.keys()) if (this.size > MOST_ENTRIES) this.delete(oldest);
    return this;
  }
}
