import { css } from 'lit';

/**
 * A date where there is room: its facts stand beside its picture, one below the other, each as wide as what is left. No grid is needed for
 * that, and a list is laid out in less time without.
 */
export const wideCardStyles = css`
  @container (min-width: 30em) {
    .cards .card {
      display: block;
      min-block-size: calc(var(--picture-size, 9em) * 2 / 3 + 2em);
      padding-inline-start: calc(var(--picture-size, 9em) + 2em);
    }
    .cards .card > .picture {
      aspect-ratio: 3 / 2;
      inline-size: var(--picture-size, 9em);
      inset-block-start: 1em;
      inset-inline-start: 1em;
      margin: 0;
      position: absolute;
    }
    .picture .drawing {
      block-size: 3.5em;
      inline-size: 3.5em;
    }
  }
`;
