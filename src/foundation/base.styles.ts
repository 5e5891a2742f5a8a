import { css } from 'lit';
import { tokens } from '../theme/tokens.styles.ts';

const controls = css`
  button,
  .button {
    align-items: center;
    appearance: none;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    box-sizing: border-box;
    color: var(--stek-text);
    cursor: pointer;
    display: inline-flex;
    font: inherit;
    font-weight: 600;
    gap: 0.5em;
    justify-content: center;
    min-block-size: var(--stek-target, 44px);
    min-inline-size: var(--stek-target, 44px);
    padding: 0.4em 0.9em;
    text-align: center;
    text-decoration: none;
  }
  button:hover,
  .button:hover {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
  }
  button.strong,
  .button.strong {
    background: var(--stek-fill);
    border-color: var(--stek-fill-edge);
    color: var(--stek-on-fill);
  }
  button.strong:hover,
  .button.strong:hover {
    text-decoration: underline;
  }
  button:disabled,
  button[aria-disabled='true'] {
    border-style: dashed;
    color: var(--stek-text-muted);
    cursor: default;
  }
  a:not(.button) {
    color: var(--stek-link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
`;

/** Two rings, one light and one dark, so that one of them stands out on every ground (A11Y-14). */
const focus = css`
  :focus-visible {
    border-radius: var(--stek-radius);
    box-shadow: 0 0 0 3px var(--stek-focus-in);
    outline: 3px solid var(--stek-focus-out);
    outline-offset: 3px;
    scroll-margin: 5em;
    /* Not under a head of the site that stays in sight. */
    scroll-margin-block-start: calc(5em + var(--stek-sticky-top, 0px));
  }
`;

const text = css`
  /* Goes to the next line as one thing. */
  .ref,
  [href^='tel:'] > bdi {
    display: inline-block;
    max-inline-size: 100%;
  }
  /* What somebody wrote runs as they wrote it, and begins where the lines around it begin. */
  bdi,
  [dir='auto']:not(input, textarea) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  /* Tall and joined letters: more room between lines, none between letters (I18N-10). */
  [lang]:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) {
    --line-min: 1.65;
    --tracking: normal;
    line-height: 1.65;
  }
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-weight: 700;
    line-height: max(1.25, var(--line-min, 0));
    margin: 0;
    overflow-wrap: break-word;
    text-wrap: balance;
  }
  p {
    margin: 0;
    max-inline-size: 65ch;
    overflow-wrap: break-word;
  }
  ul,
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  /* That a computer made the texts: it stands in what a server drew before the code comes that says it. */
  .translation-note {
    border-block-start: 1px solid var(--stek-line-soft);
    color: var(--stek-text-muted);
    margin-block-start: 1em;
    padding-block-start: 0.5em;
  }
  .translation-note p {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .muted {
    color: var(--stek-text-muted);
  }
  .visually-hidden {
    block-size: 1px;
    border: 0;
    clip-path: inset(50%);
    inline-size: 1px;
    margin: -1px;
    overflow: hidden;
    padding: 0;
    position: absolute;
    white-space: nowrap;
  }
`;

const circumstances = css`
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonText;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;

/** What every element looks like before its own styles: text, buttons, links, focus, and special circumstances. */
export const baseStyles = [
  tokens,
  css`
    :host {
      display: block;
      scroll-margin-block-start: var(--stek-sticky-top, 0px);
    }
    :host([hidden]),
    [hidden] {
      display: none;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
  `,
  controls,
  text,
  focus,
  circumstances,
];
