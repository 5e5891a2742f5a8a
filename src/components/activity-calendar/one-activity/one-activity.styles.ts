import { css } from 'lit';

/** One activity on a page of its own. */
export const oneActivityStyles = css`
  .one,
  .dates {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .one {
    justify-items: start;
  }
  .one > .empty-state {
    inline-size: 100%;
    padding: 1.5em 1em;
  }
  .one > p:empty {
    display: none;
  }
  .dates ul {
    display: grid;
    gap: 0.6em;
    grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
  }
  .date-choice {
    align-content: start;
    block-size: 100%;
    display: grid;
    font-weight: 400;
    gap: 0.1em;
    inline-size: 100%;
    justify-content: start;
    justify-items: start;
    text-align: start;
  }
  .date-choice > :first-child::first-letter {
    text-transform: uppercase;
  }
  .date-choice > :first-child {
    font-weight: 700;
  }
  .date-choice[aria-pressed='true'] {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
    border-inline-start-width: 6px;
  }
  .note {
    color: var(--stek-danger);
    font-weight: 700;
  }
  .note:empty {
    display: none;
  }
  .dates .more {
    justify-self: start;
  }
  @media print {
    .dates .more {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .date-choice[aria-pressed='true'] {
      border: 4px solid Highlight;
    }
  }
`;
