import { DEFAULT_TOKENS } from './default-tokens.ts';

let registered = false;

/**
 * Makes every `--stek-*` system token known to the document with its default as the initial value. It then holds in each shadow
 * root, adds no rule to the page, and any rule of the page, on any ancestor, wins over it.
 */
export function registerTokens(): void {
  if (registered) return;
  registered = true;
  for (const [name, initialValue] of Object.entries(DEFAULT_TOKENS)) register(`--stek-${name}`, '*', initialValue);
  // It is reckoned with: a 0 without unit, or a word that is no length, would take the whole rule away.
  register('--stek-sticky-top', '<length>', '0px');
}

function register(name: string, syntax: string, initialValue: string): void {
  try {
    CSS.registerProperty({ name, syntax, inherits: true, initialValue });
  } catch {
    // Another copy of this package was first: its values stand.
  }
}
