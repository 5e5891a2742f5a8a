import { css } from 'lit';

/** What stands in the place of a list while it loads. */
export const loadingStyles = css`
  .loading {
    min-block-size: 26em;
  }
  .bones i {
    block-size: 7em;
  }
  @media (prefers-reduced-motion: no-preference) {
    .bones i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
`;
