import { css } from 'lit';

/** Days and their cards. */
export const listStyles = css`
  .drawing {
    block-size: 1.5em;
    fill: currentColor;
    flex: none;
    inline-size: 1.5em;
  }
  .day {
    contain-intrinsic-block-size: auto 14em;
    content-visibility: auto;
    display: grid;
    gap: 0.75em 1.5em;
    grid-template-columns: minmax(0, 1fr);
    /* The focus ring of a heading may stand out of a day, which is contained. */
    overflow-clip-margin: 8px;
    padding-block: 1em;
  }
  .date {
    align-items: baseline;
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.75em;
  }
  .day-name {
    font-size: 1.2em;
  }
  .day-name::first-letter {
    text-transform: uppercase;
  }
  .near:not(:empty) {
    background: var(--stek-fill);
    border-radius: 2em;
    color: var(--stek-on-fill);
    font-size: 0.85em;
    font-weight: 600;
    padding: 0.1em 0.8em;
  }
  .cards {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    align-content: start;
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    column-gap: 1em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    overflow-wrap: anywhere;
    padding: 1em;
    position: relative;
  }
  .card:hover {
    border-color: var(--stek-link);
  }
  .card > * {
    grid-column: 2;
  }
  .card > .easy,
  .card > .facts {
    grid-column: 1 / -1;
  }
  .card > .picture {
    background: var(--stek-surface-tint);
    block-size: 4em;
    border-radius: var(--stek-radius);
    color: var(--stek-link);
    display: grid;
    grid-column: 1;
    grid-row: 1 / span 3;
    inline-size: 4em;
    margin-block-end: 0.5em;
    object-fit: cover;
    place-content: center;
  }
  .picture .drawing {
    block-size: 2.6em;
    inline-size: 2.6em;
  }
  button.title {
    background: none;
    border: 0;
    border-radius: 0;
    display: block;
    font-size: 1.2em;
    font-weight: 700;
    justify-self: start;
    line-height: 1.3;
    min-block-size: 0;
    padding: 0;
    text-align: start;
  }
  .title bdi {
    text-decoration: underline;
    text-decoration-color: transparent;
    text-underline-offset: 0.15em;
    transition: none;
  }
  .card:hover bdi {
    text-decoration-color: currentColor;
  }
  .title::after {
    border-radius: calc(var(--stek-radius) * 1.4);
    content: '';
    inset: 0;
    position: absolute;
  }
  /* The whole card opens the details, so the ring goes round the whole card. */
  .title:focus-visible {
    box-shadow: none;
    outline-color: transparent;
  }
  .title:focus-visible::after {
    box-shadow: inset 0 0 0 6px var(--stek-focus-in);
    outline: 3px solid var(--stek-focus-out);
    outline-offset: -3px;
  }
  .hours {
    color: var(--stek-link);
    font-weight: 700;
  }
  .place:not(:empty)::before {
    content: ' · ' / '';
  }
  .card .when,
  .easy,
  .facts {
    margin-block-start: 0.25em;
  }
  .card p:empty,
  .facts li:empty {
    display: none;
  }
  .status {
    background: var(--stek-surface);
    border: 1px solid currentColor;
    border-inline-start-width: 5px;
    border-radius: var(--stek-radius);
    color: var(--stek-danger);
    font-weight: 700;
    justify-self: start;
    margin-block: 0.4em 0.15em;
    padding: 0.3em 0.8em;
  }
  .off bdi {
    text-decoration: line-through;
    text-decoration-color: currentColor;
  }
  .off .hours {
    color: inherit;
  }
  .facts {
    /* A separator that would begin a line falls in the part that is cut off. */
    clip-path: inset(0 0 0 1.5em);
    color: var(--stek-text-muted);
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -1.5em;
  }
  .facts:dir(rtl) {
    clip-path: inset(0 1.5em 0 0);
  }
  .facts li::before {
    content: '·' / '';
    display: inline-block;
    inline-size: 1.5em;
    text-align: center;
  }
  .facts li:first-child {
    color: var(--stek-text);
    font-weight: 700;
  }
  .seats.few,
  .seats.full,
  .seats.waitlist {
    color: var(--stek-warn);
    font-weight: 700;
  }
  :host([easy]) .facts {
    flex-direction: column;
  }
  @container (min-width: 30em) {
    .card > .easy,
    .card > .facts {
      grid-column: 2;
    }
    .card > .picture {
      /* As high as the words beside it, whatever the photo's own height. */
      block-size: 0;
      grid-row: 1 / span 5;
      inline-size: var(--picture-size, 8em);
      margin: 0;
      min-block-size: 100%;
    }
    .picture .drawing {
      block-size: 3.5em;
      inline-size: 3.5em;
    }
  }
  @container (min-width: 46em) {
    .page > .days > .day {
      border-block-start: 1px solid var(--stek-line-soft);
      grid-template-columns: var(--day-width, 10em) minmax(0, 1fr);
      padding-block: 1.5em;
    }
    .page > .days .date {
      align-items: start;
      align-self: start;
      flex-direction: column;
      inset-block-start: 1em;
      position: sticky;
    }
    .page > .days .day-name {
      font-size: 1.35em;
    }
  }
`;
