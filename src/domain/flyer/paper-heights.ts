import { plain, type FlyerCard, type FlyerSheet, type Line, type Words } from './flyer-sheet.ts';
import type { Paper } from './paper-layout.ts';

/** Inside the margins, in millimetres: height of a page, and width of what stands beside a picture. */
export const ROOM = { a4: { height: 273, facts: 163 }, a5: { height: 186, facts: 101 } } as const;

/** How high the parts of a flyer are on paper, in millimetres. */
export interface PaperHeights {
  head: number;
  cards: readonly number[];
  foot: number;
}

const POINT = 25.4 / 72;
const PICTURE = 18;
/** A picture and the white beside it. */
const BESIDE = 23;
/** What stands around an activity, the head and the foot: lines and white. */
const AROUND = { card: 2.2, head: 2.4, foot: 3.5 };
/** Between who it is and that everyone is welcome. */
const HEAD_GAP = 8;
/** Between facts that share a line. */
const GAP = 5;
const QR = 34;
/** Width of the place for the QR code, and of the white before it. */
const SCAN = { a4: 72, a5: 44 } as const;
const SCAN_GAP = 6;
/** How wide a letter is on average, in parts of its size, in the fonts of the paper; Latin ones unless named. */
const LETTER: Readonly<Record<string, number>> = {
  ar: 0.42,
  fa: 0.42,
  ps: 0.42,
  ti: 0.62,
  ru: 0.54,
  uk: 0.54,
  bg: 0.54,
};
const LATIN = 0.475;
const BOLD = 1.08;

/** Estimates how high a flyer is on paper, from its words. `isRoomy` is with a sentence about each activity. */
export function paperHeights(sheet: FlyerSheet, { size, points }: Paper, isRoomy: boolean): PaperHeights {
  const ruler = new Ruler(sheet.lang, points);
  const { facts } = ROOM[size];
  return {
    head: headHeight(sheet, facts + BESIDE, ruler),
    cards: sheet.cards.map(card => cardHeight(card, facts, ruler, isRoomy)),
    foot: footHeight(sheet, size, ruler),
  };
}

/** Measures text in letters of one size. */
class Ruler {
  /** Height of a line in millimetres. */
  readonly line: number;
  readonly #lang: string;
  readonly #size: number;

  constructor(lang: string, points: number) {
    this.#lang = lang;
    this.#size = points * POINT;
    this.line = this.#size * (/^(ar|fa|ps|ti)$/.test(lang) ? 1.5 : 1.4);
  }

  width(text: string, lang = this.#lang, scale = 1): number {
    return text.length * this.#size * scale * (LETTER[lang] ?? LATIN);
  }

  /** Lines that texts take which share a line where they fit; each width in millimetres. */
  flow(widths: readonly number[], room: number): number {
    let lines = 0;
    let used = room;
    for (const width of widths) {
      if (used + width > room) {
        lines += Math.max(1, Math.ceil(width / room));
        used = width % room;
      } else used += width;
      used += GAP;
    }
    return lines;
  }

  lineOf(line: Line, scale = 1): number {
    return this.width(plain(line), this.#lang, scale);
  }

  words({ text, lang }: Words, scale = 1): number {
    return this.width(text, lang, scale);
  }
}

function headHeight({ title, who, welcome, notice }: FlyerSheet, room: number, ruler: Ruler): number {
  const { line } = ruler;
  const heading = ruler.flow([ruler.words(title, 1.65 * BOLD)], room) * line * 1.42;
  const marked = notice ? ruler.flow([ruler.lineOf(notice)], room) * line : 0;
  const name = ruler.words(who, BOLD);
  const welcomes = welcome.reduce((all, one) => all + ruler.lineOf(one), 0);
  // On A4 they stand beside each other, on A5 under each other.
  const isWide = room > 150;
  const above = isWide
    ? Math.max(1, ruler.flow([welcomes], room - name - HEAD_GAP))
    : ruler.flow([name], room) + ruler.flow([welcomes], room);
  return above * line + heading + marked + AROUND.head;
}

function cardHeight(card: FlyerCard, room: number, ruler: Ruler, isRoomy: boolean): number {
  const { title, translation, about, when, remarks, place, price, kansentarief, signUp, isOff } = card;
  const titles = [ruler.words(title, 1.15 * BOLD), ...(translation ? [ruler.words(translation, BOLD)] : [])];
  const told = remarks.filter(({ kind }) => isRoomy || kind !== 'note');
  const facts = [
    ...when.map(one => ruler.lineOf(one)),
    ...told.map(remark => ruler.lineOf(remark.line, BOLD) + 3),
    ...(place ? [ruler.lineOf(place)] : []),
  ];
  const terms = [price, ...(kansentarief ? [kansentarief] : []), ...(isOff ? [] : [signUp])];
  const whole = isRoomy
    ? [...(about ? [ruler.words(about)] : []), ...told.flatMap(({ why }) => (why ? [ruler.lineOf(why)] : []))]
    : [];
  const lines =
    ruler.flow(titles, room) +
    ruler.flow(facts, room) +
    ruler.flow(
      terms.map(one => ruler.lineOf(one)),
      room,
    ) +
    whole.reduce((all, width) => all + ruler.flow([width], room), 0);
  return Math.max(PICTURE, lines * ruler.line) + AROUND.card;
}

function footHeight(sheet: FlyerSheet, size: Paper['size'], ruler: Ruler): number {
  const { where, whereHeading, help, link, extra, publisher, madeOn, alsoIn } = sheet;
  const whole = ROOM[size].facts + BESIDE;
  const room = link ? whole - SCAN[size] - SCAN_GAP : whole;
  const { line } = ruler;
  const rows = (widths: readonly number[]) => widths.reduce((all, width) => all + ruler.flow([width], room), 0);
  const isOnly = where.length === 1;
  const places = where.flatMap(({ name, address, open, access }) => [
    ruler.words(name, BOLD),
    ...(address ? [ruler.lineOf(address)] : []),
    ...(isOnly ? [...open, ...access.slice(0, 2).map(one => one.line)].map(one => ruler.lineOf(one)) : []),
  ]);
  const ask = help ? [ruler.lineOf(help.heading, BOLD), ...(help.ask ? [ruler.lineOf(help.ask)] : [])] : [];
  const heading = where.length > 0 ? ruler.lineOf(whereHeading, BOLD) : 0;
  const [first = 0, ...others] = places;
  const left =
    (where.length > 0 ? ruler.flow([heading, first], room) : 0) +
    rows(others) +
    (ask.length > 0 ? ruler.flow(ask, room) : 0) +
    (help?.call ? rows([ruler.lineOf(help.call, BOLD)]) : 0);
  const scan = link
    ? QR +
      ruler.flow([ruler.lineOf(link.caption)], SCAN[size]) * line +
      ruler.flow([ruler.width(link.short, 'nl')], SCAN[size]) * line * 0.86
    : 0;
  const names = link ? ruler.flow([ruler.lineOf(alsoIn) + ruler.width('x'.repeat(ALL_NAMES))], whole) * line * 0.9 : 0;
  const small = [publisher, madeOn].filter(Boolean).length * SMALL_LINE;
  const more = extra.reduce((all, one) => all + ruler.flow([ruler.words(one)], whole), 0) * line;
  return Math.max(left * line, scan) + names + small + more + AROUND.foot;
}

/** A line of small print, in millimetres. */
const SMALL_LINE = 4.6;
/** The names of all languages one after the other, in letters. */
const ALL_NAMES = 130;
