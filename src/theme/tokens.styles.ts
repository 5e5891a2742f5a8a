import { css } from 'lit';

/**
 * What every element takes from the page and from the tokens. The `--stek-*` system tokens themselves (`default-tokens.ts`) are
 * known to the whole document by `registerTokens`: read them as `var(--stek-text)`, without a fallback.
 */
export const tokens = css`
  :host {
    /* Light or dark is the page's choice; an unset --stek-scheme inherits it. */
    color-scheme: var(--stek-scheme, inherit);
    color: var(--stek-text);
    font-family: var(--stek-font, inherit);
    /* Not rem: a page with html { font-size: 62.5% } would shrink us. */
    font-size: var(--stek-font-size, medium);
    line-height: 1.5;
  }
`;
