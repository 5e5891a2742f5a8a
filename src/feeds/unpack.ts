/** How a body is packed: gzip and zlib, as `Content-Encoding` has them and as files are packed. */
export type Packing = 'gzip' | 'deflate';

/** Bytes that are put in at once: however small a body is packed, no step unpacks more than four megabytes. */
const PIECE = 4096;

/** How a body is packed, by its first bytes, since no charset leaves them as they are; `undefined` when it is not. */
export function packingOf(pieces: readonly Uint8Array[]): Packing | undefined {
  const [a = 0, b = 0] = pieces.flatMap(piece => [...piece.subarray(0, 2)]);
  if (a === 0x1f && b === 0x8b) return 'gzip';
  // RFC 1950: a window of at most 32 kB, and a check that makes both bytes a multiple of 31. `x` is no begin of text we know.
  return a === 0x78 && (a * 256 + b) % 31 === 0 ? 'deflate' : undefined;
}

/** What is used of a `DecompressionStream`. */
interface Unpacker {
  writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void>; abort(): Promise<void> };
  };
  readable: {
    getReader(): { read(): Promise<{ value?: Uint8Array | undefined; done: boolean }>; cancel(): Promise<void> };
  };
}

interface Platform {
  DecompressionStream?: new (packing: Packing) => Unpacker;
}

/** Whether this browser can unpack; older ones cannot. */
export const canUnpack = (): boolean => 'DecompressionStream' in globalThis;

/**
 * Unpacks bytes as they are asked for. Who stops asking stops unpacking, so that a small body that unpacks to gigabytes costs no more
 * than what is read of it. @throws on a body that is broken, after what could be unpacked
 */
export async function* unpacked(pieces: AsyncIterable<Uint8Array>, packing: Packing): AsyncGenerator<Uint8Array> {
  const { writable, readable } = new (globalThis as Platform).DecompressionStream!(packing);
  const reader = readable.getReader();
  const written = writeAll(pieces, writable.getWriter());
  // Said by the reading side too; nobody waits for it when reading ends early.
  written.catch(() => undefined);
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value) yield next.value;
    await written;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function writeAll(
  pieces: AsyncIterable<Uint8Array>,
  writer: ReturnType<Unpacker['writable']['getWriter']>,
): Promise<void> {
  try {
    for await (const bytes of pieces)
      for (let at = 0; at < bytes.length; at += PIECE) await writer.write(bytes.subarray(at, at + PIECE));
    await writer.close();
  } catch (cause) {
    await writer.abort().catch(() => undefined);
    throw cause;
  }
}
