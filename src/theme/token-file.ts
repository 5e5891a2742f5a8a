import { DEFAULT_BRAND, deriveTheme, type Roles } from './derive.ts';
import { DEFAULT_TOKENS, type TokenName } from './default-tokens.ts';
import { fromHex } from './oklch.ts';

/** What each token is for, in the order in which they are told. */
export const TOKEN_WORDS: Readonly<Record<TokenName, string>> = {
  surface: 'The page behind everything.',
  'surface-raised': 'Cards, dialogs, fields: what lies on the page.',
  'surface-tint': 'A quiet area with a breath of the brand: what is chosen, what is under the pointer.',
  text: 'Text that is read.',
  'text-muted': 'Text that comes second: hints, dates of last change.',
  line: 'Edges of fields and buttons: what must be seen to be used.',
  'line-soft': 'Lines between things; nothing depends on seeing them.',
  link: 'Links, and pictures beside words.',
  fill: 'The one strong button of a view.',
  'on-fill': 'Text on that button.',
  'fill-edge': 'The edge of that button, seen also where its fill is pale.',
  'focus-in': 'The inner ring around what has the focus.',
  'focus-out': 'The outer ring; on any ground one of the two stands out.',
  ok: 'Goes on, is free, arrived. Always beside a word or a picture.',
  warn: 'Nearly full, changed, waits. Always beside a word or a picture.',
  danger: 'Cancelled, wrong, lost. Always beside a word or a picture.',
  radius: 'Rounding of buttons and cards.',
  gap: 'Room between things that belong together.',
};

/** What a page may set beside these: it has no value until somebody gives one. */
export const INPUT_WORDS = {
  brand: 'Colour of the municipality; all other colours follow from it.',
  font: 'Typeface, as in `font-family`; the page’s own where it is not set.',
  scheme: '`light`, `dark`, or `auto`: what the page itself has.',
  'font-size': 'Size of body text; the visitor’s own, 16 px as a rule, where it is not set.',
  target: 'Least side of what can be pressed; 44px where it is not set, 64px on a shared tablet.',
  'sticky-top':
    'Height of a head of the page that stays in sight: what stays in sight here stands below it; 0px where it is not set.',
} as const;

/** Sizes of letters against body text, from the smallest: those that elements use most. What stands between them is an exception. */
export const TYPE_SCALE = {
  small: { size: 0.85, use: 'marks beside a word: “door een computer vertaald”' },
  muted: { size: 0.9, use: 'hints under a field' },
  body: { size: 1, use: 'everything that is read' },
  lead: { size: 1.1, use: 'the one sentence that matters on a card' },
  title: { size: 1.25, use: 'the title of a card or an activity' },
  section: { size: 1.35, use: 'a heading inside an element' },
  heading: { size: 1.6, use: 'the heading of an element' },
} as const;

/** Room between things, against the size of the letter. */
export const SPACE_SCALE = {
  hair: { size: 0.25, use: 'a picture and its word' },
  near: { size: 0.5, use: 'buttons beside each other' },
  row: { size: 0.75, use: 'rows of a list, inside of a small card' },
  gap: { size: 1, use: 'things that belong together' },
  card: { size: 1.25, use: 'inside of a card' },
  block: { size: 1.5, use: 'one block and the next' },
} as const;

type Token = Readonly<{ $type?: string; $value: unknown; $description?: string; $extensions?: object }>;
type Group = { readonly [name: string]: Token | Group | string };

const customProperty = (name: string) => ({ 'stek.embed': { customProperty: `--stek-${name}` } });

/**
 * The default theme as a file of the Design Tokens Community Group (2025.10), for Figma, Penpot, Style Dictionary and others: colours in
 * light and dark, corners, room and letters. Sizes are against the letter of the page, for which the format has no unit: they are
 * numbers there.
 */
export function tokenFile(brand: string = DEFAULT_BRAND): Group {
  const { light, dark } = deriveTheme(brand);
  return {
    $description: 'Tokens of @stek/embed. Made by the build from src/theme; each is a custom property of the page.',
    color: {
      light: { $type: 'color', ...colours(light) },
      dark: { $type: 'color', ...colours(dark) },
    },
    radius: {
      $type: 'dimension',
      $value: { value: Number.parseFloat(DEFAULT_TOKENS.radius), unit: 'px' },
      $description: TOKEN_WORDS.radius,
      $extensions: customProperty('radius'),
    },
    target: {
      $type: 'dimension',
      $value: { value: 44, unit: 'px' },
      $description: INPUT_WORDS.target,
      $extensions: customProperty('target'),
    },
    gap: {
      $type: 'number',
      $value: Number.parseFloat(DEFAULT_TOKENS.gap),
      $description: `${TOKEN_WORDS.gap} In em.`,
      $extensions: customProperty('gap'),
    },
    'font-size': { $type: 'number', ...scale(TYPE_SCALE) },
    space: { $type: 'number', ...scale(SPACE_SCALE) },
  };
}

const colours = (roles: Roles): Record<string, Token> =>
  Object.fromEntries(
    (Object.keys(roles) as (keyof Roles)[]).map(role => [
      role,
      {
        $value: {
          colorSpace: 'srgb',
          components: fromHex(roles[role]).map(part => Number(part.toFixed(4))),
          hex: roles[role],
        },
        $description: TOKEN_WORDS[role],
        $extensions: customProperty(role),
      },
    ]),
  );

const scale = (steps: Readonly<Record<string, { size: number; use: string }>>): Record<string, Token> =>
  Object.fromEntries(
    Object.entries(steps).map(([name, { size, use }]) => [
      name,
      { $value: size, $description: `In em of the letter around it: ${use}.` },
    ]),
  );
