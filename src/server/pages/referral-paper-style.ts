import { paperOnScreen, paperStyle, sheetStyle } from './poll-paper-style.ts';

/** Height of the strip that is torn off, millimetres: at least 30, and on the front nothing that is still needed stands behind it (PRINT-11). */
const STRIP = 42;
/** Height of an A4 between its margins. */
const INSIDE = 273;

const sides = `
.side {
  display: flex;
  flex-direction: column;
}
/* On a narrow screen a side is as long as it takes. */
@media print {
  .front, .back {
    block-size: ${INSIDE}mm;
    justify-content: space-between;
  }
  .back {
    break-before: page;
  }
}
.sheet, .double {
  line-height: 1.15;
}`;

/** Tall and joined letters need more room (I18N-10). */
const tall = `
:is(.sheet, .strip) :is(p, h1, h2):is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
  line-height: 1.2;
}
/* On the back stands the consent, the longest of all: in Pashto it takes every line there is. */
.back :is(p, h1, h2):is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
  line-height: 1.13;
}`;

const questions = `
.sheet h1 {
  font-size: 1.4em;
}
.head {
  padding-block-end: 1mm;
}
.head :is(h1, p) {
  line-height: 1.15;
}
.sheet .rules {
  column-gap: 4mm;
  font-weight: 400;
}
.question {
  padding-block-start: 1.2mm;
}
.question h2 {
  font-size: 1.05em;
  line-height: 1.1;
}
.sheet .words {
  column-gap: 3mm;
  display: flex;
  flex-wrap: wrap;
  line-height: 1.1;
}
.question .words :is(h2, h2 + .beside) {
  flex: 0 1 auto;
  font-size: 1.05em;
}
.places {
  column-gap: 3mm;
  grid-template-columns: repeat(3, minmax(0, 1fr));
  padding-block-start: 0.3mm;
  row-gap: 0;
}
/* On the back stands the consent, the longest of all. */
.back .question {
  padding-block-start: 0.8mm;
}
.back .place {
  min-block-size: 6.4mm;
}
.themes .places {
  grid-template-columns: repeat(4, minmax(0, 1fr));
}
.place {
  column-gap: 2mm;
  min-block-size: 7mm;
}
.entries {
  column-gap: 5mm;
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
}
:is(.sender, .more) .entries {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.entry {
  display: flex;
  flex-direction: column;
  justify-content: space-between;
}
.writing {
  block-size: 8mm;
}
.beside-line {
  align-items: end;
  column-gap: 5mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
}
:is(.beside-line, .sender, .signing) .places {
  grid-template-columns: minmax(0, 1fr);
}
.receiver .facts {
  column-gap: 4mm;
  display: flex;
  flex-wrap: wrap;
}
.sheet a {
  white-space: nowrap;
}
.facts .name {
  font-weight: 700;
}
.question.told {
  display: flex;
  flex: 1;
  flex-direction: column;
}
/* As many lines as there is room for: what is cut off of a line has none to write on. */
.lines {
  flex: 1 1 0;
  min-block-size: 15mm;
  overflow: hidden;
}
.scope {
  break-inside: avoid;
}
.consent p.ask {
  font-weight: 700;
}
.consent .ask + .beside {
  font-weight: 700;
}
.means {
  line-height: 1.1;
}
.scope .places {
  grid-template-columns: minmax(0, 1fr);
}
.givers .places {
  grid-template-columns: repeat(2, minmax(0, 1fr));
}
.signing {
  align-items: end;
  column-gap: 5mm;
  display: grid;
  grid-template-columns: 60mm 34mm minmax(0, 1fr);
}
.signature-line {
  block-size: 15mm;
  border-block-end: 0.5mm solid black;
  inline-size: 60mm;
}
.fine {
  block-size: ${STRIP}mm;
  flex: none;
}
.fine p {
  line-height: 1.2;
}
.hand-in {
  font-weight: 700;
  padding-block-start: 2mm;
}`;

const strip = `
.strip {
  break-inside: avoid;
  margin-block-start: auto;
  min-block-size: ${STRIP}mm;
}
.cut {
  border-block-start: 0.5mm dashed black;
  column-gap: 3mm;
  display: flex;
}
.scissors {
  line-height: 1;
}
.columns {
  column-gap: 4mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
}
.strip p {
  line-height: 1.1;
}
.strip .name {
  font-weight: 700;
}
.strip .qr {
  block-size: 32mm;
  inline-size: 32mm;
}
.strip .writing {
  block-size: 6mm;
}
.strip .day {
  align-items: end;
  column-gap: 2mm;
  display: grid;
  grid-template-columns: auto minmax(40mm, 1fr);
}
.digits {
  column-gap: 2mm;
  direction: ltr;
  display: flex;
  flex-wrap: wrap;
  padding-block-start: 1mm;
  row-gap: 1mm;
}
.four {
  display: flex;
}
.digit {
  block-size: 7mm;
  border: 0.5mm solid black;
  inline-size: 5mm;
  margin-inline-start: -0.5mm;
}
@media screen and (width < 45rem) {
  .sheet :is(.question .places, .question .entries, .beside-line, .signing, .columns) {
    grid-template-columns: minmax(0, 1fr);
  }
}`;

/**
 * The looks of the paper card: two sides of A4, black on white, letters of 14 points, boxes of 6 mm, a line of 60 by 15 mm to sign on, the
 * strip at the very bottom of the back (PRINT-3, PRINT-5, PRINT-11, PRINT-12).
 */
export const referralPaperStyle = (): string =>
  [paperStyle('a4', false), sheetStyle, sides, questions, strip, tall, paperOnScreen('a4')].join('');
