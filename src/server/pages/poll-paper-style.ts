import { DEFAULT_TOKENS } from '../../theme/default-tokens.ts';

/** The brand as it is on white paper: the light half of `light-dark(…, …)`. It is dark enough for a copier that knows only black. */
const ACCENT = /\((#[0-9a-f]{6})/.exec(DEFAULT_TOKENS.link)?.[1] ?? 'black';

const FONTS = `'Segoe UI', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif`;

/**
 * The looks of sheets, posters and cards of a poll, A4 or A5 upright with margins of 12 mm: black on white, letters of 14 points and more,
 * boxes of 6 mm, pictures of 18 mm (PRINT-1 to PRINT-8, PRINT-12). On a screen they are seen as they will be printed.
 * @param paper its size
 * @param isNumbered whether there are several pages that belong together
 */
export const pollPaperStyle = (paper: 'a4' | 'a5', isNumbered: boolean): string =>
  page(paper, isNumbered) + common + sheet + (paper === 'a5' ? smallSheet : '') + poster(paper) + cards + screen(paper);

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
  font-family: ${FONTS};
  font-size: 14pt;
  font-variant-ligatures: none;
  hyphens: none;
  line-height: 1.3;
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
  line-height: 1.45;
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
.small {
  font-size: 10pt;
  grid-column: 1 / -1;
  line-height: 1.3;
}`;

const sheet = `
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
.line {
  block-size: 10mm;
  border-block-end: 0.5mm solid black;
}
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

const poster = (paper: 'a4' | 'a5'): string => `
.wall {
  block-size: ${paper === 'a5' ? '185.5mm' : '272.5mm'};
  break-after: page;
  break-inside: avoid;
  display: flex;
  flex-direction: column;
}
.wall:last-child {
  break-after: auto;
}
.poster .title {
  font-size: ${paper === 'a5' ? '1.2em' : '1.5em'};
  font-weight: 700;
  line-height: 1.2;
}
.poster h2, .poster h2 + .beside {
  font-size: ${paper === 'a5' ? '1.4em' : '2em'};
  font-weight: 700;
  line-height: 1.2;
}
.poster h2 {
  margin-block-start: 3mm;
}
.poster :is(.help, .hint) {
  font-size: ${paper === 'a5' ? '1em' : '1.15em'};
}
.rooms {
  display: grid;
  flex: 1;
  gap: ${paper === 'a5' ? '2mm' : '4mm'};
  grid-auto-rows: 1fr;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  margin-block: 3mm;
  min-block-size: 0;
}
.poster .head {
  align-items: end;
  column-gap: 5mm;
  display: flex;
  justify-content: space-between;
}
.poster .call {
  color: var(--accent);
  flex: none;
  font-size: ${paper === 'a5' ? '1.4em' : '2em'};
  font-weight: 700;
  line-height: 1.2;
  max-inline-size: 45%;
}
.rooms.faces {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.rooms.faces.of-5 {
  gap: 2mm;
  grid-template-columns: repeat(5, minmax(0, 1fr));
}
.faces .what {
  flex-direction: column;
  text-align: center;
}
.rooms.many {
  grid-template-columns: repeat(${paper === 'a5' ? '2' : '3'}, minmax(0, 1fr));
}
.room {
  border: 0.7mm solid black;
  border-radius: 3mm;
  padding: 2mm;
}
.idea-wall {
  flex: 1;
  margin-block: 3mm;
}
.room .what {
  align-items: center;
  column-gap: 3mm;
  display: flex;
}
.room .label {
  font-size: ${paper === 'a5' ? '1em' : '1.3em'};
  font-weight: 700;
  line-height: 1.15;
}
.room .beside {
  font-weight: 400;
}
.rooms.faces:not(.of-5) {
  --picture: ${paper === 'a5' ? '24mm' : '36mm'};
}
.rooms.faces.of-5 .label {
  font-size: 1em;
}
.few {
  --picture: ${paper === 'a5' ? '20mm' : '32mm'};
}
.many:not(.most) {
  --picture: ${paper === 'a5' ? '18mm' : '24mm'};
}
.poster .foot .facts {
  line-height: 1.2;
}`;

const cards = `
/* What a reader of the file hears first, and a pair of scissors has no use for. */
.unseen {
  clip-path: inset(50%);
  font-size: 14pt;
  position: absolute;
}
.cards {
  display: grid;
  grid-auto-rows: calc(272.5mm / var(--rows));
  grid-template-columns: repeat(2, minmax(0, 1fr));
}
.cards.rows-4 {
  --rows: 4;
}
.cards.rows-3 {
  --rows: 3;
}
.card {
  border: 0.5mm dashed black;
  break-inside: avoid;
  display: flex;
  flex-direction: column;
  justify-content: space-between;
  line-height: 1.2;
  overflow: hidden;
  padding: 3mm;
}
.card .title {
  font-weight: 700;
}
.card .keep {
  column-gap: 2mm;
  display: flex;
  justify-content: space-between;
}
.card .code {
  font-size: 17pt;
  font-variant-numeric: tabular-nums;
  font-weight: 700;
  white-space: nowrap;
}
.card .qr {
  block-size: 31mm;
  inline-size: 31mm;
}
.card .once {
  font-weight: 700;
}`;

const screen = (paper: 'a4' | 'a5'): string => `
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
