import { css } from 'lit';

/** The form to sign up, in a dialog or on a page, and what stands in its place. */
export const signUpStyles = css`
  .page {
    max-inline-size: 40em;
  }
  .sheet {
    gap: 1.25em;
    overflow-wrap: break-word;
  }
  .close {
    margin-block-end: -4.25em;
  }
  .sheet > .outcome,
  .sheet > .empty-state,
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
  .tell {
    border-inline-start: 4px solid var(--stek-warn);
    font-weight: 600;
    padding: 0.35em 0 0.35em 1em;
  }
  .page > .button {
    justify-self: start;
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
    .sheet > .empty-state,
    .sheet > .receipt > .outcome,
    .sheet > #sign-up-title {
      margin-inline-end: 0;
    }
  }
`;
