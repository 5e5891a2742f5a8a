import type { RawBuilder, Transaction } from 'kysely';
import type { SeatCount } from '../../domain/seats.ts';
import type { Tables } from './tables.ts';

/** Counts seats. The part of the server that gives them away does so; here nobody needs to know to whom. */
export interface SeatSource {
  /**
   * Counts all dates of a tenant.
   * @returns by date; one on which nobody has a seat or waits may be left out
   */
  count(db: Transaction<Tables>, tenant: string): Promise<ReadonlyMap<string, SeatCount>>;
  /**
   * The seats of one date as columns of a query over `seat_changes`, so that the versions, the dates that changed and their seats are
   * one statement.
   */
  readonly changed: Readonly<Record<keyof SeatCount, RawBuilder<number>>>;
}

/** The seats of a date, and the version of the seats in which they became what they are. */
interface Counted {
  count: SeatCount;
  version: number;
}

const NOBODY: SeatCount = { taken: 0, waiting: 0 };

/** The seats of all dates of a tenant as of one version. It never changes: newer seats are another one. */
export class CountedSeats {
  readonly version: number;
  /** The first version of which it knows what changed since. */
  readonly #since: number;
  readonly #dates: ReadonlyMap<string, Counted>;

  private constructor(version: number, since: number, dates: ReadonlyMap<string, Counted>) {
    this.version = version;
    this.#since = since;
    this.#dates = dates;
  }

  /** All that there is in one version. */
  static all(version: number, counts: ReadonlyMap<string, SeatCount>): CountedSeats {
    return new CountedSeats(version, version, new Map([...counts].map(([id, count]) => [id, { count, version }])));
  }

  /**
   * The same in a later version.
   * @param occurrenceIds dates whose seats may have changed
   * @param counts what they are now
   */
  renewed(version: number, occurrenceIds: readonly string[], counts: ReadonlyMap<string, SeatCount>): CountedSeats {
    const dates = new Map(this.#dates);
    for (const id of occurrenceIds) {
      const count = counts.get(id) ?? NOBODY;
      if (!isSame(count, this.of(id) ?? NOBODY)) dates.set(id, { count, version });
    }
    return new CountedSeats(version, this.#since, dates);
  }

  /** The seats of a date; `undefined` when nobody ever signed up for it. */
  readonly of = (occurrenceId: string): SeatCount | undefined => this.#dates.get(occurrenceId)?.count;

  /** Dates whose seats are others than in a version before; `undefined` when that is not known. */
  changedSince(version: number): string[] | undefined {
    if (!this.#knows(version)) return undefined;
    return [...this.#dates].filter(([, counted]) => counted.version > version).map(([id]) => id);
  }

  /** Whether the seats of a date are others than in a version before, or may be. */
  hasChanged(occurrenceId: string, since: number): boolean {
    return !this.#knows(since) || (this.#dates.get(occurrenceId)?.version ?? 0) > since;
  }

  #knows(version: number): boolean {
    return version >= this.#since && version <= this.version;
  }
}

const isSame = (one: SeatCount, other: SeatCount): boolean =>
  one.taken === other.taken && one.waiting === other.waiting;
