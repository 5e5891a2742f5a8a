import { css } from 'lit';

/** The month grid and the day beside it. */
export const monthStyles = css`
  .month-and-day {
    display: grid;
    gap: 1.5em 2em;
    grid-template-columns: minmax(0, 1fr);
  }
  .month {
    border-spacing: 4px;
    inline-size: 100%;
    margin: -4px;
    table-layout: fixed;
  }
  .month th {
    color: var(--stek-text-muted);
    font-weight: 600;
    padding: 0.25em;
  }
  .month td {
    background: var(--stek-surface-raised);
    block-size: 4em;
    border: 2px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    cursor: pointer;
    padding: 0.3em;
    vertical-align: top;
  }
  .month td.outside {
    background: none;
    border-color: transparent;
    cursor: default;
  }
  .month td.past {
    background: none;
  }
  .month td[aria-selected='true'] {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
  }
  .month td:hover:not(.outside) {
    border-color: var(--stek-link);
  }
  .number,
  .tally {
    display: grid;
    font-weight: 600;
    inline-size: 2em;
    line-height: 2em;
    place-items: center;
  }
  td[aria-current] .number {
    background: var(--stek-fill);
    border-radius: 1em;
    color: var(--stek-on-fill);
  }
  .tally:not(:empty) {
    border: 2px solid var(--stek-link);
    border-radius: 1em;
    color: var(--stek-link);
    font-size: 0.85em;
    line-height: calc(2em - 4px);
    margin-block-start: 0.2em;
  }
  .entry,
  .rest {
    display: none;
    font-size: 0.8em;
    hyphenate-limit-chars: 10 4 4;
    /* A long word is hyphenated where the browser can, else cut off with dots; the list of the day has it whole. */
    hyphens: auto;
    margin-block-start: 2px;
    overflow: hidden;
    padding: 0.1em 0.5em;
    text-overflow: ellipsis;
  }
  .entry {
    /* A title keeps its own direction, and begins where the number of the day begins. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    background: var(--stek-surface-tint);
    border-inline-start: 3px solid var(--stek-link);
    border-radius: 3px;
  }
  td[aria-selected='true'] .entry {
    background: var(--stek-surface-raised);
  }
  .rest {
    color: var(--stek-text-muted);
    font-weight: 600;
  }
  .none {
    color: var(--stek-text-muted);
  }
  @container (min-width: 46em) {
    .month td {
      block-size: 7em;
    }
    .entry:not(:empty) {
      -webkit-box-orient: vertical;
      display: -webkit-box;
      -webkit-line-clamp: 2;
    }
    .rest:not(:empty) {
      display: block;
    }
    .tally:not(:empty) {
      display: none;
    }
  }
  @container (min-width: 80em) {
    .month-and-day {
      grid-template-columns: minmax(0, 1.7fr) minmax(20em, 1fr);
    }
    .month-and-day .card > .picture {
      block-size: 4em;
      grid-row: 1 / span 3;
      inline-size: 4em;
      margin-block-end: 0.5em;
      min-block-size: 0;
    }
    .month-and-day .card > .easy,
    .month-and-day .card > .facts {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .month td[aria-selected='true'] {
      border: 4px solid Highlight;
    }
    td[aria-current] .number {
      border: 2px solid CanvasText;
    }
    .month td:hover:not(.outside) {
      border-color: Highlight;
    }
  }
  @media print {
    .month {
      display: none;
    }
  }
`;
