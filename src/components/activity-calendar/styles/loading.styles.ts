import { css } from 'lit';

/** What stands in the place of a list while it loads. */
export const loadingStyles = css`
  .loading {
    min-block-size: 26em;
  }
  .skeleton i {
    --bone: linear-gradient(var(--stek-line-soft) 0 0) no-repeat;
    /* A picture, a title and two lines. */
    background:
      var(--bone) 1em 1em / 4em 3em,
      var(--bone) 6em 1em / 40% 1.2em,
      var(--bone) 6em 2.8em / 55% 1em,
      var(--bone) 6em 4.4em / 30% 1em;
    background-color: var(--stek-surface-raised);
    block-size: 7em;
    padding: 1em;
  }
  .skeleton i:dir(rtl) {
    scale: -1 1;
  }
`;
