import { css } from 'lit';

/** The things to tick. */
export const filterStyles = css`
  .count p {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
  }
  .filters {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 1.5em;
    justify-items: start;
    padding: 1.25em;
  }
  .search {
    display: grid;
    font-weight: 700;
    gap: 0.4em;
    inline-size: min(26em, 100%);
  }
  .search input {
    background: var(--stek-surface);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    color: inherit;
    font: inherit;
    font-weight: 400;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.3em 0.8em;
  }
  legend {
    font-weight: 700;
    margin-block-end: 0.6em;
    padding: 0;
  }
  .tick {
    align-items: center;
    background: var(--stek-surface);
    border: 2px solid var(--stek-line);
    border-radius: 2em;
    cursor: pointer;
    display: inline-flex;
    gap: 0.6em;
    min-block-size: 44px;
    overflow-wrap: anywhere;
    padding: 0.3em 1.1em 0.3em 0.9em;
  }
  .tick:has(:checked) {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
  }
  .tick input {
    accent-color: var(--stek-fill);
    block-size: 1.25em;
    flex: none;
    inline-size: 1.25em;
    margin: 0;
  }
  @media print {
    .filters {
      display: none;
    }
  }
`;
