import { css } from 'lit';

/** Forced colours. */
export const circumstanceStyles = css`
  @media (forced-colors: active) {
    .views label:has(:checked) {
      border: 4px solid Highlight;
    }
    .near:not(:empty) {
      border: 2px solid CanvasText;
    }
    .card:hover {
      border-color: Highlight;
    }
  }
`;
