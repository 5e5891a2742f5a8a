import { css } from 'lit';

/** A line above what is shown, and a button beside it where there is room (`banner.ts`). */
export const bannerStyles = css`
  .banner {
    align-items: center;
    border: 2px solid var(--stek-warn);
    border-radius: var(--stek-radius);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
    padding: 0.6em 1em;
  }
`;
