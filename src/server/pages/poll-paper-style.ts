import { PAPER_FAMILIES } from '../../theme/paper-fonts.ts';
import { pollCardsStyle } from './poll-cards-style.ts';
import { paperAccent } from './page-tokens.ts';
import { pollPosterStyle } from './poll-poster-style.ts';

/** The brand as it is on white paper: dark enough for a copier that knows only black. */
const ACCENT = paperAccent();

/**
 * The looks of sheets, posters and cards of a poll, A4 or A5 upright with margins of 12 mm: black on white, letters of 14 points and more,
 * boxes of 6 mm, pictures of 18 mm (PRINT-1 to PRINT-8, PRINT-12). On a screen they are seen as they will be printed.
 * @param paper its size
 * @param isNumbered whether there are several pages that belong together
 */
export const pollPaperStyle = (paper: 'a4' | 'a5', isNumbered: boolean): string =>
  paperStyle(paper, isNumbered) +
  sheetStyle +
  footStyle +
  (paper === 'a5' ? smallSheet : '') +
  pollPosterStyle +
  pollCardsStyle +
  paperOnScreen(paper);

/** What every paper looks like, whatever stands on it. */
export const paperStyle = (paper: 'a4' | 'a5', isNumbered: boolean): string => page(paper, isNumbered) + common;

const page = (paper: 'a4' | 'a5', isNumbered: boolean): string => `@page {
  margin: 12mm;
  size: ${paper === 'a5' ? 'A5' : 'A4'} portrait;
  ${isNumbered ? "@bottom-center { content: counter(page) ' / ' counter(pages); direction: ltr; font: 14pt sans-serif; }" : ''}
}
:root {
  --accent: ${ACCENT};
  --picture: 18mm;
}`;

const common = `
:root {
  background: white;
  color: black;
  color-scheme: light;
  font-family: ${PAPER_FAMILIES};
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
body, h1, h2, p, ul {
  margin: 0;
  padding: 0;
}
/* Chromium cuts off what touches the end of a line of the page. */
body {
  padding-inline: 0.7mm;
}
/* Two languages of a line are looked at together. */
.double {
  line-height: 1.25;
}
ul {
  list-style: none;
}
p, h2 {
  orphans: 3;
  overflow-wrap: anywhere;
  widows: 3;
}
/* Dutch in an Arabic sheet begins where the Arabic does. */
:is(p, h1, h2) {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}
:root:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)),
[lang]:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
  line-height: 1.4;
}
h1, h2 {
  break-after: avoid;
  line-height: 1.2;
}
.pictogram, .picture {
  block-size: var(--picture);
  color: var(--accent);
  flex: none;
  inline-size: var(--picture);
  object-fit: cover;
}
.head {
  border-block-end: 1.2mm solid var(--accent);
  padding-block-end: 2mm;
}
.who {
  font-weight: 700;
}
a {
  color: inherit;
  text-decoration: none;
}
.foot {
  border-block-start: 1.2mm solid var(--accent);
  break-inside: avoid;
  column-gap: 5mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) 88mm;
  padding-block-start: 2mm;
}
.scan {
  align-items: center;
  column-gap: 2mm;
  display: flex;
}
.qr {
  block-size: 34mm;
  flex: none;
  inline-size: 34mm;
}
.qr .ground {
  fill: white;
}
.scan .url {
  font-weight: 700;
  line-height: 1.2;
}
.scan .caption {
  line-height: 1.2;
}
.url .part {
  white-space: nowrap;
}
.ask {
  font-weight: 700;
}
.ask a {
  white-space: nowrap;
}
.fine {
  grid-column: 1 / -1;
}
.small {
  font-size: 10pt;
  line-height: 1.3;
}`;

/** What the questions of a sheet look like: boxes to tick, lines to write on. */
export const sheetStyle = `
.sheet h1 {
  font-size: 1.65em;
}
.sheet .facts, .sheet .rules {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
}
.sheet .rules {
  font-weight: 700;
}
.question {
  break-inside: avoid;
  padding-block-start: 3mm;
}
.question > .ask {
  align-items: center;
  column-gap: 3mm;
  display: flex;
  font-weight: inherit;
}
.question h2 {
  font-size: 1.15em;
}
.question .ask > .words {
  column-gap: 3mm;
  display: flex;
  flex-wrap: wrap;
}
.question .words :is(h2, h2 + .beside, .help) {
  flex: 1 0 100%;
}
.question h2 + .beside {
  font-size: 1.15em;
  font-weight: 700;
}
.places {
  column-gap: 4mm;
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  padding-block-start: 1mm;
  row-gap: 0.6mm;
}
.place {
  align-items: center;
  column-gap: 2.5mm;
  display: flex;
  min-block-size: 9mm;
}
.place .words {
  line-height: 1.2;
}
.box {
  block-size: 6mm;
  border: 0.5mm solid black;
  flex: none;
  inline-size: 6mm;
}
.ranking .box {
  block-size: 10mm;
  inline-size: 10mm;
}
.places.faces {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.places.faces.of-5 {
  grid-template-columns: repeat(5, minmax(0, 1fr));
}
.faces .place {
  flex-direction: column;
  gap: 0.5mm;
  text-align: center;
}
.faces .place .words {
  flex: 1;
}
.faces .box {
  order: 1;
}
.faces p {
  text-align: center;
}
.writing {
  block-size: 9mm;
  border-block-end: 0.5mm solid black;
}`;

const footStyle = `
.sheet .foot {
  margin-block-start: 4mm;
}`;

/** On A5 answers stand below each other, and the code below what is to be done with the sheet. */
const smallSheet = `
.sheet .places:not(.faces) {
  grid-template-columns: minmax(0, 1fr);
}
.places.faces.of-5 {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.foot {
  grid-template-columns: minmax(0, 1fr);
}`;

/** On a screen a paper is seen as it will be printed. */
export const paperOnScreen = (paper: 'a4' | 'a5'): string => `
@media screen {
  body {
    margin-inline: auto;
    max-inline-size: ${paper === 'a5' ? '124mm' : '186mm'};
    padding: 5mm;
  }
  .wall {
    margin-block-end: 10mm;
  }
  .languages {
    margin-block-end: 8mm;
  }
  .languages ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4mm;
  }
  .languages a, .url a {
    display: inline-block;
    padding-block: 2mm;
    text-decoration: underline;
  }
  .languages [aria-current] {
    font-weight: 700;
    text-decoration: none;
  }
}
@media print {
  .languages {
    display: none;
  }
}
`;
