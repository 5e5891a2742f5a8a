import type { Roles, Target } from './derive.ts';
import { contrast } from './oklch.ts';

/** Two colours that meet on the screen, and how far they are apart. */
export interface Pair {
  /** What stands on it, such as `text-muted`. */
  readonly front: keyof Roles;
  /** What it stands on or beside. */
  readonly back: keyof Roles;
  /** Contrast by WCAG 2.2, 1 to 21. */
  readonly ratio: number;
  /** What it has to be at least. */
  readonly least: number;
}

const GROUNDS = ['surface', 'surface-raised', 'surface-tint'] as const;

/** Body text (WCAG 1.4.6), what must only be seen (1.4.11), and the two rings of the focus beside each other. */
const TEXT = 7;
const SEEN = 3;
const RINGS = 9;

/**
 * Every pair of colours that a theme must keep apart, measured. Only the ring on a button has a choice: one of its two must be seen.
 *
 * @param target what muted text, links, states and the text on a fill have to reach
 */
export function themePairs(roles: Roles, target: Target = 7): Pair[] {
  const pair = (front: keyof Roles, back: keyof Roles, least: number): Pair => ({
    front,
    back,
    least,
    ratio: contrast(roles[front], roles[back]),
  });
  const onGrounds = (front: keyof Roles, least: number) => GROUNDS.map(ground => pair(front, ground, least));
  const rings = (['focus-in', 'focus-out'] as const).map(ring => pair(ring, 'fill', SEEN));
  return [
    ...onGrounds('text', TEXT),
    ...(['text-muted', 'link', 'ok', 'warn', 'danger'] as const).flatMap(role => onGrounds(role, target)),
    ...(['line', 'fill-edge', 'focus-out'] as const).flatMap(role => onGrounds(role, SEEN)),
    pair('on-fill', 'fill', target),
    pair('focus-in', 'focus-out', RINGS),
    rings.reduce((one, other) => (other.ratio > one.ratio ? other : one)),
  ];
}
