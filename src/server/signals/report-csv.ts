import type { ReportRow, ReportTable, SignalReport } from '../../schema/signal-report.ts';
import { csvOf } from '../submissions/csv.ts';
import { sayInReport } from './signal-report.ts';

/** One number of the report, with what it counts. */
interface ReportLine {
  table: string;
  row: string;
  column: string;
  number: number | null;
}

/** The report as a table: one number on each line, so that a spreadsheet can sort and sum them. What is hidden says so in a word. */
export const signalReportCsv = ({ tables }: SignalReport): string =>
  csvOf(
    [
      { head: sayInReport('table'), cell: ({ table }: ReportLine) => table },
      { head: sayInReport('row'), cell: ({ row }) => row },
      { head: sayInReport('column'), cell: ({ column }) => column },
      { head: sayInReport('number'), cell: ({ number }) => (number === null ? sayInReport('hidden') : String(number)) },
    ],
    tables.flatMap(linesOf),
  );

function linesOf(table: ReportTable): ReportLine[] {
  const total = sayInReport('total');
  const lines = table.rows.flatMap(row => {
    const name = nameOf(row, table.rows);
    return [
      ...row.cells.map((number, index) => ({ table: table.title, row: name, column: table.columns[index]!, number })),
      ...(row.total === undefined ? [] : [{ table: table.title, row: name, column: total, number: row.total }]),
    ];
  });
  const totals = (table.totals ?? []).map((number, index) => ({
    ...{ table: table.title, row: total, column: table.columns[index]!, number },
  }));
  return [...lines, ...totals];
}

/** What a row counts; one that is a part of another says of which, for its own word can be that of several. */
function nameOf({ label, partOf }: ReportRow, rows: readonly ReportRow[]): string {
  const whole = rows.find(({ id, partOf: part }) => id === partOf && part === undefined);
  return whole ? `${whole.label}: ${label}` : label;
}
