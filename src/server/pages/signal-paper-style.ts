import { paperOnScreen, paperStyle, sheetStyle } from './poll-paper-style.ts';

/** Height of the strip that is torn off, millimetres: at least 30, and on the back nothing stands where it is (PRINT-11). */
const STRIP = { single: 36, double: 60 } as const;
/** Height of an A4 between its margins. */
const INSIDE = 273;

const sides = `
.side {
  display: flex;
  flex-direction: column;
}
/* On a narrow screen a side is as long as it takes. */
@media print {
  .front {
    block-size: ${INSIDE}mm;
  }
  .back {
    break-before: page;
    max-block-size: ${INSIDE - STRIP.double}mm;
  }
}
.single {
  line-height: 1.25;
}`;

const questions = `
.sheet h1 {
  font-size: 1.4em;
}
.head {
  padding-block-end: 1mm;
}
.danger {
  font-weight: 700;
}
.sheet .rules {
  column-gap: 6mm;
  font-weight: 400;
}
.question {
  padding-block-start: 1.5mm;
}
.question h2 {
  font-size: 1.05em;
}
.question > .words {
  column-gap: 3mm;
  display: flex;
  flex-wrap: wrap;
}
.question .words :is(h2, h2 + .beside) {
  flex: 0 1 auto;
  font-size: 1.05em;
}
.question.text {
  display: flex;
  flex: 1;
  flex-direction: column;
}
/* As many lines as there is room for: what is cut off of a line has none to write on. */
.lines {
  flex: 1 1 0;
  min-block-size: 27mm;
  overflow: hidden;
}
.hand-in {
  font-weight: 700;
  padding-block-start: 1mm;
}
.places {
  column-gap: 2mm;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  padding-block-start: 0.5mm;
  row-gap: 0;
}
.place {
  column-gap: 2mm;
  min-block-size: 7.5mm;
}
.themes .places, .whom .places, .knows .places {
  grid-template-columns: repeat(3, minmax(0, 1fr));
}
.single .themes .places {
  grid-template-columns: repeat(4, auto);
}
.place .words {
  line-height: 1.1;
}
.reach {
  column-gap: 5mm;
  display: grid;
  grid-template-columns: 9fr 11fr;
}
.entry .label {
  line-height: 1.15;
}
.entry {
  display: flex;
  flex-direction: column;
  justify-content: space-between;
}`;

const strip = `
.strip {
  margin-block-start: auto;
  min-block-size: ${STRIP.single}mm;
}
.double .strip {
  min-block-size: ${STRIP.double}mm;
}
.cut {
  border-block-start: 0.5mm dashed black;
  column-gap: 4mm;
  display: flex;
}
.columns {
  column-gap: 5mm;
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
}
.strip p {
  line-height: 1.2;
}
.column p:first-child {
  font-weight: 700;
}
.digits {
  column-gap: 3mm;
  align-self: end;
  direction: ltr;
  display: flex;
  padding-block-start: 1.5mm;
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
  .sheet :is(.question .places, .reach, .columns) {
    grid-template-columns: minmax(0, 1fr);
  }
  .digits {
    flex-wrap: wrap;
  }
}`;

/**
 * The looks of the paper form: one sheet of A4, black on white, letters of 14 points, boxes of 6 mm, the strip at the very bottom of the
 * front. In two languages both sides are used.
 */
export const signalPaperStyle = (): string =>
  [paperStyle('a4', false), sheetStyle, sides, questions, strip, paperOnScreen('a4')].join('');
