import { DEFAULT_BRAND, deriveTheme } from '../../theme/derive.ts';
import { contrast } from '../../theme/oklch.ts';

/** What becomes of a colour on pages, on a light or a dark ground. */
export interface ColoursInUse {
  /** Of buttons. */
  fill: string;
  /** Of the words on them. */
  onFill: string;
  /** How well these are read, 1-21 (WCAG 2.2). */
  contrast: number;
  link: string;
}

/** The colour of a municipality that gave none. */
export const USUAL_COLOUR = DEFAULT_BRAND;

/** What becomes of a colour on pages: one on which no words can be read moves as little as it can. @param colour `#rrggbb` */
export function coloursInUse(colour: string): Record<'light' | 'dark', ColoursInUse> {
  const { light, dark } = deriveTheme(colour);
  const used = ({ fill, 'on-fill': onFill, link }: typeof light): ColoursInUse => ({
    ...{ fill, onFill, link },
    contrast: contrast(fill, onFill),
  });
  return { light: used(light), dark: used(dark) };
}
