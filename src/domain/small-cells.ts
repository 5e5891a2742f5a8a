/*
 * Which numbers of a report are hidden, because they stand for few people or would tell such a number. What stays shown is checked as a
 * reader would work against it: for each hidden number whole other tables are looked for, with the same sums and every shown number the
 * same, in which it is another. What no such table is found for is not hidden well enough, and the number beside it is hidden too.
 */

/** The smallest number of people that a report shows, beside none at all. */
export const SMALLEST_SHOWN = 5;

/** A number that is the sum of others of the same report. */
export interface SumOf {
  /** Name of the sum. */
  readonly total: string;
  /** Names of what it is the sum of, in the order in which they stand. */
  readonly parts: readonly string[];
}

/**
 * The names of the numbers to hide: all from 1 up to the smallest that is shown, and beside them as many as it takes, so that each hidden
 * number can be as many numbers as there are small ones for who knows all sums, and that no hidden one is 0. Which ones are hidden beside
 * the small goes by where they stand and not by how large they are, so that the choice tells nothing either.
 * @param numbers by name, 0 or more: all that are shown together, or can be told from each other
 * @param sums among them; of what no sum is made, nothing can be worked out
 */
export function smallNumbers(
  numbers: ReadonlyMap<string, number>,
  sums: readonly SumOf[],
  smallest: number = SMALLEST_SHOWN,
): Set<string> {
  const cells = new Cells(numbers, sums);
  for (const [name, value] of numbers) if (value > 0 && value < smallest) cells.hidden.add(name);
  // What is hidden later only gives more room to what was looked at before. A set goes on with what is added on the way.
  for (const name of cells.hidden)
    while (cells.roomOf(name, smallest - 2) < smallest - 2) {
      const other = cells.besides(name);
      if (other === undefined) break;
      cells.hidden.add(other);
    }
  return cells.hidden;
}

/** The numbers with `null` for each that is hidden, as {@link smallNumbers} says. */
export function withoutSmall(
  numbers: ReadonlyMap<string, number>,
  sums: readonly SumOf[] = [],
): Map<string, number | null> {
  const hidden = smallNumbers(numbers, sums);
  return new Map([...numbers].map(([name, value]) => [name, hidden.has(name) ? null : value]));
}

/** How many changes are tried before another table counts as not found: more is hidden then, never less. */
const MOST_TRIES = 500;

/** More than there are sums that one number is in. */
const LAST = 1000;

/** The numbers, the sums that each of them is in, and which are hidden. */
class Cells {
  readonly hidden = new Set<string>();
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #sums: readonly SumOf[];
  readonly #sumsOf = new Map<string, SumOf[]>();
  #tries = 0;

  constructor(numbers: ReadonlyMap<string, number>, sums: readonly SumOf[]) {
    this.#numbers = numbers;
    this.#sums = sums;
    for (const sum of sums)
      for (const name of [sum.total, ...sum.parts]) {
        if (!numbers.has(name)) throw new RangeError(`“${name}” is in a sum and has no number.`);
        this.#sumsOf.set(name, [...(this.#sumsOf.get(name) ?? []), sum]);
      }
  }

  /** How much lower and higher a hidden number can be, taken together. @param most more is not looked for */
  roomOf(name: string, most: number): number {
    const reach = (sign: 1 | -1, wanted: number): number => {
      for (let step = wanted; step > 0; step--) if (this.#canMove(name, sign * step)) return step;
      return 0;
    };
    const above = reach(1, most);
    return above + reach(-1, most - above);
  }

  /**
   * What to hide beside a number that can be worked out: what closes most sums of which one number alone is hidden, and opens fewest of
   * which none is; of several the nearest. A sum only where nothing else is left.
   */
  besides(name: string): string | undefined {
    let [found, best]: [string | undefined, number] = [undefined, -Infinity];
    for (const other of this.#near(name)) {
      if (this.hidden.has(other) || this.#numbers.get(other) === 0) continue;
      const worth = this.#worthOf(other);
      if (worth > best) [found, best] = [other, worth];
    }
    return found;
  }

  /** All that hangs together with a number: of its own sums what stands after it, then round to it; then of their sums. */
  #near(name: string): Set<string> {
    const found = new Set([name]);
    for (const one of found)
      for (const { total, parts } of this.#sumsOf.get(one) ?? [])
        for (const other of [...after(parts, one), total]) found.add(other);
    return found;
  }

  #worthOf(name: string): number {
    const sums = this.#sumsOf.get(name) ?? [];
    const worth = sums.reduce((sum, { total, parts }) => {
      const hidden = [total, ...parts].filter(other => this.hidden.has(other)).length;
      return sum + (hidden === 0 ? -1 : hidden === 1 ? 1 : 0);
    }, 0);
    return sums.some(({ total }) => total === name) ? worth - LAST : worth;
  }

  /** Whether there is a table with all sums in which this number is so much higher or lower. */
  #canMove(name: string, step: number): boolean {
    if (this.#numbers.get(name)! + step < 1) return false;
    this.#tries = MOST_TRIES;
    return this.#settle(new Map([[name, step]]));
  }

  /** Makes good a sum that no longer holds by changing something hidden in it, and then the next. */
  #settle(changes: Map<string, number>): boolean {
    const open = this.#sums.find(sum => gapOf(sum, changes) !== 0);
    if (!open) return true;
    if (this.#tries-- <= 0) return false;
    const gap = gapOf(open, changes);
    for (const [name, wanted] of [[open.total, -gap], ...open.parts.map(part => [part, gap])] as [string, number][]) {
      if (!this.hidden.has(name) || changes.has(name)) continue;
      const step = Math.max(wanted, 1 - this.#numbers.get(name)!);
      if (step === 0) continue;
      changes.set(name, step);
      if (this.#settle(changes)) return true;
      changes.delete(name);
    }
    return false;
  }
}

/** By how much a sum is higher than its parts after changes. */
const gapOf = ({ total, parts }: SumOf, changes: ReadonlyMap<string, number>): number =>
  parts.reduce((gap, part) => gap - (changes.get(part) ?? 0), changes.get(total) ?? 0);

/** The parts in their order, begun after this one; all of them when it is none. */
function after(parts: readonly string[], name: string): string[] {
  const at = parts.indexOf(name);
  return [...parts.slice(at + 1), ...parts.slice(0, Math.max(at, 0))];
}
