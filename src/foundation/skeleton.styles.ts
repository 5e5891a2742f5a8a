import { css } from 'lit';

/** The outlines of what is on its way; they breathe where the visitor lets things move. Each element gives them their size. */
export const skeletonStyles = css`
  .skeleton i {
    background-color: var(--stek-surface-raised);
    /* Seen on any ground: an edge as clear as that of a control, which does not breathe. */
    border: 1px solid var(--stek-line);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: block;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton i {
      /* Each frame of it is painted anew: what comes soon does not compete with it. */
      animation: breathe 1.6s ease-in-out 1s infinite alternate;
    }
    @keyframes breathe {
      to {
        background-color: var(--stek-surface-tint);
      }
    }
  }
`;
