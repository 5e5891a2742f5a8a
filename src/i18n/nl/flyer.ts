import { flyerAround } from './flyer/around.ts';
import { flyerChanges } from './flyer/changes.ts';
import { flyerMonth } from './flyer/month.ts';

/**
 * What the flyer says, in Dutch with `je`: the source of every other language. Easy language, profile F (rules EL): it is read on
 * paper, by people who read little. `{month}` is the month with its year, `{day}` a day in full such as `dinsdag 1 december`,
 * `{hours}` such as `van 9 uur tot half 5`, `{days}` one day or several: `dinsdag 1, 8 en 15 december`.
 * Three files, for the element fetches them as it needs them; every other language has them in one.
 */
export const flyer = { ...flyerMonth, ...flyerAround, ...flyerChanges } as const;
