import { plainPaper } from './plain-paper.ts';

/*
 * The programme on paper, and one date of it.
 *
 * main.programme > header > h1; section.day > h2, ul > li.entry[.off] > p.hours, h3, p.status?, p…, p.easy?
 *                > footer > (p, p.call?)…
 * main.details   > h1, p.moment, p.status?, section.question > h2, p…; section.ask > p…; section.others > h2, ul > li
 */

/** A page of it; several are numbered, and say after the first of what they are. */
const page = (name: string): string => `
@page {
  margin: 12mm;
  size: A4 portrait;
  @bottom-center { content: counter(page) ' / ' counter(pages); direction: ltr; font: 14pt sans-serif; }
  @bottom-left { content: ${JSON.stringify(name)}; font: 10pt sans-serif; }
}`;

const days = `
/* Not a grid: Chromium leaves a page white before a grid from right to left that goes on over pages. */
.day {
  border-block-end: 0.5mm solid black;
  /* On the next page nobody would know of which day the rest is. */
  break-inside: avoid;
  display: flow-root;
  line-height: 1.25;
  padding-block: 0.5mm;
}
.day h2 {
  float: inline-start;
  font-size: 1em;
  inline-size: 31mm;
}
.day ul {
  margin-inline-start: 34mm;
}
.entry {
  break-inside: avoid;
  max-inline-size: none;
}
.entry + .entry {
  padding-block-start: 0.5mm;
}
/* Short facts share a line where they fit. */
.entry {
  align-items: baseline;
  column-gap: 3.5mm;
  display: flex;
  flex-wrap: wrap;
}
.entry h3 {
  font-size: 1em;
}
.entry .easy {
  flex-basis: 100%;
}
footer {
  break-inside: avoid;
  line-height: 1.25;
  padding-block-start: 1.5mm;
}
/* Places stand one after the other, as in a text: of ten of them that takes half the lines. */
footer p {
  display: inline;
  padding-inline-end: 2mm;
}
.call {
  font-weight: 700;
}
footer .small {
  display: block;
}
.tight :is(.day, footer) {
  line-height: 1.15;
  padding-block: 0.2mm;
}
.tight h1 {
  margin-block-end: 1mm;
}`;

/** The dates of a programme, day by day: a month with thirty of them takes two sheets. */
export const programmePaper = (name: string): string => page(name) + plainPaper + days;

/** One date of an activity, with everything that is known of it. */
export const detailsPaper = `
@page {
  margin: 12mm;
  size: A4 portrait;
}${plainPaper}
.moment {
  font-size: 1.2em;
  font-weight: 700;
  margin-block-end: 2mm;
}
section {
  break-inside: avoid;
  margin-block-start: 4mm;
}
h2 {
  font-size: 1.1em;
}
.ask {
  border: 0.5mm solid black;
  font-weight: 700;
  padding: 3mm;
}`;
