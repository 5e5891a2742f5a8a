import { paperFonts } from './paper-fonts.ts';
import { flyerBack } from './service-paper.ts';

/** How a flyer looks on paper. */
export interface FlyerPaper {
  size: 'a4' | 'a5';
  /** Size of the letters in points, 14 at least; 18 is large print. */
  points: number;
  /** For a copier: black lines on white, nothing else. */
  isBlackAndWhite?: boolean;
  /** More than one page: they are numbered. */
  isNumbered?: boolean;
  /** Services stand on the back. */
  hasBack?: boolean;
  /** Colour of the pictures and lines, dark enough for white paper. @default black */
  accent?: string;
}

/*
 * The markup it is for, whoever draws it (the element's print sheet, the plain page of the server and its PDF). A text in another
 * language has its own p, h or li with `lang` and `dir`, for a PDF knows the language of those only.
 *
 * main.flyer[.air-0…5] > header.head > p.who, h1, p.welcome…, p.call?, p.translation-note?
 *            > ul.cards      > li.card[.off][.next-page] > div.running? > p.edition, p.by, p.call?; svg.pictogram
 *                              div.what  > div.name > h2.title, p.translation?, p.gist?
 *                                          p.when…, p.remark…, p.why?, p.about?, p.place?
 *                              div.terms > p.price, p.kansentarief?, p.sign-up
 *            > p.empty…
 *            > div.next-page? > div.running
 *            > footer.foot   > section.where > h2, (p.place-name, p.address, p.open…, p.access…)…
 *                            > section.help  > h2, img.photo?, p.ask, p.call
 *                            > section.scan  > svg.qr, p.caption, p.url[dir=ltr]
 *                            > div.also-in > p…, div.fine > p.small…
 *            > section.back? > h2, div.service…
 */

/**
 * The style sheet of a flyer on paper, A4 or A5 upright with 12 mm margins (PRINT-1 to PRINT-8): black on white, letters of 14 points
 * and more, no activity cut in two, a QR code of 25 mm with its address under it. Lengths on paper are in mm and points.
 */
export const flyerPaper = (paper: FlyerPaper): string =>
  page(paper) +
  sheet +
  cards +
  foot +
  (paper.size === 'a5' ? small : '') +
  (paper.hasBack ? flyerBack(paper.size) : '');

const page = ({ size, points, isBlackAndWhite, isNumbered, accent }: FlyerPaper): string => `
@page {
  margin: 12mm;
  size: ${size === 'a5' ? 'A5' : 'A4'} portrait;
  ${isNumbered ? "@bottom-center { content: counter(page) ' / ' counter(pages); direction: ltr; font: 14pt sans-serif; }" : ''}
}
:root {
  --accent: ${isBlackAndWhite || !accent ? 'black' : accent};
  --points: ${points}pt;
}`;

const sheet = `${paperFonts}
:root {
  background: white;
  color: black;
  color-scheme: light;
  font-size: var(--points);
  font-variant-ligatures: none;
  hyphens: none;
  line-height: 1.4;
  print-color-adjust: economy;
  /* As wide on a screen, where it is measured, as on paper. */
  text-rendering: geometricprecision;
  text-align: start;
}
* {
  box-sizing: border-box;
}
body,
h1,
h2,
p,
ul {
  margin: 0;
  padding: 0;
}
p,
h2 {
  max-inline-size: 60ch;
  orphans: 3;
  overflow-wrap: anywhere;
  widows: 3;
}
:root:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)),
[lang]:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
  line-height: 1.5;
}
.head {
  align-items: baseline;
  border-block-end: 2.4mm solid var(--accent);
  column-gap: 5mm;
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  padding-block-end: 2mm;
}
/* What is high in its letters would begin on the page before it, and be there too for a screen reader: hence the white above. */
.running {
  align-items: baseline;
  border-block-end: 1.2mm solid var(--accent);
  column-gap: 5mm;
  display: flex;
  flex-wrap: wrap;
  font-weight: 700;
  grid-column: 1 / -1;
  justify-content: space-between;
  margin-block-end: 1mm;
  padding-block: 0.5em 1.5mm;
}
.next-page {
  break-before: page;
}
/* Who and the welcome share a line where they fit, and so do the name of the month and what is to be known of the text. */
.head::before {
  content: '';
  flex-basis: 100%;
  order: 1;
}
.head :is(h1, .call, .translation-note) {
  order: 2;
}
.head .call {
  font-weight: 700;
}
.head h1 {
  font-size: 1.65em;
  line-height: 1.2;
}
.head .who {
  font-weight: 700;
}
/* No higher than the line it stands in: it takes no room from the activities. */
.head .logo {
  align-self: center;
  block-size: 6mm;
  inline-size: auto;
  margin-inline-end: -2mm;
  max-inline-size: 30mm;
}
.head .welcomes {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.35em;
}
/* That a computer translated it is no small print: a test measures the letters (PRINT-3). */`;

const cards = `
.cards {
  list-style: none;
}
.card {
  border-block-end: 0.5mm solid black;
  break-inside: avoid;
  column-gap: 4mm;
  display: grid;
  grid-template-columns: 18mm minmax(0, 1fr);
  padding-block: calc(0.5mm + var(--air, 0mm));
}
/* What is left of the pages is white between the activities. */
.air-1 { --air: 1mm; }
.air-2 { --air: 2mm; }
.air-3 { --air: 3mm; }
.air-4 { --air: 4mm; }
.air-5 { --air: 5mm; }
.card:last-child {
  border-block-end: 0;
}
.card.next-page {
  padding-block-start: 0;
}
.card .pictogram {
  block-size: 18mm;
  color: var(--accent);
  grid-row: span 2;
  inline-size: 18mm;
}
/* Short facts share a line where they fit; none is broken for it. */
.card :is(.what, .name, .terms) {
  align-content: start;
  column-gap: 3.5mm;
  display: flex;
  flex-wrap: wrap;
}
.card .title {
  break-after: avoid;
  font-size: 1.2em;
  line-height: 1.2;
}
.card .name {
  align-items: baseline;
}
.card .translation {
  font-weight: 700;
}
.card :is(.name, .about, .why) {
  flex: 1 0 100%;
}
.card .remark {
  border-inline-start: 1.2mm solid black;
  font-weight: 700;
  padding-inline-start: 2mm;
}
.card .lead {
  font-weight: 700;
}
/* A Dutch name in an Arabic flyer stands where its translation begins. */
:is(.who, .title, .gist, .about, .why, .place-name, .address) {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}`;

const foot = `
.foot {
  border-block-start: 1.2mm solid var(--accent);
  break-inside: avoid;
  column-gap: 4mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  grid-template-rows: auto 1fr;
  line-height: 1.25;
  padding-block-start: 2mm;
}
.foot h2 {
  break-after: avoid;
  font-size: 1em;
}
.foot .where,
.foot .help {
  column-gap: 2.5mm;
  display: flex;
  flex-wrap: wrap;
}
.foot .where p {
  flex: 1 0 100%;
}
.foot .where h2 + .place-name,
.foot .where :is(.open, .access),
.foot .help p {
  flex: 0 0 auto;
  max-inline-size: 100%;
}
/* Of several places the address is enough; of one, the bus and whether a wheelchair can come in. */
.foot .where:has(.place-name ~ .place-name) :is(.open, .access),
.foot .access ~ .access ~ .access {
  display: none;
}
.foot .where {
  grid-row: 1;
}
.foot .help {
  align-content: start;
  grid-row: 2;
  position: relative;
}
.foot .help .call,
.foot .place-name {
  font-weight: 700;
}
/* The face stands where the pictures of the activities do. A copier makes it grey: a filter here would take its words from a PDF. */
.foot .help:has(.photo) {
  align-content: center;
  min-block-size: 19mm;
  padding-inline-start: 22mm;
}
.foot .photo {
  block-size: 18mm;
  inline-size: 18mm;
  inset-block-start: 0.5mm;
  inset-inline-start: 0;
  object-fit: cover;
  position: absolute;
}
.foot .scan {
  grid-column: 2;
  grid-row: 1 / span 2;
  inline-size: 61mm;
  text-align: center;
}
.foot .qr {
  block-size: 32mm;
  display: block;
  inline-size: 32mm;
  margin-inline: auto;
}
.qr .ground {
  fill: white;
}
.foot .url {
  overflow-wrap: anywhere;
}
.foot .also-in,
.foot .extra,
.foot .fine {
  grid-column: 1 / -1;
}
.foot .also-in {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.6em;
  padding-block-start: 0.5mm;
}
/* An address and what comes after it are read line by line, not as a text: they may stand closer. */
.foot [lang] {
  line-height: inherit;
}
.foot .fine {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
}
.foot .fine {
  padding-block-start: 0.5mm;
}
.foot .small {
  font-size: 10pt;
  line-height: 1.3;
  max-inline-size: none;
}
a {
  color: inherit;
  text-decoration: none;
}`;

/** On A5 what it costs and whether to sign up stand below picture and facts, as wide as the paper; letters are no smaller. */
const small = `
.running .by {
  display: none;
}
.card .pictogram {
  grid-row: auto;
}
.card .terms {
  column-gap: 2.5mm;
  grid-column: 1 / -1;
}
.head h1 {
  font-size: 1.5em;
}
.foot .scan {
  inline-size: 44mm;
}`;
