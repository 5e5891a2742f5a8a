/** How wide letters are in the fonts of the paper (those of Arial's widths), in thousandths of their size. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["'’‘", 200],
  ['ijl', 222],
  [' \u00a0.,:;!/tfIıţț', 278],
  ['r-()“”', 333],
  ['cksvxyzJ?çşșž', 500],
  ['FTZ', 611],
  ['ABEKPSVXYÀÁÉÈȘŞ&', 667],
  ['CDHNRUw', 722],
  ['GOQÖ', 778],
  ['mM', 833],
  ['W', 944],
];
const KNOWN: ReadonlyMap<string, number> = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, letter => [letter, width] as const)),
);
/** A letter like a, or a digit. */
const USUAL = 556;
/** Letters of other alphabets on average. */
const OTHERS: readonly (readonly [letters: RegExp, width: number])[] = [
  // Signs above and below letters take no room.
  [/\p{M}/u, 0],
  [/[اأإآل]/, 300],
  [/[ردذرزوؤنيىئیبپتث]/, 410],
  [/[سشصض]/, 910],
  [/\p{Script=Arabic}/u, 550],
  [/\p{Script=Ethiopic}/u, 620],
  [/\p{Script=Cyrillic}/u, 570],
  [/[\u2066-\u2069\u200e\u200f]/u, 0],
];
/** How much wider bold letters are. */
export const BOLD = 1.07;

const widthOf = (letter: string): number =>
  KNOWN.get(letter) ?? (letter > '\u02ff' ? OTHERS.find(([letters]) => letters.test(letter))?.[1] : undefined) ?? USUAL;

/** How wide a text is without breaking a line, in parts of the size of its letters. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += widthOf(letter);
  return width / 1000;
}

/** What a line that breaks loses on average for a word that did not fit, in parts of the room. */
const LOST = 0.04;

/**
 * Lines that texts take which share a line where they fit.
 * @param widths of each text without breaking, in millimetres; nothing for an empty one
 * @param gap between two on a line, in millimetres
 */
export function linesOf(widths: readonly number[], room: number, gap: number): number {
  let lines = 0;
  let used = Infinity;
  for (const width of widths.filter(one => one > 0)) {
    if (used + width <= room) used += width + gap;
    else {
      lines += width > room ? Math.ceil(width / (room * (1 - LOST))) : 1;
      // Beside a text of several lines nothing stands.
      used = width > room ? Infinity : width + gap;
    }
  }
  return lines;
}
