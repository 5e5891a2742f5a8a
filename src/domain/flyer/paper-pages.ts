/** How a flyer is printed. */
export interface Paper {
  size: 'a4' | 'a5';
  /** Size of the letters in points; 18 is large print. */
  points: 14 | 16 | 18;
}

const BUDGET = { a4: { 14: 6, 16: 5, 18: 5 }, a5: { 14: 4, 16: 3, 18: 3 } } as const;
/** So many activities leave room for a sentence about each. */
const ROOMY = { a4: 3, a5: 1 } as const;

/** How the activities of a flyer lie on sheets. */
export interface PaperPlan {
  pages: number;
  /** Index of the first activity of every page but the first: a page breaks before it. */
  breaks: readonly number[];
  /** There is room for a sentence about each activity, and for reasons. */
  isRoomy: boolean;
}

/**
 * How many sheets so many activities take. More than the budget means another page and never smaller letters, and the activities
 * are shared evenly, so that no page stands nearly empty (PRINT-4).
 * @param isBilingual a translation stands under each title, which takes a line
 */
export function paperPlan(activities: number, { size, points }: Paper, isBilingual: boolean): PaperPlan {
  const budget = BUDGET[size][points] - (isBilingual ? 1 : 0);
  const pages = Math.max(1, Math.ceil(activities / budget));
  const each = Math.ceil(activities / pages);
  const breaks = Array.from({ length: pages - 1 }, (_, page) => (page + 1) * each).filter(index => index < activities);
  return { pages: breaks.length + 1, breaks, isRoomy: each <= ROOMY[size] };
}
