import { css } from 'lit';

/** What stands in the place of a list. */
export const stateStyles = css`
  .notice {
    justify-items: center;
    padding-block: 3em;
    text-align: center;
  }
  .notice .drawing {
    background: var(--stek-surface-tint);
    block-size: 4.5em;
    border-radius: 50%;
    color: var(--stek-link);
    inline-size: 4.5em;
    padding: 1em;
  }
  .say {
    font-size: 1.25em;
    font-weight: 700;
    text-wrap: balance;
  }
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
