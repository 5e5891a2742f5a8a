import { css } from 'lit';
import { readingStyles } from '../../../foundation/read-aloud.styles.ts';

/** One question of a poll: its words large, with a picture beside them. */
export const questionStyles = [
  readingStyles,
  css`
    .step > [part='heading'] > .pictogram {
      block-size: 2em;
      color: var(--stek-link);
      inline-size: 2em;
      margin-inline-end: 0.5em;
      vertical-align: middle;
    }
    .step > .original {
      margin-block-start: -0.5em;
    }
    .listen {
      justify-self: start;
    }
    .listen .pictogram {
      block-size: 1.5em;
      inline-size: 1.5em;
    }
    @media (forced-colors: active) {
      .step > [part='heading'] > .pictogram {
        color: CanvasText;
      }
    }
  `,
];
