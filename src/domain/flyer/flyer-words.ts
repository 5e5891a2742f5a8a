import { wordFrame } from './frame-words.ts';
import type { FlyerLocale } from './flyer-formatter.ts';
import type { FlyerSheet } from './flyer-sheet.ts';
import type { Flyer } from './flyer.ts';
import { wordMonth } from './month-words.ts';

/** Puts a flyer in words. Whoever draws it, on a screen, on paper or as a plain page, only sets these down. */
export const wordFlyer = (flyer: Flyer, locale: FlyerLocale): FlyerSheet => ({
  ...wordMonth(flyer, locale),
  ...wordFrame(flyer, locale),
});
