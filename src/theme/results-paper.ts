import { plainPaper } from './plain-paper.ts';

const page = `
@page {
  margin: 12mm;
  size: A4 portrait;
  @bottom-center { content: counter(page) ' / ' counter(pages); direction: ltr; font: 14pt sans-serif; }
}`;

/** What is a colour on the screen is ink here. */
const tokens = `
:root {
  --stek-danger: black;
  --stek-fill: black;
  --stek-line: black;
  --stek-line-soft: black;
  --stek-link: black;
  --stek-ok: black;
  --stek-radius: 0;
  --stek-surface-raised: white;
  --stek-surface-tint: white;
  --stek-text: black;
  --stek-text-muted: black;
}`;

const onPaper = `
/* Not grids: Chromium leaves a page white before a grid from right to left that goes on over pages. */
:is(.results, .reply, .decisions, .list) {
  display: block;
}
:is(.results, .reply, .decisions, .list) > * + * {
  margin-block-start: 3mm;
}
.list {
  margin-block-start: 4mm;
}
/* Lines and boxes are as wide as the heading; only words keep to what is read easily. */
li {
  max-inline-size: none;
}
:is(.lines, .decisions):has(.picture) > :not(:has(.picture)) {
  padding-inline-start: calc(8mm + 0.75em);
}
h2:not(.item *) {
  font-size: 1.35em;
  margin-block-start: 5mm;
}
h3 {
  font-size: 1.1em;
}
:is(.question, .decision, .strength, .item) {
  break-inside: avoid;
}
.results .question {
  gap: 2mm;
  padding-block: 3mm 0;
}
.list .item {
  border-radius: 0;
  gap: 3mm;
  padding: 4mm;
}
.strength {
  border: 0.5mm solid black;
}
:is(.picture svg, .pictogram) {
  block-size: 8mm;
  display: block;
  inline-size: 8mm;
}
bdi {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}
a {
  color: inherit;
  text-decoration: none;
}
.small {
  margin-block-start: 2mm;
}
.help {
  font-weight: 700;
  margin-block-start: 4mm;
}`;

/** What came of a poll, or was done with signals, on paper. @param looks what it looks like on the screen */
export const resultsPaper = (looks: string): string => page + plainPaper + tokens + looks + onPaper;
