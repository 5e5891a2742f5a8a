import { css } from 'lit';
import { readingStyles } from '../../../foundation/read-aloud.styles.ts';

/** One question of a poll: its words large, with a picture beside them. */
export const questionStyles = [
  readingStyles,
  css`
    .step > [part='heading']:has(> .pictogram) {
      align-items: center;
      display: flex;
      gap: 0.5em;
    }
    .step > [part='heading'] > .pictogram {
      block-size: 2em;
      color: var(--stek-link);
      flex: none;
      inline-size: 2em;
    }
    .step > [part='heading'] > [data-say] {
      min-inline-size: 0;
    }
    .step > [data-say] {
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    .step > .original {
      margin-block-start: -0.5em;
    }
    /* Five faces are a scale: they stand on one line wherever that can be. */
    .faces {
      --card: 7em;
    }
    @media (forced-colors: active) {
      .step > [part='heading'] > .pictogram {
        color: CanvasText;
      }
    }
  `,
];
