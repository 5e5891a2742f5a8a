import type { FlyerSheet } from './flyer-sheet.ts';
import { paperHeights, ROOM, type PaperHeights } from './paper-heights.ts';

/** How a flyer is printed. */
export interface Paper {
  size: 'a4' | 'a5';
  /** Size of the letters in points; 18 is large print. */
  points: 14 | 16 | 18;
}

/** How the activities of a flyer lie on sheets. */
export interface PaperPlan {
  pages: number;
  /** Index of the first activity of every page but the first: a page breaks before it. */
  breaks: readonly number[];
  /** There is room for a sentence about each activity, and for reasons. */
  isRoomy: boolean;
}

/** So many activities on a page at most, by the size of the letters (PRINT-4). */
const BUDGET = { a4: { 14: 6, 16: 5, 18: 5 }, a5: { 14: 4, 16: 3, 18: 3 } } as const;

/**
 * Lays the activities of a flyer on sheets of paper: more than the budget means another page and never smaller letters, and no page
 * stands nearly empty. How high each activity is follows from its words. That is an estimate, for nothing here can measure: a page
 * that turns out too full flows on, and no activity is ever cut in two.
 */
export function paperLayout(sheet: FlyerSheet, paper: Paper): PaperPlan {
  const brief = share(paperHeights(sheet, paper, false), paper);
  const roomy = share(paperHeights(sheet, paper, true), paper);
  // A sentence about each activity is worth a fuller page, never another one.
  const isRoomy = roomy.pages === brief.pages && roomy.fullest <= ROOM[paper.size].height;
  const { breaks, pages } = isRoomy ? roomy : brief;
  return { pages, breaks, isRoomy };
}

interface Shared {
  breaks: readonly number[];
  /** Height of the fullest page, in millimetres. */
  fullest: number;
}

/** On as few pages as can hold them, shared so that the fullest is least full. */
function share(all: PaperHeights, { size, points }: Paper): Shared & { pages: number } {
  const room = ROOM[size].height;
  const budget = BUDGET[size][points];
  // One activity can be higher than a page, where somebody wrote pages about it; that does not fill the others.
  const cards = all.cards.map(card => Math.min(card, room - all.head));
  // In large print on small paper the foot has a page to itself.
  const isFootAlone = (cards.at(-1) ?? 0) + all.foot > room;
  const heights = { ...all, cards, foot: isFootAlone ? 0 : all.foot };
  const shared = cards.length > MANY ? inOrder(heights, budget, room) : onFewest(heights, budget, room);
  return { ...shared, pages: shared.breaks.length + (isFootAlone ? 2 : 1) };
}

function onFewest(heights: PaperHeights, budget: number, room: number): Shared {
  const many = heights.cards.length;
  let found: Shared | undefined;
  for (let pages = Math.max(1, Math.ceil(many / budget)); pages <= Math.max(1, many); pages++) {
    found = onPages(pages, heights, budget);
    if (found.fullest <= room) break;
  }
  return found ?? { breaks: [], fullest: 0 };
}

/** More activities than people would print: they fill page after page, which takes no time to work out. */
const MANY = 60;

function inOrder({ head, cards, foot }: PaperHeights, budget: number, room: number): Shared {
  const breaks: number[] = [];
  let height = head;
  let fullest = 0;
  for (const [index, card] of cards.entries()) {
    if (index > 0 && (height + card > room || index - (breaks.at(-1) ?? 0) >= budget)) {
      breaks.push(index);
      height = 0;
    }
    height += card;
    fullest = Math.max(fullest, height);
  }
  return { breaks, fullest: Math.max(fullest, height + foot) };
}

/** The best way to share activities over exactly so many pages; what is worked out for a rest is remembered. */
function onPages(pages: number, { head, cards, foot }: PaperHeights, budget: number): Shared {
  const known = new Map<string, Shared>();
  const height = (from: number, to: number) =>
    cards.slice(from, to).reduce((all, one) => all + one, from === 0 ? head : 0);
  const from = (start: number, left: number): Shared => {
    const key = `${start} ${left}`;
    let best = known.get(key);
    if (best) return best;
    best = { breaks: [], fullest: Infinity };
    if (left === 1) {
      if (cards.length - start <= budget) best = { breaks: [], fullest: height(start, cards.length) + foot };
    } else {
      for (let to = start + 1; to < cards.length && to - start <= budget; to++) {
        const rest = from(to, left - 1);
        const fullest = Math.max(height(start, to), rest.fullest);
        if (fullest < best.fullest) best = { breaks: [to, ...rest.breaks], fullest };
      }
    }
    known.set(key, best);
    return best;
  };
  return from(0, pages);
}
