import { html } from 'hono/html';
import { spokenIn } from '../../domain/spoken/languages.ts';
import type { ReportCell, ReportRow, ReportTable, SignalReport } from '../../schema/signal-report.ts';
import type * as z from 'zod/mini';
import { sayInReport as say } from '../signals/signal-report.ts';
import { documentHtml, type Html } from './layout.ts';
import type { PollPaper } from './poll-paper-parts.ts';
import { styleHtml } from './poll-paper.ts';
import { chartHtml, HIDDEN } from './signal-report-chart.ts';

/** What the paper of a report is made from. */
export interface SignalReportPaper {
  report: SignalReport;
  /** Who reports. */
  tenant: { name: string };
  /** The style sheet, by its address or as text. */
  style: PollPaper['style'];
}

/** The yearly report as a document to print: what is hidden and why comes first, then each table below its bars. In Dutch. */
export async function signalReportHtml({ report, tenant, style }: SignalReportPaper): Promise<string> {
  const { dayWithYear } = await spokenIn('nl');
  const { title, until, smallest, isProvisional, tables } = report;
  const body = html`<header class="head">
<p class="who">${tenant.name}</p>
<h1>${title}</h1>
</header>
<main>
<div class="lines">
<p>${say('until', { day: dayWithYear(until) })}</p>
${isProvisional ? html`<p class="provisional">${say('provisional')}</p>` : ''}
${tables.length > 0 ? hiddenHtml(smallest) : html`<p>${say('nothing')}</p>`}
</div>
${tables.map(tableHtml)}
</main>`;
  return documentHtml({
    ...{ lang: 'nl', direction: 'ltr', title: `${title} | ${tenant.name}` },
    ...{ head: styleHtml(style), body },
  });
}

const hiddenHtml = (smallest: number): Html =>
  html`<p>${say('hiddenWhy', { largest: smallest - 1 })} ${say('hiddenSign', { sign: HIDDEN })}</p>`;

/** So many columns share the paper evenly. */
const WIDE = 4;
/** A table of so many rows stands on one page, with its bars. */
const SHORT = 8;

function tableHtml(table: ReportTable): Html {
  const { id, title, note, columns, rows, totals } = table;
  const hasSums = rows.some(({ total }) => total !== undefined);
  const sum = hasSums ? html`<th scope="col">${say('total')}</th>` : '';
  const looks = [...(columns.length > WIDE ? ['wide'] : []), ...(rows.length <= SHORT ? ['short'] : [])].join(' ');
  return html`<section class="${looks}">
<h2 id="${id}">${title}</h2>
${note === undefined ? '' : html`<p>${note}</p>`}
${chartHtml(table)}
<table aria-labelledby="${id}">
<thead><tr><th scope="col">${headOf(id)}</th>${columns.map(column => html`<th scope="col">${column}</th>`)}${sum}</tr></thead>
<tbody>
${rows.map(rowHtml)}</tbody>
${totals ? html`<tfoot><tr><th scope="row">${say('total')}</th>${totals.map(cellHtml)}</tr></tfoot>` : ''}
</table>
</section>
`;
}

/** What the words at the beginning of the rows are. */
const headOf = (id: string): string =>
  id === 'themes' ? say('headTheme') : id === 'years' ? say('headYear') : say('headWhat');

const rowHtml = ({ label, partOf, cells, total }: ReportRow): Html =>
  html`<tr${partOf === undefined ? '' : html` class="part"`}><th scope="row">${partOf === undefined ? label : say('partOf', { label })}</th>${cells.map(cellHtml)}${total === undefined ? '' : html`<td class="sum">${total ?? HIDDEN}</td>`}</tr>
`;

const cellHtml = (number: z.infer<typeof ReportCell>): Html => html`<td>${number ?? HIDDEN}</td>`;
