import type { SumOf } from '../../src/domain/small-cells.ts';

/** A form of table: its numbers that are no sums, and how the others are made of them. */
export interface TableForm {
  leaves: readonly string[];
  sums: readonly SumOf[];
}

/** A table of rows and columns with all its sums. */
export function grid(rows: number, columns: number): TableForm {
  const along = (count: number) => Array.from({ length: count }, (_, index) => index);
  const row = (index: number) => along(columns).map(column => `${index}-${column}`);
  return {
    leaves: along(rows).flatMap(row),
    sums: [
      ...along(rows).map(index => ({ total: `row ${index}`, parts: row(index) })),
      ...along(columns).map(column => ({
        total: `column ${column}`,
        parts: along(rows).map(index => `${index}-${column}`),
      })),
      { total: 'all', parts: along(rows).map(index => `row ${index}`) },
      { total: 'all', parts: along(columns).map(index => `column ${index}`) },
    ],
  };
}

/** All numbers of a table; `undefined` when its leaves do not give the same for each sum that is made twice. */
export function filled({ leaves, sums }: TableForm, values: readonly number[]): Map<string, number> | undefined {
  const numbers = new Map(leaves.map((name, index) => [name, values[index]!]));
  for (const { total, parts } of sums) {
    const sum = parts.reduce((whole, part) => whole + numbers.get(part)!, 0);
    if (numbers.has(total) && numbers.get(total) !== sum) return undefined;
    numbers.set(total, sum);
  }
  return numbers;
}

/** Every list of so many whole numbers from 0 to the largest. */
export function* lists(length: number, largest: number): Generator<number[]> {
  const values = Array.from({ length }, () => 0);
  for (;;) {
    yield [...values];
    let at = 0;
    while (at < length && values[at] === largest) values[at++] = 0;
    if (at === length) return;
    values[at]!++;
  }
}

/**
 * What each hidden number can be for a reader who tries every table that has what is shown. Hidden ones are at least 1.
 * @param largest no number that is no sum is tried above it
 */
export function readerKnows(
  form: TableForm,
  numbers: ReadonlyMap<string, number>,
  hidden: ReadonlySet<string>,
  largest: number,
): Map<string, Set<number>> {
  const open = form.leaves.filter(name => hidden.has(name));
  const known = new Map([...hidden].map(name => [name, new Set<number>()]));
  for (const tried of lists(open.length, largest - 1)) {
    const values = form.leaves.map(name => (hidden.has(name) ? tried[open.indexOf(name)]! + 1 : numbers.get(name)!));
    const table = filled(form, values);
    if (!table || [...numbers].some(([name, number]) => !hidden.has(name) && table.get(name) !== number)) continue;
    for (const name of hidden) known.get(name)!.add(table.get(name)!);
  }
  return known;
}

/**
 * The hidden numbers that a reader finds with the sums alone, as with equations at school: by elimination (Gauss), whatever the numbers are.
 */
export function workedOut({ sums }: TableForm, hidden: ReadonlySet<string>): string[] {
  const names = [...hidden];
  const rows = sums.map(({ total, parts }) =>
    names.map(name => (name === total ? -1 : 0) + parts.filter(part => part === name).length),
  );
  let rank = 0;
  for (let column = 0; column < names.length; column++) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[column]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const lead = rows[rank]!.map(value => value / rows[rank]![column]!);
    rows[rank] = lead;
    for (const [index, row] of rows.entries())
      if (index !== rank) rows[index] = row.map((value, at) => value - row[column]! * lead[at]!);
    rank++;
  }
  return rows
    .filter(row => row.filter(value => Math.abs(value) > 1e-9).length === 1)
    .map(row => names[row.findIndex(value => Math.abs(value) > 1e-9)]!);
}
