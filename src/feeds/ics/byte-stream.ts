import type { Charset } from '../charset.ts';
import { piecesOf, type ByteStream } from '../feed-source.ts';
import type { Slices } from '../slices.ts';
import { Utf8Lines } from '../utf8-lines.ts';
import type { IcsSession } from './session.ts';

/** How much is read at once. */
const PIECE = 65_536;

/** Gives a session bytes as they come, slice by slice, or bytes that are not plain UTF-8, as far as the limit. A stream that breaks is a diagnostic. */
export async function addBytes(
  session: IcsSession,
  slices: Slices,
  source: Uint8Array | ByteStream,
  charset: string | undefined,
): Promise<void> {
  const most = session.limits.bytes;
  const decode = decoder(charset);
  let size = 0;
  let isBroken = false;
  try {
    for await (const bytes of source instanceof Uint8Array ? [source] : piecesOf(source)) {
      const room = bytes.subarray(0, Math.max(0, most - size));
      size += bytes.length;
      for (let at = 0; at < room.length; at += PIECE) {
        if (!(await slices.finish(session.add(await decode(room.subarray(at, at + PIECE), false))))) return;
      }
      if (size <= most) continue;
      await slices.finish(session.add(await decode(new Uint8Array(), true)));
      return session.stop('too_large', most, 'bytes');
    }
  } catch {
    isBroken = true;
  }
  await slices.finish(session.add(await decode(new Uint8Array(), true)));
  if (isBroken) session.stop('stream_broken');
}

/** Bytes to text: plain UTF-8 as long as it is, then as the charset reader finds. */
function decoder(declared: string | undefined): (bytes: Uint8Array, isLast: boolean) => Promise<string> {
  const lines = new Utf8Lines();
  let other: Charset | undefined;
  return async (bytes, isLast) => {
    const plain = other ? undefined : lines.decode(bytes, isLast);
    if (plain !== undefined) return plain;
    let text = '';
    if (!other) {
      other = new (await import('../charset.ts')).Charset(declared);
      text = [...other.decode(lines.held)].join('');
    }
    return text + [...other.decode(bytes)].join('') + (isLast ? other.end() : '');
  };
}
