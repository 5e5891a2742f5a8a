import { css } from 'lit';

/** The way to leave at once, in a bar that stays in sight, and what it does beneath it. */
export const quickExitStyles = css`
  .bar {
    background: var(--stek-surface);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    /* Below a head of the site that stays in sight too. */
    inset-block-start: var(--stek-sticky-top, 0);
    padding-block: 0.5em;
    position: sticky;
    z-index: 1;
  }
  .exit {
    background: var(--stek-text);
    border-color: var(--stek-text);
    color: var(--stek-surface);
    margin-inline-start: auto;
  }
  .exit:hover {
    background: var(--stek-text);
    border-color: var(--stek-text);
    text-decoration: underline;
  }
  #exit-hint.muted {
    font-size: 0.9em;
    margin-block-start: -1.25em;
    max-inline-size: none;
    text-align: end;
  }
  .page .help {
    border: 0;
    font-weight: 600;
    padding: 0;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  /* On a low screen, such as one that is enlarged four times, it covers no more of what is asked than it must. */
  @media (max-height: 30em) {
    .bar {
      padding-block: 0.15em;
    }
  }
  @media (forced-colors: active) {
    .exit {
      border-color: ButtonText;
    }
  }
  @media print {
    .bar,
    #exit-hint {
      display: none;
    }
  }
`;
