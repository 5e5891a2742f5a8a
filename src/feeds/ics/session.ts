import type { Feed } from '../../schema/programme.ts';
import { ComponentReader } from './component-reader.ts';
import { FeedBuilder, type BuildOptions, type IsSound } from './feed-builder.ts';
import { Findings } from './findings.ts';
import { ICS_LIMITS, Stopwatch, type IcsLimits } from './limits.ts';
import { neededParts, type PartName, type Parts } from './parts.ts';
import { Unfolder } from './unfold.ts';

/** How to read an iCalendar feed. */
export interface IcsOptions extends BuildOptions {
  /** Limits other than the defaults. @default ICS_LIMITS */
  limits?: Partial<IcsLimits> | undefined;
  /** Charset that the content type names, for bytes that are not UTF-8. @default 'windows-1252' */
  charset?: string | undefined;
  /** Where it can be told without the schemas: they are then loaded only for a feed in which something is not sound. */
  isSound?: IsSound | undefined;
}

/** The part of the time for reading lines; the rest is for making activities of them. */
const READING_SHARE = 0.6;

/** One feed on its way in: text → lines → components → activities, within the limits. */
export class IcsSession {
  readonly findings = new Findings();
  readonly limits: IcsLimits;
  readonly #options: IcsOptions;
  readonly #lines: Unfolder;
  readonly #components: ComponentReader;
  readonly #stopwatch = new Stopwatch();
  #isStopped = false;
  #isBroken = false;
  /** What had been found when everything was read. */
  #read: Findings['mark'] | undefined;

  constructor(options: IcsOptions) {
    this.#options = options;
    this.limits = { ...ICS_LIMITS, ...options.limits };
    this.#lines = new Unfolder(this.limits.lineLength);
    this.#components = new ComponentReader(this.limits, this.findings);
  }

  /** Reads on; `false` when enough was read. */
  add(piece: string): boolean {
    if (this.#isStopped) return false;
    this.#stopwatch.start();
    const text = this.#lines.count === 0 ? piece.replace(/^\ufeff/, '') : piece;
    for (const line of this.#lines.push(text)) this.#components.add(line);
    this.#stopwatch.pause();
    if (this.#lines.count > this.limits.lines) this.stop('too_many_lines', this.limits.lines);
    else if (this.#components.isFull) this.stop('too_many_events', this.limits.components);
    else if (this.#stopwatch.spent > this.limits.milliseconds * READING_SHARE) this.stop('time_limit');
    return !this.#isStopped;
  }

  /** Reads no further, and says why. */
  stop(code: string, ...values: (string | number)[]): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.warn(code, ...values);
  }

  /** The stream broke; what had arrived is still read. */
  breakOff(): void {
    this.#isBroken = true;
    this.warn('stream_broken');
  }

  /** A finding at the line that was read last. */
  warn(code: string, ...values: (string | number)[]): void {
    this.findings.add(`line ${this.#lines.count}`, code, code, ...values);
  }

  /** Everything is there; says which parts `build` needs. */
  end(): Set<PartName> {
    for (const line of this.#lines.end()) this.#components.add(line);
    // What was stopped, or broke off on its way, has been said.
    if (!this.#components.end() && !this.#isStopped && !this.#isBroken) this.warn('cut_off');
    if (!this.#components.isCalendar) this.findings.add('', 'not_a_calendar');
    return neededParts(this.#components.events);
  }

  /**
   * The activities and places, in our shape. Can be done again with other parts, as if it had not been done before.
   * @param isSound throws on the first thing that is not
   */
  build(parts: Parts, isSound?: IsSound): Pick<Feed, 'activities' | 'places'> {
    this.findings.rewind((this.#read ??= this.findings.mark));
    this.#stopwatch.start();
    const builder = new FeedBuilder(this.#components, this.findings, parts, this.#options, isSound);
    return builder.build(() => this.#stopwatch.milliseconds > this.limits.milliseconds);
  }
}
