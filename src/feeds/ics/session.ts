import type { Work } from '../../domain/work.ts';
import type { Feed } from '../../schema/programme.ts';
import { ComponentReader } from './component-reader.ts';
import { Diagnostics } from './diagnostics.ts';
import { buildFeed, type BuildOptions } from './feed-builder.ts';
import type { IsSound } from './feed-context.ts';
import { ICS_LIMITS, type IcsLimits } from './limits.ts';
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

/** Characters that are read in one step. */
const PIECE = 65_536;

/** One feed on its way in: text → lines → components → activities, within the limits. */
export class IcsSession {
  readonly limits: IcsLimits;
  readonly #options: IcsOptions;
  readonly #diagnostics = new Diagnostics();
  readonly #lines: Unfolder;
  readonly #components: ComponentReader;
  /** Whether it has been said why no more is read. */
  #isStopped = false;

  constructor(options: IcsOptions) {
    this.#options = options;
    this.limits = { ...ICS_LIMITS, ...options.limits };
    this.#lines = new Unfolder(this.limits.lineLength);
    this.#components = new ComponentReader(this.limits, this.#diagnostics, options.now ?? Date.now());
  }

  /** Reads on; `false` when enough was read. */
  *add(text: string): Work<boolean> {
    const { bytes, lines, components } = this.limits;
    for (let at = 0; at < Math.min(text.length, bytes) && !this.#isStopped; at += PIECE) {
      for (const line of this.#lines.push(text.slice(at, Math.min(bytes, at + PIECE)))) this.#components.add(line);
      yield* this.#components.makeRoom();
      if (this.#lines.count > lines) this.stop('too_many_lines', lines);
      else if (this.#components.isFull) this.stop('too_many_events', components);
      yield;
    }
    if (text.length > bytes) this.stop('too_large', bytes, 'characters');
    return !this.#isStopped;
  }

  /** Reads no further, and says why, at the line that was read last. */
  stop(code: string, ...values: (string | number)[]): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#diagnostics.add(`line ${this.#lines.count}`, code, code, ...values);
  }

  /** Everything is there; says which parts `build` needs. */
  *end(): Work<Set<PartName>> {
    for (const line of this.#lines.end()) this.#components.add(line);
    const isWhole = yield* this.#components.end();
    if (this.#components.isFull) this.stop('too_many_events', this.limits.components);
    if (!isWhole) this.stop('cut_off');
    if (!this.#components.isCalendar) this.#diagnostics.add('', 'not_a_calendar');
    return yield* neededParts(this.#components.events);
  }

  /**
   * The activities and places, in our shape, and all that was found. Can be done again with other parts.
   * @param isSound throws on the first thing that is not
   */
  *build(parts: Parts, isSound?: IsSound): Work<Pick<Feed, 'activities' | 'places'> & { diagnostics: Diagnostics }> {
    const diagnostics = new Diagnostics(this.#diagnostics);
    const { steps } = this.limits;
    const feed = yield* buildFeed(this.#components, {
      ...this.#options,
      diagnostics,
      parts,
      budget: { steps },
      isSound,
    });
    return { ...feed, diagnostics };
  }
}
