import { css } from 'lit';

/** What stands in the place of a list while it loads. */
export const loadingStyles = css`
  .loading {
    min-block-size: 26em;
  }
  .skeleton i {
    block-size: 7em;
    padding: 1em;
  }
`;
