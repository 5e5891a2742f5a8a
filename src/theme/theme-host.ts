import { colourOf } from './colour-of.ts';
import { DEFAULT_TOKENS, type TokenName } from './default-tokens.ts';
import { themeTokens } from './theme-tokens.ts';

/** Says on an element, and by inheritance on all inside it, for which brand its tokens were made. */
export const MADE_FOR = '--stek-theme';

const sheets = new WeakMap<Element, CSSStyleSheet>();

/**
 * Gives an element the colours of the `--stek-brand` that holds there. A token that the page itself sets, on the element or around
 * it, stays the page's.
 *
 * @returns false when the brand is not a colour.
 */
export function themeHost(host: HTMLElement): boolean {
  const root = host.shadowRoot;
  if (!root) return true;
  forget(host, root);
  const style = getComputedStyle(host);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const brand = value('--stek-brand');
  const rules: string[] = [];
  const colour = brand ? colourOf(brand, host) : undefined;
  if (colour && value(MADE_FOR) !== colour) {
    const outer = { ...DEFAULT_TOKENS, ...(value(MADE_FOR) ? themeTokens(value(MADE_FOR)) : {}) };
    for (const [name, token] of Object.entries(themeTokens(colour))) {
      if (value(`--stek-${name}`) === outer[name as TokenName]) rules.push(`--stek-${name}: ${token}`);
    }
    rules.push(`${MADE_FOR}: ${colour}`);
  }
  if (rules.length > 0) adopt(host, root, `:host{${rules.join(';')}}`);
  return !brand || colour !== undefined;
}

function adopt(host: Element, root: ShadowRoot, rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  root.adoptedStyleSheets.push(sheet);
  sheets.set(host, sheet);
}

function forget(host: Element, root: ShadowRoot): void {
  const sheet = sheets.get(host);
  if (sheet) root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
}
