import { css } from 'lit';

/** The questions of passing something on. */
export const passingOnStyles = css`
  .advice {
    border-inline-start: 4px solid var(--stek-warn);
    display: grid;
    gap: 0.35em;
    padding-block: 0.35em;
    padding-inline: 1em 0;
  }
  .themes {
    --card: 13.5em;
  }
  .consent {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    max-inline-size: none;
    padding: 0.75em 1em;
  }
  #exit-ask {
    inline-size: min(28em, 100% - 2em);
  }
  @media (forced-colors: active) {
    .consent {
      border: 1px solid CanvasText;
    }
  }
`;
