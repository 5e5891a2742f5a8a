import { isDrawing, type Drawing } from './drawing.ts';

interface Registry {
  /** What the page registered. */
  readonly own: Record<string, Drawing>;
  /** The sets that are in use already; they learn what is registered later. */
  readonly sets: Set<Record<string, Drawing>>;
}

const KEY = Symbol.for('stek.pictograms');

/** One per page, so that every copy of the package sees what the page registered. */
const registry = (): Registry => {
  const page = globalThis as typeof globalThis & { [KEY]?: Registry };
  return (page[KEY] ??= { own: {}, sets: new Set() });
};

/**
 * Adds a municipality's own pictograms, or puts them in the place of ours, by name. For sets that a city may use and we may not
 * ship. Call it before or after the elements load.
 *
 * @returns the names that were refused because they hold more than path data.
 * @example registerPictograms({ coffee: ['M4 4h16v16H4z'] });
 */
export function registerPictograms(drawings: Readonly<Record<string, Drawing>>): string[] {
  const { own, sets } = registry();
  const good = Object.entries(drawings).filter(([, drawing]) => isDrawing(drawing));
  for (const set of [own, ...sets]) Object.assign(set, Object.fromEntries(good));
  return Object.keys(drawings).filter(name => !isDrawing(drawings[name]));
}

/** A set of drawings with what the page registered, now or later, laid over it. */
export function withRegistered(set: Record<string, Drawing>): Readonly<Record<string, Drawing>> {
  const { own, sets } = registry();
  sets.add(set);
  return Object.assign(set, own);
}
