import { paperStyle } from './poll-paper-style.ts';

/**
 * The looks of the yearly report on paper: A4 upright with numbered pages, letters of 14 points, black on white, bars that a copier keeps
 * (PRINT-1, PRINT-3, PRINT-5, PRINT-7).
 */
export const signalReportStyle = (): string => paperStyle('a4', true) + report;

const report = `
h1 {
  font-size: 1.65em;
}
h2 {
  font-size: 1.25em;
  padding-block: 6mm 2mm;
}
.lines {
  padding-block-start: 3mm;
}
.lines > * + * {
  padding-block-start: 2mm;
}
.provisional {
  border-inline-start: 1.2mm solid black;
  font-weight: 700;
  margin-block-start: 2mm;
  padding-inline-start: 3mm;
}
.chart {
  break-inside: avoid;
  display: block;
  font-size: 4.94px;
  margin-block: 3mm;
}
.chart .full {
  fill: var(--accent);
}
.chart .outline {
  fill: white;
  stroke: black;
  stroke-width: 0.6;
}
table {
  border-collapse: collapse;
  font-variant-numeric: tabular-nums;
  margin-block-start: 2mm;
}
thead {
  break-inside: avoid;
}
tr {
  break-inside: avoid;
}
/* The sum of all stands once, at the end: on each page it would pass for that of the page. */
tfoot {
  display: table-row-group;
}
th, td {
  border-block-end: 0.5mm solid black;
  padding: 0.8mm 2mm;
  text-align: end;
  vertical-align: baseline;
}
th:first-child {
  padding-inline-start: 0;
  text-align: start;
}
tbody th {
  font-weight: inherit;
}
.part th:first-child {
  padding-inline-start: 6mm;
}
tfoot :is(th, td), .sum {
  font-weight: 700;
}
/* A column for each month fits beside a word of a list. */
.wide table {
  inline-size: 100%;
  table-layout: fixed;
}
.wide :is(th, td) {
  padding-inline: 0.6mm;
}
.wide th:first-child {
  inline-size: 38mm;
}
.wide thead th:last-child {
  inline-size: 19mm;
}
tbody th {
  overflow-wrap: anywhere;
}
section > p {
  break-after: avoid;
}
.short {
  break-inside: avoid;
}
`;
