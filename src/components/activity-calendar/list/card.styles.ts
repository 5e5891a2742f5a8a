import { css } from 'lit';

/** One date of an activity. */
export const cardStyles = css`
  .card {
    align-content: start;
    column-gap: 1em;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    /* Where the picture is higher than the words, what is left over is under them, not between them. */
    grid-template-rows: repeat(2, auto) 1fr;
    overflow-wrap: anywhere;
    position: relative;
  }
  .card:hover {
    border-color: var(--stek-link);
  }
  .card > * {
    grid-column: 2;
    /* A long word in a small place breaks, also where the base styles would let it make the place wider. */
    overflow-wrap: anywhere;
  }
  .card > :is(.easy, .facts) {
    grid-column: 1 / -1;
  }
  .card > .picture {
    /* One frame for every picture: what stands beside it stays where it is while it comes. */
    aspect-ratio: 4 / 3;
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    color: var(--stek-link);
    display: grid;
    grid-column: 1;
    grid-row: 1 / span 3;
    inline-size: 4em;
    margin-block: 0.2em 0.4em;
    overflow: hidden;
    place-content: center;
    position: relative;
  }
  .picture img {
    background: inherit;
    block-size: 100%;
    border-radius: inherit;
    inline-size: 100%;
    inset: 0;
    /* Whole, whatever its shape: half a cup is no picture of a cup. */
    object-fit: contain;
    position: absolute;
  }
  .picture .drawing {
    block-size: 2.2em;
    inline-size: 2.2em;
  }
  button.title,
  .button.title {
    background: none;
    border: 0;
    border-radius: 0;
    display: block;
    font-size: 1.2em;
    font-weight: 700;
    justify-self: start;
    line-height: max(1.3, var(--line-min, 0));
    min-block-size: 0;
    padding: 0;
    text-align: start;
  }
  .title bdi {
    hyphenate-limit-chars: 10 4 4;
    hyphens: auto;
    text-decoration: underline transparent;
    text-underline-offset: 0.15em;
  }
  .card:hover bdi {
    text-decoration-color: currentColor;
  }
  /* Heard and not seen: what follows in the name of the button is a box of its own, before which a space is heard. */
  .title bdi::after {
    content: ',';
    font-size: 0;
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
  }
  .card .when,
  .easy,
  .facts {
    margin-block-start: 0.25em;
  }
  .card :is(p, li, .hours, .place):empty {
    display: none;
  }
  .status {
    background: var(--stek-surface);
    border: 1px solid currentColor;
    border-inline-start-width: 5px;
    border-radius: var(--stek-radius);
    color: var(--stek-danger);
    justify-self: start;
    margin-block: 0.4em 0.15em;
    padding: 0.3em 0.8em;
  }
  .chosen {
    align-items: center;
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    color: var(--stek-link);
    display: flex;
    font-weight: 700;
    gap: 0.5em;
    inline-size: fit-content;
    margin-block-start: 0.4em;
    padding: 0.2em 0.6em;
  }
  .off bdi {
    text-decoration: line-through;
  }
  .off .hours {
    color: inherit;
  }
  /* What is over steps back, and is still to be read. */
  .over :is(bdi, .hours, .status, .facts li) {
    color: var(--stek-text-muted);
  }
  .over > .picture {
    opacity: 0.6;
  }
  .facts li {
    display: inline;
  }
  /* Before every fact but the first that there is; a dot stays at the end of a line. */
  :is(.when, .facts) > :not(:empty) ~ :not(:empty)::before {
    content: '\u00a0\u00a0·\u00a0 ' / '';
  }
  .facts {
    color: var(--stek-text-muted);
  }
  .facts li:first-child {
    color: var(--stek-text);
  }
  .facts li:first-child,
  .count p:first-child,
  .hours,
  .seats:is(.few, .full, .waitlist),
  .status {
    font-weight: 700;
  }
  .seats:is(.few, .full, .waitlist) {
    color: var(--stek-warn);
  }
  :host([easy]) .facts li {
    display: block;
  }
  :host([easy]) .facts > :not(:empty) ~ :not(:empty)::before {
    content: none;
  }
  /* With text twice as large there is room for words only. */
  @container (max-width: 12em) {
    .card > .picture {
      display: none;
    }
    .card {
      column-gap: 0;
    }
  }
`;
