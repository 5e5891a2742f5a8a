import { css } from 'lit';

/** A number and its two buttons. The number comes first: it is what a press on a label focuses. */
export const numberFieldStyles = css`
  .counter {
    align-items: stretch;
    display: flex;
    gap: 0.5em;
  }
  .counter [part='input'] {
    font-size: 1.15em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    inline-size: 4.5em;
    text-align: center;
  }
  .counter button {
    font-size: 1.5em;
    line-height: 1;
    min-block-size: 48px;
    min-inline-size: 48px;
    padding: 0;
  }
`;
