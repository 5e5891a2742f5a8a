const LONGEST = 65_536;
const LINE_FEED = 10;

/** Reads bytes as text as long as they are plain UTF-8. What is not, `charset.ts` can mend. */
export class Utf8Lines {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #held: Uint8Array = new Uint8Array();

  /** Bytes that came without the end of their line: they belong before the next. */
  get held(): Uint8Array {
    return this.#held;
  }

  /** The lines that are complete with these bytes; `undefined` when they are not UTF-8, or no lines, and then nothing was taken. */
  decode(bytes: Uint8Array, isLast: boolean): string | undefined {
    const all = joined(this.#held, bytes);
    const end = isLast ? all.length : all.lastIndexOf(LINE_FEED) + 1;
    const text = this.#text(all.subarray(0, end));
    if (text === undefined || text.includes('\0') || all.length - end > LONGEST) return undefined;
    this.#held = all.slice(end);
    return text;
  }

  #text(bytes: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }
}

function joined(before: Uint8Array, bytes: Uint8Array): Uint8Array {
  if (before.length === 0) return bytes;
  const all = new Uint8Array(before.length + bytes.length);
  all.set(before);
  all.set(bytes, before.length);
  return all;
}
