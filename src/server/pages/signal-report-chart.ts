import { html } from 'hono/html';
import type { ReportTable } from '../../schema/signal-report.ts';
import { sayInReport } from '../signals/signal-report.ts';
import type { Html } from './layout.ts';

/** Everything of a chart is in millimetres on paper. */
const WIDTH = 184;
const LONGEST_LABEL = 80;
/** Room for a number behind the longest bar. */
const NUMBER = 18;
const BAR = 5;
const PITCH = 8;
/** Letters of 14 points. */
const LETTERS = 4.94;
/** About as wide as a letter is. */
const LETTER = 2.7;
/** So many letters fit before the bars; the table has the whole word. */
const MOST_LETTERS = 29;

/** A row of a chart: a word, and a bar for each of its numbers. */
interface ChartRow {
  label: string;
  numbers: readonly (number | null)[];
}

/** Where bars begin, and how long one of 1 is. */
interface Bars {
  start: number;
  scale: number;
}

/** The tables that are drawn, and what of them. Of kinds that fall apart into others only the whole is. */
const DRAWN: Partial<Record<string, (table: ReportTable) => ChartRow[]>> = {
  themes: ({ rows }) => rows.map(({ label, total = null }) => ({ label, numbers: [total] })),
  kinds: rowsOf,
  outcomes: rowsOf,
  approaches: rowsOf,
  help: ({ rows, ...table }) => rowsOf({ ...table, rows: rows.filter(({ partOf }) => partOf === undefined) }),
  years: rowsOf,
};

function rowsOf({ rows }: ReportTable): ChartRow[] {
  return rows.map(({ label, cells }) => ({ label, numbers: cells }));
}

/**
 * The bars of a table, where it has any. The second number of a row is drawn as an outline, so that both can be told apart on a copy in black
 * and white. What is hidden has a sign and no bar.
 */
export function chartHtml(table: ReportTable): Html {
  const rows = DRAWN[table.id]?.(table) ?? [];
  const largest = Math.max(0, ...rows.flatMap(({ numbers }) => numbers.map(number => number ?? 0)));
  if (largest === 0) return '';
  const bars = table.id === 'years' ? 2 : 1;
  const key = bars > 1 ? PITCH : 0;
  const height = key + rows.length * (bars * (BAR + 1) + PITCH - BAR - 1);
  const longest = Math.max(...rows.map(({ label }) => label.length));
  const start = Math.min(LONGEST_LABEL, longest * LETTER + 5);
  const bar = { start, scale: (WIDTH - start - NUMBER) / largest };
  const alt = sayInReport('chart', { title: table.title });
  return html`<svg class="chart" role="img" aria-label="${alt}" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}mm" height="${height}mm">
${key > 0 ? keyHtml(table.columns, start) : ''}
${rows.map((row, index) => rowHtml(row, key + (index * (height - key)) / rows.length, bar))}
</svg>`;
}

function rowHtml({ label, numbers }: ChartRow, top: number, { start, scale }: Bars): Html {
  const short = label.length > MOST_LETTERS ? `${label.slice(0, MOST_LETTERS - 1)}…` : label;
  const bars = numbers.map((number, index) => {
    const y = top + index * (BAR + 1);
    const width = (number ?? 0) * scale;
    return html`${width > 0 ? barHtml(start, y, width, index) : ''}${textHtml(start + width + 1.5, y, String(number ?? HIDDEN))}`;
  });
  return html`${textHtml(0, top, short)}${bars}
`;
}

/** What stands where a number is hidden; the report says so above its tables. */
export const HIDDEN = '*';

/** Which bars are which. */
const keyHtml = (columns: readonly string[], start: number): Html =>
  html`${columns.map((column, index) => {
    const x = start + index * 45;
    return html`${barHtml(x, 0, 8, index)}${textHtml(x + 10, 0, column)}`;
  })}`;

const barHtml = (x: number, y: number, width: number, index: number): Html =>
  index === 0
    ? html`<rect class="full" x="${x}" y="${y}" width="${round(width)}" height="${BAR}"/>`
    : html`<rect class="outline" x="${x + 0.3}" y="${y + 0.3}" width="${round(Math.max(width - 0.6, 0.1))}" height="${BAR - 0.6}"/>`;

const textHtml = (x: number, y: number, text: string): Html =>
  html`<text x="${round(x)}" y="${round(y + LETTERS * 0.86)}">${text}</text>`;

const round = (length: number): number => Math.round(length * 100) / 100;
