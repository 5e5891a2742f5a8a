import type { Feed } from '../../schema/programme.ts';
import { Charset } from '../charset.ts';
import { WarningList } from '../warning-list.ts';
import { ComponentReader } from './component-reader.ts';
import { FeedBuilder, type BuildOptions } from './feed-builder.ts';
import { ICS_LIMITS, Stopwatch, type IcsLimits } from './limits.ts';
import { Unfolder } from './unfold.ts';

/** How to read an iCalendar feed. */
export interface IcsOptions extends BuildOptions {
  /** Limits other than the defaults. @default ICS_LIMITS */
  limits?: Partial<IcsLimits> | undefined;
  /** Charset that the content type names, for bytes that are not UTF-8. @default 'windows-1252' */
  charset?: string | undefined;
}

/** A feed as text, as bytes, or as a stream of bytes such as `response.body`. */
export type IcsSource = string | Uint8Array | AsyncIterable<Uint8Array>;

const PIECE = 65_536;
/** The part of the time for reading lines; the rest is for making activities of them. */
const READING_SHARE = 0.6;

/**
 * Reads an iCalendar feed (RFC 5545, 7986) as other people really write it: one broken event becomes a warning with its line
 * and UID, the others are shown. Never throws on content, whatever it is; an error of the stream itself becomes a warning, and
 * what had arrived is shown.
 *
 * @example const { activities, places, warnings } = await readIcs(response.body);
 */
export async function readIcs(source: IcsSource, options: IcsOptions = {}): Promise<Feed> {
  if (typeof source === 'string') return readIcsText(source, options);
  const session = new IcsSession(options);
  if (source instanceof Uint8Array) session.addBytes(source);
  else await addStream(session, source);
  return session.end();
}

/** The same for text that is there as a whole, without waiting. */
export function readIcsText(text: string, options: IcsOptions = {}): Feed {
  const session = new IcsSession(options);
  session.addText(text);
  return session.end();
}

async function addStream(session: IcsSession, stream: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const bytes of stream) if (!session.addBytes(bytes)) return;
  } catch {
    session.warn(
      'stream_broken',
      'The connection broke before the end of the feed; what had arrived is shown. Try again.',
    );
  }
}

/** One feed on its way in: bytes → text → lines → components, within the limits. */
class IcsSession {
  readonly #limits: IcsLimits;
  readonly #options: IcsOptions;
  readonly #warnings = new WarningList();
  readonly #charset: Charset;
  readonly #lines: Unfolder;
  readonly #components: ComponentReader;
  readonly #stopwatch = new Stopwatch();
  #size = 0;
  #isStopped = false;

  constructor(options: IcsOptions) {
    this.#options = options;
    this.#limits = { ...ICS_LIMITS, ...options.limits };
    this.#charset = new Charset(options.charset);
    this.#lines = new Unfolder(this.#limits.lineLength);
    this.#components = new ComponentReader(this.#limits, this.#warnings);
  }

  warn(code: string, detail: string): void {
    this.#warnings.add(`line ${this.#lines.count}`, code, detail);
  }

  /** Reads on; `false` when enough was read. */
  addBytes(bytes: Uint8Array): boolean {
    const room = bytes.subarray(0, Math.max(0, this.#limits.bytes - this.#size));
    this.#size += bytes.length;
    this.#stopwatch.start();
    for (const piece of this.#charset.decode(room)) if (!this.#addPiece(piece)) break;
    this.#stopwatch.pause();
    if (this.#size > this.#limits.bytes) this.#stop('too_large', `The feed is larger than ${this.#limits.bytes} bytes`);
    return !this.#isStopped;
  }

  addText(text: string): void {
    const end = Math.min(text.length, this.#limits.bytes);
    this.#stopwatch.start();
    for (let at = 0; at < end; at += PIECE) if (!this.#addPiece(text.slice(at, Math.min(end, at + PIECE)))) break;
    this.#stopwatch.pause();
    if (text.length > end) this.#stop('too_large', `The feed is larger than ${this.#limits.bytes} characters`);
  }

  /** Everything is there: the feed, in our shape. */
  end(): Feed {
    this.#stopwatch.start();
    this.#addPiece(this.#charset.end());
    for (const line of this.#lines.end()) this.#components.add(line);
    this.#components.end();
    if (!this.#components.isCalendar) {
      this.#warnings.add('', 'not_a_calendar', 'There is no calendar in this file: no line says BEGIN:VCALENDAR.');
    }
    const builder = new FeedBuilder(this.#components, this.#warnings, this.#options);
    const built = builder.build(() => this.#stopwatch.milliseconds > this.#limits.milliseconds);
    return { ...built, warnings: this.#warnings.list() };
  }

  #addPiece(piece: string): boolean {
    if (this.#isStopped) return false;
    const text = this.#lines.count === 0 ? piece.replace(/^\ufeff/, '') : piece;
    for (const line of this.#lines.push(text)) this.#components.add(line);
    if (this.#lines.count > this.#limits.lines)
      this.#stop('too_many_lines', `The feed has more than ${this.#limits.lines} lines`);
    else if (this.#components.isFull)
      this.#stop('too_many_events', `The feed has more than ${this.#limits.components} events`);
    else if (this.#stopwatch.milliseconds > this.#limits.milliseconds * READING_SHARE)
      this.#stop('time_limit', 'Reading took too long');
    return !this.#isStopped;
  }

  #stop(code: string, reason: string): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.warn(code, `${reason}; what comes after this line is not shown. Offer a smaller feed, such as one year.`);
  }
}
