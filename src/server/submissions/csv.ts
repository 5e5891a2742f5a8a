import { Problem } from '../http/problem.ts';
import type { TenantRead } from '../store/tenant-read.ts';
import { csvCell } from './csv-cell.ts';
import type { Actor, CsvColumn, CsvExport } from './submission-kind.ts';

/**
 * Things as a table (RFC 4180), opened right by the spreadsheets of Flemish desks (UTF-8 with a byte order mark, semicolons). No cell
 * can become a formula.
 */
export function csvOf<Item>(columns: readonly CsvColumn<Item>[], items: readonly Item[]): string {
  const head = columns.map(column => column.head);
  const rows = items.map(item => columns.map(column => column.cell(item)));
  return `\ufeff${[head, ...rows].map(row => `${row.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** A table as a file. */
export interface CsvFile {
  /** With its ending; letters, digits, `_` and `-` before that. */
  name: string;
  content: string;
}

/**
 * What was sent of one kind, as a file.
 * @param query of the address, which the kind reads
 * @param by who asks
 * @throws {Problem} `invalid_query`, or `not_found` for a kind that is never a table
 */
export async function csvFile<Item extends object>(
  { csv }: { csv?: CsvExport<Item> },
  read: TenantRead,
  query: URLSearchParams,
  by: Actor,
): Promise<CsvFile> {
  if (!csv) throw new Problem('not_found', 'There is no table of these.');
  const content = csvOf(csv.columns, await csv.items(read, query, by));
  return { name: `${csv.fileName(query).replace(/[^\w-]/g, '_')}.csv`, content };
}
