import { css } from 'lit';

/** A date where there is room: its facts stand beside its picture. */
export const wideCardStyles = css`
  @container (min-width: 30em) {
    .card > :is(.easy, .facts) {
      grid-column: 2;
    }
    .card > .picture {
      /* As high as the words beside it, whatever the photo's own height. */
      block-size: 0;
      grid-row: 1 / span 6;
      inline-size: var(--picture-size, 8em);
      margin: 0;
      min-block-size: 100%;
    }
    .picture .drawing {
      block-size: 3.5em;
      inline-size: 3.5em;
    }
  }
`;
