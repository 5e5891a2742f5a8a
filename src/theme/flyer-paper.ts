/** How a flyer looks on paper. */
export interface FlyerPaper {
  size: 'a4' | 'a5';
  /** Size of the letters in points, 14 at least; 18 is large print. */
  points: number;
  /** For a copier: black lines on white, nothing else. */
  isBlackAndWhite?: boolean;
  /** More than one page: they are numbered. */
  isNumbered?: boolean;
  /** Colour of the pictures and lines, dark enough for white paper. @default black */
  accent?: string;
}

/*
 * The markup it is for, whoever draws it (the element's print sheet, the plain page of the server and its PDF). A text in another
 * language has its own p, h or li with `lang` and `dir`, for a PDF knows the language of those only.
 *
 * main.flyer > header.head   > p.who, h1, p.welcome…, p.notice?
 *            > ul.cards      > li.card[.off][.next-page] > svg.pictogram
 *                              div.what  > h2.title, p.translation?, p.about?, p.when…, p.remark…, p.why?, p.place?
 *                              div.terms > p.price, p.kansentarief?, p.sign-up
 *            > p.empty…
 *            > footer.foot   > section.where > h2, (p.place-name, p.address, p.open…, p.access…)…
 *                            > section.help  > h2, img.photo?, p.ask, p.call
 *                            > section.scan  > svg.qr, p.caption, p.url[dir=ltr]
 *                            > p.also-in, p.small…
 */

/**
 * The style sheet of a flyer on paper, A4 or A5 upright with 12 mm margins (PRINT-1 to PRINT-8): black on white, letters of 14 points
 * and more, no activity cut in two, a QR code of 27 mm with its address under it. Lengths on paper are in mm and points.
 */
export const flyerPaper = (paper: FlyerPaper): string =>
  page(paper) + sheet + cards + foot + (paper.size === 'a5' ? small : '');

const page = ({ size, points, isBlackAndWhite, isNumbered, accent }: FlyerPaper): string => `
@page {
  margin: 12mm;
  size: ${size === 'a5' ? 'A5' : 'A4'} portrait;
  ${isNumbered ? "@bottom-center { content: counter(page) ' / ' counter(pages); font: 11pt sans-serif; }" : ''}
}
:root {
  --accent: ${isBlackAndWhite || !accent ? 'black' : accent};
  --points: ${points}pt;
}`;

const sheet = `
:root {
  background: white;
  color: black;
  color-scheme: light;
  font: var(--points)/1.4 'Segoe UI', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif;
  font-variant-ligatures: none;
  hyphens: none;
  print-color-adjust: economy;
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
:lang(ar),
:lang(fa),
:lang(ps),
:lang(ti) {
  line-height: 1.5;
}
.head {
  border-block-end: 1.2mm solid var(--accent);
  column-gap: 8mm;
  display: grid;
  grid-template-columns: 1fr auto;
  margin-block-end: 1mm;
  padding-block-end: 2.5mm;
}
.head h1 {
  font-size: 1.85em;
  grid-column: 1 / -1;
  line-height: 1.2;
}
.head .who {
  font-weight: 700;
  grid-column: 1 / -1;
}
.head .notice {
  font-size: max(10pt, 0.75em);
  grid-column: 1 / -1;
}
.head .welcomes {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.35em;
  grid-column: 1 / -1;
}`;

const cards = `
.cards {
  list-style: none;
}
.card {
  border-block-end: 0.5mm solid black;
  break-inside: avoid;
  column-gap: 5mm;
  display: grid;
  grid-template-columns: 18mm minmax(0, 9fr) minmax(0, 5fr);
  padding-block: 2.2mm;
}
.card:last-child {
  border-block-end: 0;
}
.card.next-page {
  break-before: page;
}
.card .pictogram {
  block-size: 18mm;
  color: var(--accent);
  inline-size: 18mm;
}
.card .title {
  break-after: avoid;
  font-size: 1.2em;
  line-height: 1.25;
}
.card .translation {
  font-weight: 700;
}
.card .when:first-of-type {
  font-weight: 400;
}
.card .when {
  font-weight: 400;
}
.card .remark {
  border-inline-start: 1.2mm solid black;
  font-weight: 700;
  padding-inline-start: 2mm;
}
.card .price {
  font-weight: 700;
}`;

const foot = `
.foot {
  border-block-start: 1.2mm solid var(--accent);
  break-inside: avoid;
  column-gap: 6mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  padding-block-start: 3mm;
}
.foot h2 {
  break-after: avoid;
  font-size: 1.1em;
  line-height: 1.25;
}
.foot .where {
  grid-row: 1;
}
.foot .help {
  grid-row: 2;
}
.foot .help .call,
.foot .place-name {
  font-weight: 700;
}
.foot .help img {
  block-size: 18mm;
  filter: grayscale(1);
  float: inline-start;
  inline-size: 18mm;
  margin-inline-end: 4mm;
  object-fit: cover;
}
.foot .scan {
  grid-column: 2;
  grid-row: 1 / span 2;
  inline-size: 62mm;
  text-align: center;
}
.foot .qr {
  block-size: 34mm;
  inline-size: 34mm;
}
.qr .ground {
  fill: white;
}
.foot .url {
  line-height: 1.2;
  overflow-wrap: anywhere;
}
.foot .also-in,
.foot .small {
  grid-column: 1 / -1;
}
.foot .also-in {
  display: flex;
  flex-wrap: wrap;
  gap: 0 0.7em;
  padding-block-start: 1.5mm;
}
.foot .small {
  font-size: 10pt;
  max-inline-size: none;
}
a {
  color: inherit;
  text-decoration: none;
}`;

/** On A5 what it costs stands under what it is, for the lines would become too short. */
const small = `
.card {
  column-gap: 4mm;
  grid-template-columns: 15mm minmax(0, 1fr);
}
.card .pictogram {
  block-size: 15mm;
  grid-row: span 2;
  inline-size: 15mm;
}
.card .terms p {
  display: inline;
}
.head h1 {
  font-size: 1.5em;
}
.foot .scan {
  inline-size: 44mm;
}`;
