import { contrast, fromHex, toHex, toOklch, toRgb, type Oklch } from './oklch.ts';

/** The colours of a theme, by role. */
export interface Roles {
  readonly surface: string;
  readonly 'surface-raised': string;
  readonly 'surface-tint': string;
  readonly text: string;
  readonly 'text-muted': string;
  readonly line: string;
  readonly 'line-soft': string;
  readonly link: string;
  readonly fill: string;
  readonly 'on-fill': string;
  readonly 'fill-edge': string;
  readonly 'focus-in': string;
  readonly 'focus-out': string;
  readonly ok: string;
  readonly warn: string;
  readonly danger: string;
}

/** The contrast that muted text, links, states and the text on a fill keep; body text always keeps 7. */
export type Target = 4.5 | 7;

export interface Theme {
  readonly light: Roles;
  readonly dark: Roles;
}

/** The colour of De Stek where a municipality gives none: the green of a cutting. */
export const DEFAULT_BRAND = '#0f5f50';

const HEX = /^#[\da-f]{6}$/i;

/** Contrast of body text, and of what must only be seen: edges of controls and focus rings (WCAG 1.4.6, 1.4.11). */
const TEXT = 7;
const SEEN = 3;
/** Two rings this far apart: against any ground one of them has a contrast of 3. */
const RINGS = 9;

/** Warm white and warm grey: hue of paper. */
const PAPER_HUE = 85;
/** States keep their own hue in every theme (THEME-14). */
const STATE_HUES = { ok: 150, warn: 75, danger: 27 } as const;

/** How one scheme is painted: where each role starts, and which way it moves until its contrast is reached. */
interface Scheme {
  readonly grounds: (brand: Oklch) => readonly [surface: Oklch, raised: Oklch, tint: Oklch];
  readonly away: -1 | 1;
  readonly text: number;
  readonly muted: number;
  readonly line: number;
  readonly lineSoft: number;
  readonly state: number;
  readonly link: (lightness: number) => number;
  readonly fill: (lightness: number) => number;
  readonly rings: readonly [inner: number, outer: number];
}

const paper = (l: number, c = 0.006): Oklch => ({ l, c, h: PAPER_HUE });

const LIGHT: Scheme = {
  grounds: ({ c, h }) => [paper(0.987), paper(1, 0), { l: 0.958, c: Math.min(c * 0.3, 0.022), h }],
  away: -1,
  text: 0.27,
  muted: 0.44,
  line: 0.6,
  lineSoft: 0.905,
  state: 0.46,
  link: lightness => Math.min(lightness, 0.5),
  fill: lightness => lightness,
  rings: [1, 0.32],
};

const DARK: Scheme = {
  grounds: ({ c, h }) => [paper(0.215), paper(0.26), { l: 0.305, c: Math.min(c * 0.4, 0.035), h }],
  away: 1,
  text: 0.94,
  muted: 0.8,
  line: 0.62,
  lineSoft: 0.36,
  state: 0.82,
  link: lightness => Math.max(lightness, 0.8),
  fill: lightness => Math.max(lightness, 0.74),
  rings: [0.15, 0.93],
};

/**
 * Derives all colours of a theme from the one colour of a municipality. Every pair holds by construction: each role starts where
 * it looks best and moves in lightness, its hue kept, until its contrast is reached.
 *
 * @param brand `#rrggbb`.
 * @throws TypeError when it is something else
 */
export function deriveTheme(brand: string, target: Target = 7): Theme {
  if (typeof brand !== 'string' || !HEX.test(brand))
    throw new TypeError(
      `deriveTheme takes a colour as #rrggbb, such as ${DEFAULT_BRAND}; applyTheme takes any CSS colour.`,
    );
  if (target !== 4.5 && target !== 7) throw new TypeError('The contrast that deriveTheme takes is 4.5 or 7.');
  const colour = toOklch(fromHex(brand));
  return { light: paint(LIGHT, colour, target), dark: paint(DARK, colour, target) };
}

function paint(scheme: Scheme, brand: Oklch, target: Target): Roles {
  const { away } = scheme;
  const [surface, raised, tint] = scheme.grounds(brand).map(hex) as [string, string, string];
  const over = (ratio: number) => (colour: string) =>
    [surface, raised, tint].every(ground => contrast(ground, colour) >= ratio);
  const state = (h: number) => move({ l: scheme.state, c: 0.12, h }, away, over(target));
  const link = move({ ...brand, l: scheme.link(brand.l) }, away, over(target));
  const { fill, onFill } = fillOf({ ...brand, l: scheme.fill(brand.l) }, target);
  const [inner, outer] = scheme.rings;
  const focusIn = hex({ l: inner, c: inner === 1 ? 0 : 0.01, h: brand.h });
  const focusOut = (colour: string) => over(SEEN)(colour) && contrast(colour, focusIn) >= RINGS;
  return {
    surface,
    'surface-raised': raised,
    'surface-tint': tint,
    text: move(paper(scheme.text, 0.01), away, over(TEXT)),
    'text-muted': move(paper(scheme.muted, 0.01), away, over(target)),
    line: move(paper(scheme.line, 0.012), away, over(SEEN)),
    'line-soft': hex(paper(scheme.lineSoft, 0.008)),
    link,
    fill,
    'on-fill': onFill,
    'fill-edge': move(toOklch(fromHex(fill)), away, over(SEEN)),
    'focus-in': focusIn,
    'focus-out': move({ ...brand, c: Math.min(brand.c, 0.08), l: outer }, away, focusOut),
    ok: state(STATE_HUES.ok),
    warn: state(STATE_HUES.warn),
    danger: state(STATE_HUES.danger),
  };
}

/** A fill and the text on it. A brand on which neither white nor black reads moves as little as it can. */
function fillOf(start: Oklch, target: Target): { fill: string; onFill: string } {
  const texts = ['#ffffff', hex({ l: 0.17, c: 0.02, h: start.h }), '#000000'];
  for (let shift = 0; ; shift += 0.01) {
    for (const l of [start.l - shift, start.l + shift]) {
      const fill = hex({ ...start, l: Math.min(1, Math.max(0, l)) });
      const onFill = texts.find(text => contrast(text, fill) >= target);
      if (onFill) return { fill, onFill };
    }
  }
}

/** The first colour on the way to black (-1) or white (1) that is good enough. */
function move(start: Oklch, direction: -1 | 1, good: (colour: string) => boolean): string {
  for (let l = start.l; l > 0 && l < 1; l += direction * 0.01) {
    const colour = hex({ ...start, l });
    if (good(colour)) return colour;
  }
  return direction < 0 ? '#000000' : '#ffffff';
}

const hex = (colour: Oklch): string => toHex(toRgb(colour));
