import { css } from 'lit';

/** What stands in the place of a list when there is none. */
export const emptyStateStyles = css`
  .empty-state {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    padding: 3em 1em;
    text-align: center;
  }
  .empty-state .drawing {
    background: var(--stek-surface-tint);
    block-size: 4.5em;
    border-radius: 50%;
    color: var(--stek-link);
    inline-size: 4.5em;
    padding: 1em;
  }
  .say {
    font-size: 1.25em;
    font-weight: 700;
    text-wrap: balance;
  }
`;
