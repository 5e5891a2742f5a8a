import { colourOf } from './colour-of.ts';
import type { Target } from './derive.ts';
import { MADE_FOR } from './theme-host.ts';
import { themeTokens } from './theme-tokens.ts';

/** All that a municipality gives; everything else follows. Each may be any CSS value, also a `var()` of the page's own design system. */
export interface ThemeInputs {
  /** Colour of the municipality. */
  readonly brand?: string;
  /** `font-family`; the page's own unless given. */
  readonly font?: string;
  /** Rounding of buttons and cards. */
  readonly radius?: string;
  /** `auto` is what the page itself has. */
  readonly scheme?: 'light' | 'dark' | 'auto';
  /** Contrast of muted text, links and states. @default 7 */
  readonly contrast?: Target;
}

/**
 * Themes an element and everything inside it, now. The same can be said in CSS with `--stek-brand`, `--stek-font`, `--stek-radius`
 * and `--stek-scheme`, which elements read when they come into the page; this is for changing it while they stand there.
 *
 * @param root The element that carries the theme, such as `document.documentElement` or a `<stek-provider>`.
 * @returns false when `brand` is not a colour; the default colours then stay.
 * @example applyTheme(document.documentElement, { brand: '#00577e', radius: '6px' });
 */
export function applyTheme(root: HTMLElement, { brand, font, radius, scheme, contrast }: ThemeInputs): boolean {
  const set = (name: string, value: string | undefined) => root.style.setProperty(name, value ?? '');
  set('--stek-brand', brand);
  set('--stek-font', font);
  set('--stek-radius', radius);
  set('--stek-scheme', scheme === 'auto' ? undefined : scheme);
  const named = getComputedStyle(root).getPropertyValue('--stek-brand').trim();
  const colour = brand && named ? colourOf(named, root) : undefined;
  for (const [name, token] of Object.entries(themeTokens(colour ?? '#000000', contrast))) {
    set(`--stek-${name}`, colour && token);
  }
  set(MADE_FOR, colour);
  return !brand || colour !== undefined;
}
