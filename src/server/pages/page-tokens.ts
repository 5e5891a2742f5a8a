import { DEFAULT_TOKENS, type TokenName } from '../../theme/default-tokens.ts';
import { DEFAULT_BRAND, deriveTheme } from '../../theme/derive.ts';
import { themeTokens } from '../../theme/theme-tokens.ts';

/** What a style sheet of a page writes where a colour stands: the page itself says which it is. */
export const TOKENS = Object.fromEntries(
  Object.keys(DEFAULT_TOKENS).map(name => [name, `var(--stek-${name})`]),
) as Readonly<Record<TokenName, string>>;

/**
 * The colours of a municipality as one rule for the whole page, each light and dark; those of De Stek where it gave none. An element on the
 * page takes them over.
 * @param colour `#rrggbb`
 */
export function tokenRule(colour?: string): string {
  const tokens = colour === undefined ? DEFAULT_TOKENS : { ...DEFAULT_TOKENS, ...themeTokens(colour) };
  const said = Object.entries(tokens).map(([name, value]) => `--stek-${name}: ${value};`);
  return `:root { ${said.join(' ')} }\n`;
}

/** The colour of lines and pictures on white paper: dark enough for a copier that knows only black. @param colour `#rrggbb` */
export const paperAccent = (colour?: string): string => deriveTheme(colour ?? DEFAULT_BRAND).light.link;

/** The colour that an address of a style sheet names, with or without its `#`; of anything else none. */
export const colourOf = (asked: string | null): string | undefined =>
  asked !== null && /^[\da-f]{6}$/i.test(asked) ? `#${asked.toLowerCase()}` : undefined;

/** How the address of a style sheet names the colour of a municipality, behind its `?` or `&`. */
export const colourQuery = (colour: string | undefined): string =>
  colour === undefined ? '' : `colour=${colour.slice(1)}`;
