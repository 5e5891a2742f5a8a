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
  /* Nothing is planned: what stands under it is near. */
  .month.bare td {
    block-size: 3em;
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
  .month .of-month {
    color: var(--stek-text);
    padding-block: 0.75em 0.25em;
    text-align: start;
  }
  .of-month::first-letter {
    text-transform: uppercase;
  }
  /* What is over steps back: no paper under it, no colour, but still to be read. */
  .month td.past {
    background: none;
    border-color: transparent;
    color: var(--stek-text-muted);
  }
  .past .number {
    font-weight: 400;
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
  .month td[aria-current] {
    border-color: var(--stek-fill);
  }
  .tally:not(:empty) {
    border: 2px solid var(--stek-link);
    border-radius: 1em;
    color: var(--stek-link);
    font-size: 0.85em;
    line-height: calc(2em - 4px);
    margin-block-start: 0.2em;
  }
  .past .tally:not(:empty) {
    border-color: var(--stek-line);
    color: inherit;
  }
  .tally.off:not(:empty) {
    border-style: dashed;
    text-decoration: line-through;
  }
  .now,
  .entry,
  .rest {
    display: none;
    font-size: 0.8em;
  }
  .entry,
  .rest {
    hyphenate-limit-chars: 10 4 4;
    /* A long word is hyphenated where the browser can, else cut off with dots; the list of the day has it whole. */
    hyphens: auto;
    line-height: max(1.35, var(--line-min, 0));
    margin-block-start: 3px;
    overflow: hidden;
    padding: 0.15em 0.4em;
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
    position: relative;
  }
  td[aria-selected='true'] .entry {
    background: var(--stek-surface-raised);
  }
  .entry.over {
    color: var(--stek-text-muted);
  }
  .past .entry,
  .entry.over {
    background: none;
    border-color: var(--stek-line);
  }
  .entry.off {
    background: none;
    border-inline-start-style: dashed;
    text-decoration: line-through;
  }
  .now,
  .rest {
    font-weight: 600;
  }
  .now {
    color: var(--stek-link);
  }
  .rest,
  .none {
    color: var(--stek-text-muted);
  }
  /* Each has a sign of its own, which colour and strike-through leave alone. */
  [class*='sign-'] {
    padding-inline-start: 1.5em;
    position: relative;
  }
  [class*='sign-']::before {
    content: var(--sign) / '';
    font-weight: 700;
    inline-size: 1em;
    inset-block-start: 0.15em;
    inset-inline-start: 0.3em;
    position: absolute;
    text-align: center;
  }
  .sign-cancelled {
    --sign: '×';
  }
  .sign-paused {
    --sign: 'Ⅱ';
  }
  .sign-moved {
    --sign: '→';
  }
  .sign-moved:dir(rtl) {
    --sign: '←';
  }
  .sign-changed {
    --sign: '!';
  }
  .sign-full {
    --sign: '●';
  }
  .legend {
    color: var(--stek-text-muted);
    display: none;
    flex-wrap: wrap;
    font-size: 0.85em;
    gap: 0.25em 1.25em;
    list-style: none;
    margin: 0.75em 0 0;
    padding: 0;
  }
  @container (max-width: 37.99em) {
    .month {
      border-spacing: 2px;
      margin: -2px;
    }
    .month td {
      padding: 0.1em;
    }
    .number,
    .tally {
      inline-size: min(1.9em, 100%);
      line-height: 1.9em;
      margin-inline: auto;
    }
    .tally:not(:empty) {
      font-size: 0.8em;
      line-height: calc(1.9em - 4px);
    }
  }
  @container (min-width: 38em) {
    .month td {
      block-size: 6.5em;
    }
    .now:not(:empty) {
      display: inline-block;
      margin-inline-start: 0.4em;
    }
    td[aria-current] .number {
      display: inline-grid;
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
    .legend {
      display: flex;
    }
  }
  @container (min-width: 80em) {
    .month-and-day {
      grid-template-columns: minmax(0, 1.7fr) minmax(20em, 1fr);
    }
    .month-and-day .card {
      grid-template-rows: repeat(2, auto) 1fr;
    }
    .month-and-day .card > .picture {
      aspect-ratio: 4 / 3;
      grid-row: 1 / span 3;
      inline-size: 4em;
      margin-block: 0.2em 0.4em;
    }
    .month-and-day .picture .drawing {
      block-size: 2.2em;
      inline-size: 2.2em;
    }
    .month-and-day .card > .easy,
    .month-and-day .card > .facts {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .month td.outside {
      border-style: none;
    }
    .month td.past {
      border-style: dotted;
    }
    .month td[aria-current] {
      border: 4px double CanvasText;
    }
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
      font-size: 11pt;
    }
    .month td {
      break-inside: avoid;
    }
    /* Backgrounds are mostly not printed. */
    td[aria-current] .number {
      background: none;
      border: 2pt solid;
      color: inherit;
    }
    .month .entry:not(:empty),
    .month .rest:not(:empty) {
      display: block;
    }
    .month .tally {
      display: none;
    }
    .legend {
      display: flex;
    }
    /* The list of one day says less than the grid, of which it is a part. */
    .month-and-day > .days {
      display: none;
    }
  }
`;
