import type { LocalDate } from '../../../schema/scalar.ts';
import type { ProgrammeEntry } from '../programme-index.ts';

/** So many dates of one day are drawn at first, and so many more each time they are asked for. Hardly any day has as many. */
export const PORTION = 100;

/** How much of each day is drawn: a day with thousands of dates is not built whole before anybody reads it. */
export class DayPortions {
  readonly #portions = new Map<LocalDate, number>();

  /** The dates of a day that are drawn. */
  drawn(day: LocalDate, entries: readonly ProgrammeEntry[]): readonly ProgrammeEntry[] {
    const most = (this.#portions.get(day) ?? 1) * PORTION;
    return entries.length > most ? entries.slice(0, most) : entries;
  }

  /** Draws more of a day. @returns the first that was not there, and how many came */
  more(day: LocalDate, entries: readonly ProgrammeEntry[]): { first: ProgrammeEntry | undefined; count: number } {
    const before = this.drawn(day, entries).length;
    this.#portions.set(day, (this.#portions.get(day) ?? 1) + 1);
    return { first: entries[before], count: this.drawn(day, entries).length - before };
  }
}
