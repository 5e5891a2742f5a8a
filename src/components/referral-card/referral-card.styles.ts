import { css } from 'lit';

/** What stands around the questions: the way to leave, the language, whom to call. */
export const referralCardStyles = css`
  .page {
    /* Two people read it, one of them from the side. */
    font-size: 1.1em;
    max-inline-size: 46em;
  }
  #card-title {
    font-size: 1.6em;
  }
  .outcome #card-title {
    margin: 0;
  }
  .bar {
    align-items: start;
    justify-content: space-between;
  }
  .language {
    display: grid;
    flex: 0 1 auto;
    min-inline-size: 0;
  }
  .language:has(.languages:not([hidden])) {
    flex: 1 1 100%;
    order: 1;
  }
  .language-button {
    justify-self: start;
  }
  .languages {
    display: grid;
    gap: 0.5em;
    grid-template-columns: repeat(auto-fill, minmax(min(8.5em, 100%), 1fr));
    max-block-size: 60vh;
    overflow-y: auto;
    padding: 0.75em 0.25em;
  }
  .languages[hidden] {
    display: none;
  }
  .languages button {
    inline-size: 100%;
  }
  .languages [aria-current='true'] {
    background: var(--stek-fill);
    border-color: var(--stek-fill-edge);
    color: var(--stek-on-fill);
  }
  .languages [aria-current='true']::before {
    content: '✓' / '';
  }
  @media (forced-colors: active) {
    .languages [aria-current='true'] {
      border: 4px solid Highlight;
    }
  }
  @media (max-width: 40em) {
    .page {
      font-size: 1em;
    }
    #card-title {
      font-size: 1.35em;
    }
  }
  @media (max-height: 30em) {
    .bar {
      position: static;
    }
  }
`;
