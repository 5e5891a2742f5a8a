import { css } from 'lit';

/** The form to sign up, in a dialog or on a page, and what stands in its place. */
export const signUpStyles = css`
  .page {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 40em;
  }
  .sheet {
    gap: 1.25em;
    overflow-wrap: break-word;
  }
  .close {
    align-self: start;
    inset-block-start: 1em;
    justify-self: end;
    margin-block-end: -4.25em;
    position: sticky;
    z-index: 1;
  }
  .sheet > .outcome,
  .sheet > .notice,
  .sheet > .receipt > .outcome,
  .sheet > #sign-up-title {
    margin-inline-end: 5.5em;
  }
  .outcome #sign-up-title {
    margin: 0;
  }
  #sign-up-title {
    font-size: 1.6em;
  }
  .notice {
    border-inline-start: 6px solid var(--stek-warn);
    display: grid;
    gap: 0.5em;
    padding-block: 0.35em;
    padding-inline: 1.25em 0;
  }
  .about {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.15em;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: none;
    padding: 0.75em 1em;
  }
  .about strong {
    font-size: 1.1em;
  }
  .about :empty {
    display: none;
  }
  .tell {
    border-inline-start: 4px solid var(--stek-warn);
    font-weight: 600;
    padding: 0.35em 0 0.35em 1em;
  }
  .help {
    max-inline-size: none;
    border-block-start: 1px solid var(--stek-line-soft);
    padding-block-start: 0.75em;
  }
  .help a {
    align-content: center;
    display: inline-block;
    font-weight: 700;
    min-block-size: 44px;
  }
  .page > .button {
    justify-self: start;
  }
  .loading {
    color: var(--stek-text-muted);
    min-block-size: 12em;
  }
  .other-days {
    display: grid;
    gap: 0.6em;
    justify-items: start;
  }
  .consent {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    max-inline-size: none;
    padding: 0.75em 1em;
  }
  @media (forced-colors: active) {
    .about,
    .consent {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 40em) {
    #sign-up-title {
      font-size: 1.35em;
    }
    .close {
      margin-block-end: 0;
      position: static;
    }
    .sheet > .outcome,
    .sheet > .notice,
    .sheet > .receipt > .outcome,
    .sheet > #sign-up-title {
      margin-inline-end: 0;
    }
  }
`;
