/*
 * The programme on paper, and one date of it.
 *
 * main.programme > header > h1, p.who?; section.day > h2, ul > li.entry[.off] > p.hours, div > h3, p.status?, p.fact…, p.easy?
 *                > footer > p…
 * main.details   > h1, p.moment, p.status?, section.question > h2, p…; section.ask > p…; section.others > h2, ul > li
 */

const common = `
:root {
  background: white;
  color: black;
  color-scheme: light;
  font-family: 'Segoe UI', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif;
  font-size: 14pt;
  font-variant-ligatures: none;
  hyphens: none;
  line-height: 1.4;
  print-color-adjust: economy;
  text-align: start;
}
* {
  box-sizing: border-box;
}
body, h1, h2, h3, p, ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
p, li {
  max-inline-size: 60ch;
  orphans: 3;
  overflow-wrap: anywhere;
  widows: 3;
}
h1 {
  border-block-end: 1.2mm solid black;
  font-size: 1.65em;
  line-height: 1.2;
  margin-block-end: 3mm;
  padding-block-end: 1.5mm;
}
h2, h3 {
  break-after: avoid;
}
.status {
  border-inline-start: 1.2mm solid black;
  font-weight: 700;
  padding-inline-start: 2mm;
}
/* A Dutch name in an Arabic programme stands where the others do. */
:is(h1, h3, .easy, .answer) {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}`;

/** A page of it; several are numbered, and say after the first of what they are. */
const page = (name: string): string => `
@page {
  margin: 12mm;
  size: A4 portrait;
  @bottom-center { content: counter(page) ' / ' counter(pages); direction: ltr; font: 14pt sans-serif; }
  @bottom-left { content: ${JSON.stringify(name)}; font: 10pt sans-serif; }
}`;

/** The dates of a programme, day by day: a month with thirty of them takes two sheets. */
export const programmePaper = (name: string): string => `${page(name)}${common}
.day {
  border-block-end: 0.5mm solid black;
  column-gap: 4mm;
  display: grid;
  grid-template-columns: 38mm minmax(0, 1fr);
  padding-block: 1mm;
}
.day h2 {
  font-size: 1em;
  line-height: 1.3;
}
.entry {
  break-inside: avoid;
  max-inline-size: none;
}
.entry + .entry {
  padding-block-start: 1mm;
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
  padding-block-start: 3mm;
}
footer p {
  max-inline-size: none;
}`;

/** One date of an activity, with everything that is known of it. */
export const detailsPaper = `
@page {
  margin: 12mm;
  size: A4 portrait;
}${common}
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
