import { css } from 'lit';

/** The days. */
export const listStyles = css`
  .day {
    display: grid;
    gap: 0.75em 1.5em;
    grid-template-columns: minmax(0, 1fr);
    padding-block: 1em;
  }
  .long > .day {
    contain-intrinsic-block-size: auto 14em;
    content-visibility: auto;
    /* The focus ring of a heading may stand out of a day, which is contained. */
    overflow-clip-margin: 8px;
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
