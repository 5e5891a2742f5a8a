import type { View } from './page.ts';
import { SIZES, type Size } from './programme.ts';

/** One programme in one view on one machine. */
export interface Cell {
  size: Size;
  view: View;
  /** How many times slower than the machine of the run. */
  throttle: number;
}

const VIEWS: readonly View[] = ['list', 'month'];

const across = (sizes: readonly Size[], throttles: readonly number[]): Cell[] =>
  throttles.flatMap(throttle => VIEWS.flatMap(view => sizes.map(size => ({ size, view, throttle }))));

/** Every cell of the comparison. */
export const ALL_CELLS: readonly Cell[] = across(SIZES, [1, 4]);

/** Enough to see a bar break, short enough for every push: where ours is least ahead, and one of each kind beside it. */
export const SHORT_CELLS: readonly Cell[] = [
  { size: '30', view: 'list', throttle: 1 },
  { size: '300', view: 'list', throttle: 1 },
  { size: '300', view: 'month', throttle: 1 },
  { size: 'rules', view: 'list', throttle: 1 },
];

/** Where pages that read an iCalendar file are visited: reading is measured, not the working out of rules, which has cells of its own. */
export const hasIcs = ({ size }: Cell): boolean => size !== 'rules';

export const nameOf = ({ size, view, throttle }: Cell): string =>
  `${size === 'rules' ? '200 rules' : Number(size).toLocaleString('en')}, ${view}, ${throttle}×`;

/** After so many milliseconds a page is given up; it has lost by then. */
export const limitOf = ({ throttle }: Cell): number => 15_000 + 15_000 * throttle;
