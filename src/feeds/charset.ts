const SLICE = 65_536;
const FALLBACK = 'windows-1252';

/**
 * Bytes of unknown charset to text, piece by piece: UTF-8 and UTF-16 by their mark or by their bytes, else UTF-8, and where that
 * gives more broken than sound characters, the charset of the content type or Windows-1252. Never throws.
 */
export class Charset {
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #fallback: string;
  #held: Uint8Array = new Uint8Array();
  #started = false;

  /** @param declared charset that the content type named, if any */
  constructor(declared?: string) {
    this.#fallback = declared && isKnown(declared) && !/^utf-?8$/i.test(declared) ? declared : FALLBACK;
  }

  /** The text of these bytes; the last bytes of a piece can be held back until the next. */
  *decode(bytes: Uint8Array): Generator<string> {
    for (let at = 0; at < bytes.length; at += SLICE) yield this.#slice(bytes.subarray(at, at + SLICE), false);
  }

  /** The text that was held back. */
  end(): string {
    return this.#slice(new Uint8Array(), true);
  }

  #slice(piece: Uint8Array, last: boolean): string {
    const bytes = this.#held.length > 0 ? joined(this.#held, piece) : piece;
    this.#held = new Uint8Array();
    if (bytes.length < 4 && !last && !this.#decoder) {
      this.#held = bytes.slice();
      return '';
    }
    const wide = this.#started ? undefined : utf16Label(bytes);
    this.#started = true;
    if (wide) this.#decoder = new TextDecoder(wide);
    if (this.#decoder) return this.#decoder.decode(bytes, { stream: !last });
    const end = last ? bytes.length : soundEnd(bytes);
    this.#held = bytes.slice(end);
    return this.#utf8(bytes.subarray(0, end));
  }

  #utf8(bytes: Uint8Array): string {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const { broken } = quality(text);
    if (broken === 0) return text;
    const mended = new TextDecoder('utf-8', { ignoreBOM: true }).decode(withoutFoldsInCharacters(bytes));
    const after = quality(mended);
    if (after.broken <= after.sound) return mended;
    this.#decoder = new TextDecoder(this.#fallback);
    return this.#decoder.decode(bytes, { stream: true });
  }
}

function isKnown(label: string): boolean {
  try {
    return Boolean(new TextDecoder(label));
  } catch {
    return false;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}

/** UTF-16 by its mark, or because every other of the first bytes is zero. */
function utf16Label(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return undefined;
}

/** Where the last character ends that is wholly there. */
function soundEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

function quality(text: string): { broken: number; sound: number } {
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return { broken, sound };
}

/** Some writers fold between the bytes of one character: a continuation byte right after a fold says so. */
function withoutFoldsInCharacters(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const fold = bytes[at] === 13 && bytes[at + 1] === 10 ? 3 : bytes[at] === 10 ? 2 : 0;
    const space = bytes[at + fold - 1] === 32 || bytes[at + fold - 1] === 9;
    if (fold && space && (bytes[at + fold]! & 0xc0) === 0x80) at += fold;
    kept[length++] = bytes[at]!;
  }
  return kept.subarray(0, length);
}
