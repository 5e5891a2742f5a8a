import type { FlyerSheet } from './flyer-sheet.ts';
import { nameRoom, paperHeights, ROOM, type PaperHeights } from './paper-heights.ts';

/** How a flyer is printed. */
export interface Paper {
  size: 'a4' | 'a5';
  /** Size of the letters in points; 18 is large print. */
  points: 14 | 16 | 18;
}

/**
 * How much of each activity is told: no more than its name; its first sentence where that fits beside the name; its first sentence; or
 * all of it.
 */
const TOLD = ['name', 'beside', 'sentence', 'all'] as const;
export type Told = (typeof TOLD)[number];

/** How the activities of a flyer lie on sheets. */
export interface PaperPlan {
  pages: number;
  /** Index of the first activity of every page but the first: a page breaks before it. */
  breaks: readonly number[];
  /** In large print on small paper the foot has a page to itself. */
  isFootAlone: boolean;
  told: Told;
  /** How long the line of a name is, in parts of the size of the letters. */
  room: number;
  /** Millimetres of white above and below each activity, for what is left of the pages. */
  air: number;
}

/** Heights for how much is told of each activity. */
export type HeightsOf = (told: Told) => PaperHeights;

/** The plan to lay a flyer out by when its heights are to be measured: the second activity begins a page, so that what stands above it is seen. */
export const planToMeasure = (told: Told, paper: Paper): PaperPlan => ({
  ...{ pages: 1, breaks: [1], isFootAlone: false, told, room: nameRoom(paper), air: 0 },
});

/** So many activities on a page at most, by the size of the letters (PRINT-4). */
const BUDGET = { a4: { 14: 6, 16: 5, 18: 5 }, a5: { 14: 4, 16: 3, 18: 3 } } as const;

/** More white than this and activities fall apart. */
const MOST_AIR = 5;
/** Of a page that may be filled, where heights are an estimate and where they were measured. */
const FULL = { estimated: 0.94, measured: 0.98 };
/** So full may a page be that tells more than the names. */
const TOLD_FULL = 0.985;

/**
 * Lays the activities of a flyer on sheets of paper: more than the budget means another page and never smaller letters, and no page
 * stands nearly empty. No activity is ever cut in two; a page that turns out too full flows on.
 * @param measured How high all is in the browser that prints. @default an estimate from the words
 */
export function paperLayout(sheet: FlyerSheet, paper: Paper, measured?: HeightsOf): PaperPlan {
  const heightsOf = measured ?? ((told: Told) => paperHeights(sheet, paper, told));
  const room = ROOM[paper.size].height;
  const full = room * FULL[measured ? 'measured' : 'estimated'];
  const brief = share(heightsOf('name'), paper);
  // What is told of an activity is worth a fuller page, never another one.
  for (const told of toldOf(sheet).slice(1).reverse()) {
    const more = share(heightsOf(told), paper);
    if (more.pages === brief.pages && more.fullest <= room * TOLD_FULL)
      return { ...pagesOf(more, full), told, room: nameRoom(paper) };
  }
  return { ...pagesOf(brief, full), told: 'name', room: nameRoom(paper) };
}

/** How much can be told of the activities of a flyer: of those of which nothing is written, no more than the name. */
export const toldOf = ({ cards }: FlyerSheet): readonly Told[] => (cards.some(({ about }) => about) ? TOLD : ['name']);

function pagesOf({ pages, breaks, isFootAlone, used }: Pages, full: number): Omit<PaperPlan, 'told' | 'room'> {
  const left = used.map(({ height, cards }) => (full - height) / Math.max(1, cards * 2));
  const air = Math.floor(Math.min(MOST_AIR, ...left));
  return { pages, breaks, isFootAlone, air: Math.max(0, air) };
}

interface Shared {
  breaks: readonly number[];
  /** Height of the fullest page, in millimetres. */
  fullest: number;
}

interface Pages extends Shared {
  pages: number;
  isFootAlone: boolean;
  /** What stands on each page with activities. */
  used: readonly { height: number; cards: number }[];
}

/** On as few pages as can hold them, shared so that the fullest is least full. */
function share(all: PaperHeights, { size, points }: Paper): Pages {
  const room = ROOM[size].height;
  const budget = BUDGET[size][points];
  // One activity can be higher than a page, where somebody wrote pages about it; that does not fill the others.
  const cards = all.cards.map(card => Math.min(card, room - all.head));
  const isFootAlone = (cards.at(-1) ?? 0) + all.foot + (cards.length > 1 ? all.running : all.head) > room;
  const heights = { ...all, cards, foot: isFootAlone ? 0 : all.foot };
  const shared = cards.length > MANY ? inOrder(onSeveral(heights), budget, room) : onFewest(heights, budget, room);
  const edges = [0, ...shared.breaks, cards.length];
  const placed = edges.length > 2 ? onSeveral(heights) : heights;
  const used = edges.slice(1).map((to, page) => ({
    height: pageHeight(placed, edges[page]!, to) + (to === cards.length ? heights.foot : 0),
    cards: to - edges[page]!,
  }));
  return { ...shared, used, isFootAlone, pages: shared.breaks.length + (isFootAlone ? 2 : 1) };
}

/** Some activities, and what stands above them on their page. */
const pageHeight = ({ head, running, cards }: PaperHeights, from: number, to: number): number =>
  cards.slice(from, to).reduce((all, one) => all + one, from === 0 ? head : running);

/** What it takes on several pages. */
const onSeveral = (heights: PaperHeights): PaperHeights => ({ ...heights, head: heights.head + heights.headCall });

function onFewest(heights: PaperHeights, budget: number, room: number): Shared {
  const many = heights.cards.length;
  let found: Shared | undefined;
  for (let pages = Math.max(1, Math.ceil(many / budget)); pages <= Math.max(1, many); pages++) {
    found = onPages(pages, pages > 1 ? onSeveral(heights) : heights, budget);
    if (found.fullest <= room) break;
  }
  return found ?? { breaks: [], fullest: 0 };
}

/** More activities than people would print: they fill page after page, which takes no time to work out. */
const MANY = 60;

function inOrder({ head, running, cards, foot }: PaperHeights, budget: number, room: number): Shared {
  const breaks: number[] = [];
  let height = head;
  let fullest = 0;
  for (const [index, card] of cards.entries()) {
    if (index > 0 && (height + card > room || index - (breaks.at(-1) ?? 0) >= budget)) {
      breaks.push(index);
      height = running;
    }
    height += card;
    fullest = Math.max(fullest, height);
  }
  return { breaks, fullest: Math.max(fullest, height + foot) };
}

/** The best way to share activities over exactly so many pages; what is worked out for a rest is remembered. */
function onPages(pages: number, heights: PaperHeights, budget: number): Shared {
  const { cards, foot } = heights;
  const known = new Map<string, Shared>();
  const from = (start: number, left: number): Shared => {
    const key = `${start} ${left}`;
    let best = known.get(key);
    if (best) return best;
    best = { breaks: [], fullest: Infinity };
    if (left === 1) {
      if (cards.length - start <= budget)
        best = { breaks: [], fullest: pageHeight(heights, start, cards.length) + foot };
    } else {
      for (let to = start + 1; to < cards.length && to - start <= budget; to++) {
        const rest = from(to, left - 1);
        const fullest = Math.max(pageHeight(heights, start, to), rest.fullest);
        if (fullest < best.fullest) best = { breaks: [to, ...rest.breaks], fullest };
      }
    }
    known.set(key, best);
    return best;
  };
  return from(0, pages);
}
