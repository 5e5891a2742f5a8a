import { plainPaper } from './plain-paper.ts';

/** Cards of services on paper, in the ink of the printer: one under the other, never cut in two. */
const cards = `
.service {
  border-block-start: 0.5mm solid black;
  break-inside: avoid;
  overflow-wrap: anywhere;
  padding-block: 1.5mm 2.5mm;
}
.service :is(h2, p, dl, dd, ul) {
  margin: 0;
  max-inline-size: none;
  padding: 0;
}
.service ul {
  list-style: none;
}
.service h2 {
  font-size: 1.15em;
  line-height: 1.25;
}
.service-themes,
.service-ways {
  display: flex;
  flex-wrap: wrap;
  gap: 0 4mm;
}
.service-themes li {
  align-items: center;
  display: flex;
  gap: 1.5mm;
}
.service-picture,
.service-picture svg {
  block-size: 5mm;
  display: block;
  inline-size: 5mm;
}
.service-way {
  color: inherit;
  text-decoration: none;
  white-space: pre-wrap;
}
/* Only where it is printed: in the hidden frame, which has no width, WebKit makes columns as long as the words are narrow, and keeps them so. */
@media print {
  .service-facts {
    column-gap: 6mm;
    columns: 2;
  }
}
.service-fact {
  break-inside: avoid;
}
/* A word and what it stands for share a line: paper is small. */
.service dt,
.service dd {
  display: inline;
}
.service dt::after {
  content: ': ';
}
.service dd + dd::before {
  content: ' · ';
}
.service-call,
.service-old,
.service dt {
  font-weight: 700;
}
.service bdi {
  text-align: match-parent;
}`;

/** A sheet with services and nothing else. */
export const servicePaper = `
@page {
  margin: 12mm;
  size: A4;
}
${plainPaper}
:root {
  line-height: 1.35;
}
.services > :is(h1, .services-note) {
  margin-block-end: 3mm;
}
.services > .small {
  font-size: 10pt;
}
${cards}`;

/** The back of a flyer: a page of its own after the foot. What does not fit on it is on no paper: a card is never cut. */
export const flyerBack = (size: 'a4' | 'a5'): string => `
.back {
  break-before: page;
  line-height: 1.35;
}
.back > h2 {
  border-block-end: 1.2mm solid var(--accent);
  font-size: 1.65em;
  line-height: 1.2;
  max-inline-size: none;
  padding-block-end: 1.5mm;
}
.back > .service:first-of-type {
  border-block-start: 0;
}
.back .service h3 {
  font-size: 1.15em;
  line-height: 1.25;
  margin: 0;
}
${cards}
/* The number to call and the day of the last check share a line. */
.back .service {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
}
.back .service > * {
  flex: 1 0 100%;
}
.back .service > :is(.service-ways, .service-checked) {
  flex: 0 1 auto;
}
.back .service > :is(.service-facts, .service-old) {
  order: 1;
}
.back :is(.service-themes, .service-now) {
  display: none;
}${size === 'a5' ? '\n.back .service-facts {\n  columns: 1;\n}' : ''}`;
