import { css } from 'lit';

/** A date where there is room: its facts stand beside its picture. */
export const wideCardStyles = css`
  @container (min-width: 30em) {
    .card {
      grid-template-rows: repeat(7, auto) 1fr;
    }
    .card > :is(.easy, .facts) {
      grid-column: 2;
    }
    .card > .picture {
      aspect-ratio: 3 / 2;
      grid-row: 1 / span 8;
      inline-size: var(--picture-size, 9em);
      margin: 0;
    }
    .picture .drawing {
      block-size: 3.5em;
      inline-size: 3.5em;
    }
  }
`;
