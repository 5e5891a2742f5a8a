/**
 * The system tokens of an unthemed page, by role: what `deriveTheme` gives for the default brand (a test compares them). Each
 * colour carries its light and its dark value; the `color-scheme` at the place of use chooses.
 */
export const DEFAULT_TOKENS = {
  surface: 'light-dark(#fdfaf6, #1b1916)',
  'surface-raised': 'light-dark(#ffffff, #252421)',
  'surface-tint': 'light-dark(#e3f6f0, #1e342e)',
  text: 'light-dark(#292621, #eeebe4)',
  'text-muted': 'light-dark(#524f4a, #c1bdb7)',
  line: 'light-dark(#838078, #89867e)',
  'line-soft': 'light-dark(#e2dfda, #3f3d38)',
  link: 'light-dark(#095c4d, #87cebc)',
  fill: 'light-dark(#0f5f50, #74bba9)',
  'on-fill': 'light-dark(#ffffff, #06120f)',
  'fill-edge': 'light-dark(#0f5f50, #74bba9)',
  'focus-in': 'light-dark(#ffffff, #070d0b)',
  'focus-out': 'light-dark(#043c32, #b1f9e6)',
  ok: 'light-dark(#085d29, #89da9b)',
  warn: 'light-dark(#6f4a07, #f2b966)',
  danger: 'light-dark(#8c352f, #fdaca2)',
  radius: '10px',
  gap: '1em',
} as const;

/** The role of a system token: `--stek-` and this name is its custom property. */
export type TokenName = keyof typeof DEFAULT_TOKENS;
