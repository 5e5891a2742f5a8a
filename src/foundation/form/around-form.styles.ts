import { css } from 'lit';

/** What stands in the place of a form that nobody can fill in, or that is not here yet, and the way on beside it (`help-line.ts`). */
export const aroundFormStyles = css`
  .empty-state {
    border-inline-start: 6px solid var(--stek-warn);
    display: grid;
    gap: 0.5em;
    padding-block: 0.35em;
    padding-inline: 1.25em 0;
  }
  .loading {
    color: var(--stek-text-muted);
    min-block-size: 12em;
  }
  .help {
    border-block-start: 1px solid var(--stek-line-soft);
    max-inline-size: none;
    padding-block-start: 0.75em;
  }
  /* As high as a finger, and its line no higher than the others. */
  .help a {
    font-weight: 700;
    padding-block: 0.85em;
  }
`;
