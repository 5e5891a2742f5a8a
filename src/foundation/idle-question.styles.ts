import { css } from 'lit';

/** Whether somebody is still there, over all that they filled in. */
export const idleQuestionStyles = css`
  .idle {
    background: var(--stek-surface-raised);
    border: 3px solid var(--stek-line);
    border-radius: calc(var(--stek-radius) * 1.4);
    color: var(--stek-text);
    font: inherit;
    inline-size: min(28em, 100% - 2em);
    padding: 2em;
  }
  .idle[open] {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
  }
  .idle::backdrop {
    background: color-mix(in srgb, black 70%, transparent);
  }
`;
