import { plain, type FlyerCard, type FlyerPlace, type FlyerSheet, type Sentence } from './flyer-sheet.ts';
import { gistOf, leadOf, TITLE } from './gist.ts';
import type { Paper, Told } from './paper-layout.ts';
import { BOLD, linesOf, textWidth } from './text-width.ts';

/** Inside the margins, in millimetres. */
export const ROOM = { a4: { width: 186, height: 273 }, a5: { width: 124, height: 186 } } as const;

/** How high the parts of a flyer are on paper, in millimetres. */
export interface PaperHeights {
  head: number;
  /** So much higher is the head where the flyer takes several pages: whom to call stands in it too. */
  headCall: number;
  /** What stands above the first activity of every other page. */
  running: number;
  cards: readonly number[];
  foot: number;
}

const POINT = 25.4 / 72;
const PICTURE = 18;
/** A picture, or a face, and the white beside it. */
const BESIDE = 22;
/** What stands around an activity, the head and the foot: lines and white. */
const AROUND = { card: 1.5, head: 4.4, running: 3.7, foot: 4.2 };
/** Between what shares a line: in the head, in an activity, in the foot. */
const GAP = { head: 5, card: 3.5, foot: 2.5 };
const QR = 32;
/** A face, and what stands above and below it. */
const FACE = 19;
/** Width of the place for the QR code, and of the white before it. */
const SCAN = { a4: 61, a5: 44 } as const;
const SCAN_GAP = 4;
/** A line of small print. */
const SMALL_LINE = 10 * POINT * 1.3;
/** The names of all languages one after the other, in parts of the size of the letters. */
const ALL_NAMES = 60;
/** Longest line in parts of the size of the letters: 60 digits. */
const LONGEST = 60 * 0.556;

/** How long the line of a name is, in parts of the size of the letters. */
export const nameRoom = ({ size, points }: Paper): number => (ROOM[size].width - BESIDE) / (points * POINT);

/** Estimates how high a flyer is on paper, from its words. */
export function paperHeights(sheet: FlyerSheet, paper: Paper, told: Told): PaperHeights {
  const sizes = new PaperSizes(sheet.lang, paper);
  return {
    head: sizes.head(sheet, false),
    headCall: sizes.head(sheet, true) - sizes.head(sheet, false),
    running: sizes.running(sheet),
    cards: sheet.cards.map(card => sizes.card(card, told)),
    foot: sizes.foot(sheet),
  };
}

/** The measures of one paper in letters of one size; `theme/flyer-paper.ts` sets the same down. */
class PaperSizes {
  readonly #paper: Paper['size'];
  /** Of the letters, in millimetres. */
  readonly #size: number;
  /** Height of a line. */
  readonly #line: number;
  /** Height of a line of the foot. */
  readonly #footLine: number;
  readonly #width: number;

  constructor(lang: string, { size, points }: Paper) {
    this.#paper = size;
    this.#size = points * POINT;
    this.#line = this.#size * (/^(ar|fa|ps|ti)$/.test(lang) ? 1.5 : 1.4);
    this.#footLine = this.#size * 1.25;
    this.#width = ROOM[size].width;
  }

  head({ title, who, welcome, translationNote, help }: FlyerSheet, hasCall: boolean): number {
    const scale = this.#paper === 'a4' ? 1.65 : 1.5;
    const between = 0.35 * this.#size;
    const welcomes = welcome.reduce((all, one) => all + this.#of(one) + between, -between);
    const above = linesOf([this.#text(who.text, BOLD), welcomes], this.#width, GAP.head);
    const heading = this.#text(title.text, scale * BOLD);
    const call = hasCall && help?.call ? this.#of(help.call, BOLD) : 0;
    const marked = translationNote ? this.#of(translationNote) : 0;
    const isShared = heading + call + marked + 2 * GAP.head <= this.#width;
    const below = isShared ? 0 : this.#lines([call, marked], this.#width, GAP.head);
    const headings = linesOf([heading], this.#width, 0) * this.#size * scale * 1.2;
    return (above + below) * this.#line + headings + AROUND.head;
  }

  /** Which flyer it is, and whom to call. */
  running({ title, who, help }: FlyerSheet): number {
    const names = [title, ...(this.#paper === 'a4' ? [who] : [])].map(({ text }) => this.#text(text, BOLD));
    const call = help?.call ? this.#of(help.call, BOLD) : 0;
    return linesOf([...names, call], this.#width, GAP.head) * this.#line + 0.5 * this.#size + AROUND.running;
  }

  card(card: FlyerCard, told: Told): number {
    const { title, translation, about, when, remarks, place, price, kansentarief, signUp, isOff } = card;
    const room = this.#width - BESIDE;
    const isWide = this.#paper === 'a4';
    const isRoomy = told === 'all';
    const shown = remarks.filter(({ kind }) => isRoomy || kind !== 'note');
    const gist = gistOf(card, { told, room: room / this.#size });
    const names = [
      this.#text(title.text, TITLE * BOLD),
      this.#text(translation?.text ?? '', BOLD),
      this.#text(gist?.text ?? ''),
    ];
    const facts = [
      ...when.map(one => this.#of(one, one === leadOf(card) ? BOLD : 1)),
      ...shown.flatMap(({ sentence, why }) => [
        this.#of(sentence, BOLD) + 3.2,
        ...(isRoomy && why ? [this.#whole(this.#of(why), room)] : []),
      ]),
      ...(place ? [this.#of(place)] : []),
    ];
    const before = isRoomy && about ? this.#lines([this.#text(about.text)], room) : 0;
    const terms = [this.#of(price), kansentarief ? this.#of(kansentarief) : 0, isOff ? 0 : this.#of(signUp)];
    const what = (this.#lines(names, room) + before + this.#lines(facts, room)) * this.#line;
    const below = linesOf(terms, isWide ? room : this.#width, isWide ? GAP.card : GAP.foot) * this.#line;
    // On A5 the price stands below the picture too.
    return (isWide ? Math.max(PICTURE, what + below) : Math.max(PICTURE, what) + below) + AROUND.card;
  }

  foot(sheet: FlyerSheet): number {
    const { link, extra, publisher, madeOn, alsoIn } = sheet;
    const width = this.#width;
    const scan = link
      ? QR +
        linesOf([this.#of(link.caption)], SCAN[this.#paper], 0) * this.#footLine +
        linesOf([this.#text(link.short)], SCAN[this.#paper], 0) * this.#footLine
      : 0;
    const left = this.#left(sheet, link ? width - SCAN[this.#paper] - SCAN_GAP : width);
    const names = link ? linesOf([this.#of(alsoIn) + ALL_NAMES * this.#size], width, 0) * this.#size * 1.25 : 0;
    const fine = [publisher, madeOn].map(one => (one ? (this.#of(one) / this.#size) * 10 * POINT : 0));
    const more = extra.reduce((all, { text }) => all + this.#lines([this.#text(text)], width), 0) * this.#footLine;
    return Math.max(left, scan) + names + linesOf(fine, width, GAP.card) * SMALL_LINE + more + AROUND.foot;
  }

  /** Where it is, and whom to ask. */
  #left({ where, whereHeading, help }: FlyerSheet, room: number): number {
    const places = where.map((place, index) => {
      const name = this.#text(place.name.text, BOLD);
      const heading = index === 0 ? this.#of(whereHeading, BOLD) : 0;
      return this.#lines([heading, name], room, GAP.foot) + this.#placeLines(place, room, where.length === 1);
    });
    const above = places.reduce((all, one) => all + one, 0) * this.#footLine;
    if (!help) return above;
    const { heading, ask, call, photo } = help;
    const said = [this.#of(heading, BOLD), ask ? this.#of(ask) : 0, call ? this.#of(call, BOLD) : 0];
    const asked = this.#lines(said, photo ? room - BESIDE : room, GAP.foot) * this.#footLine;
    return above + (photo ? Math.max(FACE, asked) : asked);
  }

  #placeLines({ address, open, access }: FlyerPlace, room: number, isOnly: boolean): number {
    const shared = isOnly ? [...open, ...access.slice(0, 2).map(({ line }) => line)].map(one => this.#of(one)) : [];
    return (address ? this.#lines([this.#of(address)], room) : 0) + this.#lines(shared, room, GAP.foot);
  }

  #lines(widths: readonly number[], room: number, gap = GAP.card): number {
    return linesOf(widths, Math.min(room, LONGEST * this.#size), gap);
  }

  /** The width of what fills its lines. */
  #whole(width: number, room: number): number {
    return Math.ceil(width / room) * room;
  }

  #of(line: Sentence, scale = 1): number {
    return this.#text(plain(line), scale);
  }

  #text(text: string, scale = 1): number {
    return textWidth(text) * this.#size * scale;
  }
}
