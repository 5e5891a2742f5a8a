import { originOf } from './origins.ts';

/** A line for whoever runs the server. */
export type LogLine = (line: string) => void;

/** The same origin is not written about again for so many milliseconds. */
const PAUSE = 60 * 60_000;

/** So many are remembered: origins are made up as easily as they are sent. */
const MOST_ORIGINS = 100;

interface Refused {
  since: number;
  /** How often it was refused since it was last written about. */
  count: number;
}

/**
 * Sites that were refused because nobody has added them: most of the time a site of the municipality that was forgotten. Each is written
 * about once an hour, with the command that lets it send, and with how often it was refused in between.
 */
export class RefusedOrigins {
  readonly #log: LogLine;
  readonly #now: () => number;
  readonly #refused = new Map<string, Refused>();

  /** @param now milliseconds since 1970, UTC */
  constructor(log: LogLine, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** @param asking what came as `Origin`: anything can stand there */
  note(asking: string, tenant: string): void {
    const origin = originOf(asking);
    const name = `${tenant} ${origin ?? ''}`;
    const now = this.#now();
    const known = this.#refused.get(name);
    if (known && now - known.since < PAUSE) {
      known.count += 1;
      return;
    }
    if (!known && this.#refused.size >= MOST_ORIGINS && !this.#forgetOld(now)) return;
    this.#refused.set(name, { since: now, count: 0 });
    this.#log(lineFor(origin, tenant, known?.count ?? 0));
  }

  /** Gives whether there is room again. */
  #forgetOld(now: number): boolean {
    for (const [name, { since }] of this.#refused) if (now - since >= PAUSE) this.#refused.delete(name);
    return this.#refused.size < MOST_ORIGINS;
  }
}

function lineFor(origin: string | undefined, tenant: string, before: number): string {
  const often = before > 0 ? ` (and ${before} times more since this was last written)` : '';
  return origin === undefined
    ? `${tenant}: a page without an address of its own, such as a file, was not allowed to send${often}.`
    : `${tenant}: pages of ${origin} were not allowed to send${often}. To allow them: stek origins add ${origin} --tenant ${tenant}`;
}
