import type { Feed } from '../../schema/programme.ts';
import type { Charset } from '../charset.ts';
import { Utf8Lines } from '../utf8-lines.ts';
import { loadParts, type PartName } from './parts.ts';
import { IcsSession, type IcsOptions } from './session.ts';

export type { IcsOptions } from './session.ts';

/** A feed as text, as bytes, or as a stream of bytes such as `response.body`. */
export type IcsSource = string | Uint8Array | AsyncIterable<Uint8Array>;

const PIECE = 65_536;

/**
 * Reads an iCalendar feed (RFC 5545, 7986) as other people really write it: one broken event becomes a warning with its line
 * and UID, the others are shown. Never throws on content, whatever it is; an error of the stream itself becomes a warning, and
 * what had arrived is shown. What few feeds need, such as other charsets and time zone names, is loaded when one does.
 *
 * @example const { activities, places, warnings } = await readIcs(response.body);
 */
export async function readIcs(source: IcsSource, options: IcsOptions = {}): Promise<Feed> {
  const session = new IcsSession(options);
  if (typeof source === 'string') addText(session, source);
  else await addBytes(session, source instanceof Uint8Array ? [source] : source, options.charset);
  const built = await build(session, session.end(), options);
  const { findings } = session;
  const warnings = findings.list.length > 0 ? (await import('./explain.ts')).explainFindings(findings) : [];
  return { ...built, warnings };
}

/** With the schemas only where they are needed: they weigh as much as all the rest. */
async function build(session: IcsSession, parts: Set<PartName>, { isSound }: IcsOptions) {
  if (isSound && parts.has('check')) {
    const others = await loadParts(new Set([...parts].filter(name => name !== 'check')));
    try {
      return session.build(others, isSound);
    } catch {
      // Something is not sound, and code that counts on it may fall over it: the schemas mend it.
    }
  }
  return session.build(await loadParts(parts));
}

/** Gives a session text that is there as a whole, as far as the limit. */
export function addText(session: IcsSession, text: string): void {
  const { bytes } = session.limits;
  for (let at = 0; at < Math.min(text.length, bytes); at += PIECE) {
    if (!session.add(text.slice(at, Math.min(bytes, at + PIECE)))) return;
  }
  if (text.length > bytes) session.stop('too_large', bytes, 'characters');
}

async function addBytes(
  session: IcsSession,
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  charset: string | undefined,
): Promise<void> {
  const most = session.limits.bytes;
  const decode = decoder(charset);
  let size = 0;
  try {
    for await (const bytes of source) {
      const room = bytes.subarray(0, Math.max(0, most - size));
      size += bytes.length;
      for (let at = 0; at < room.length; at += PIECE) {
        if (!session.add(await decode(room.subarray(at, at + PIECE), false))) return;
      }
      if (size > most) return session.stop('too_large', most, 'bytes');
    }
  } catch {
    session.breakOff();
  } finally {
    session.add(await decode(new Uint8Array(), true));
  }
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
