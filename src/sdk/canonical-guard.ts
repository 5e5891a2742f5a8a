import type { Activity } from '../schema/activity.ts';
import type { Occurrence } from '../schema/occurrence.ts';
import type { Place } from '../schema/place.ts';
import type { Service } from '../schema/service.ts';
import type { Check } from './canonical-checks.ts';
import { SHAPES } from './canonical-shapes.ts';

/*
 * Tells whether an answer is exactly what our own server writes: then the schemas would change nothing in it and need not be
 * loaded (zod and the schemas are 10 kB gz; a page that shows a programme has no other use for them). Anything else, down to
 * one space too many, goes to the schemas. The shapes are made from the schemas, and a test holds them against each other: what passes
 * here, the schemas read without a change or a warning.
 */

/** What the collections of the contract hold. */
export interface Items {
  occurrences: Occurrence;
  activities: Activity;
  places: Place;
  services: Service;
}

/** A collection of the contract. */
export type Kind = keyof Items;

/** What one item looks like, of each collection that a programme is made of. The others always go to the schemas. */
const CHECKS: Partial<Record<Kind, Check>> = SHAPES;

/** What a file was found to hold, by collection. */
const held = new WeakMap<object, Kind>();

/** Whether an item is known to be exactly what our own server writes. Never throws. */
export const isCanonical = <K extends Kind>(kind: K, item: unknown): item is Items[K] =>
  isHeld(kind, item) || CHECKS[kind]?.(item) === true;

const isHeld = (kind: Kind, item: unknown): boolean => held.get(item as object) === kind;

/**
 * The same of what a file holds, which is looked at once and then is in every answer out of that file. Only for what nobody outside can
 * change: who asks gets a copy.
 */
export function isHeldCanonical(kind: Kind, item: unknown): boolean {
  const isSo = CHECKS[kind]?.(item) === true;
  if (isSo) held.set(item as object, kind);
  return isSo;
}
