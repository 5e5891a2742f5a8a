import type { PaperHeights } from './paper-heights.ts';

/** A document as a browser laid it out, as far as it is asked here. */
interface LaidOut {
  querySelectorAll(selector: string): ArrayLike<{ getBoundingClientRect(): { height: number } }>;
}

/**
 * How high the parts of a flyer are in a browser that laid it out as wide as the paper inside its margins, in millimetres. It names
 * nothing outside itself, so that a browser that prints for us can be given it as it stands.
 */
export function measuredHeights(paper: LaidOut): PaperHeights {
  const heights = (selector: string): number[] =>
    Array.from(paper.querySelectorAll(selector), part => (part.getBoundingClientRect().height / 96) * 25.4);
  const [head = 0] = heights('.head');
  // On several pages it may take a line of its own there.
  const [headCall = 0] = heights('.running .call');
  const [running = 0] = heights('.next-page > .running');
  const [foot = 0] = heights('.foot');
  const first = heights('.cards > .card:not(.next-page)');
  // Of those that begin a page what stands above them is not their own.
  const others = heights('.cards > .next-page').map(height => height - running);
  return { head, headCall, running, foot, cards: [...first.slice(0, 1), ...others, ...first.slice(1)] };
}
