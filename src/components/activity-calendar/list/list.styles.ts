import { css } from 'lit';

/** The days. */
export const listStyles = css`
  .day {
    display: grid;
    gap: 0.75em 1.5em;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 1em;
  }
  .long .cards {
    /* About as high as they will be: so only what is near is drawn, and the scroll bar stays where it is. */
    contain-intrinsic-block-size: auto calc(var(--cards, 128) * 9.5em);
    content-visibility: auto;
    /* The focus ring of a card may stand out of its list, which is contained. */
    overflow-clip-margin: 8px;
  }
  .of-1 {
    --cards: 1;
  }
  .of-2 {
    --cards: 2;
  }
  .of-4 {
    --cards: 4;
  }
  .of-8 {
    --cards: 8;
  }
  .of-16 {
    --cards: 16;
  }
  .of-32 {
    --cards: 32;
  }
  .of-64 {
    --cards: 64;
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
  .rest-of-day {
    grid-column: -2 / -1;
  }
  .near:not(:empty) {
    background: var(--stek-fill);
    border-radius: 2em;
    color: var(--stek-on-fill);
    font-size: 0.85em;
    font-weight: 600;
    padding: 0.1em 0.8em;
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
      inset-block-start: calc(1em + var(--stek-sticky-top, 0px));
      position: sticky;
    }
    .page > .days .day-name {
      font-size: 1.35em;
    }
  }
`;
