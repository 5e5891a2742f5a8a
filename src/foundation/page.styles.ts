import { css } from 'lit';

/** A whole element: one thing under the other with room between them, never wider than its place. */
export const pageStyles = css`
  .page {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    overflow-wrap: break-word;
  }
`;
