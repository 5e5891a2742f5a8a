import { css } from 'lit';

/** Everything about one date, in a dialog. */
export const detailsStyles = css`
  .dialog {
    inline-size: min(46em, 100% - 2em);
  }
  .sheet {
    justify-items: start;
    overflow-wrap: anywhere;
  }
  .close {
    margin-block-end: -3.5em;
  }
  /* One dialog at a time: while somebody signs up, the details wait unseen. */
  stek-sign-up[data-open] ~ #details {
    visibility: hidden;
  }
  #details-title {
    font-size: 1.6em;
    margin-inline-end: 4em;
    /* A word that is wider than the dialog breaks, and does not widen the sheet. */
    overflow-wrap: anywhere;
  }
  .moment {
    color: var(--stek-link);
    font-size: 1.1em;
    font-weight: 700;
  }
  .moment::first-letter,
  .others li::first-letter {
    text-transform: uppercase;
  }
  .sheet > p:empty,
  figcaption:empty {
    display: none;
  }
  figure {
    inline-size: 100%;
    margin: 0;
  }
  figure img {
    aspect-ratio: 5 / 2;
    border-radius: var(--stek-radius);
    display: block;
    inline-size: 100%;
    object-fit: cover;
  }
  figcaption {
    color: var(--stek-text-muted);
    font-size: 0.85em;
    margin-block-start: 0.25em;
  }
  .questions {
    display: grid;
    gap: 1.25em 1.75em;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    inline-size: 100%;
  }
  .question {
    display: grid;
    gap: 0.75em;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .question .drawing {
    background: var(--stek-surface-tint);
    block-size: 2.75em;
    border-radius: 50%;
    color: var(--stek-link);
    inline-size: 2.75em;
    padding: 0.55em;
  }
  .question:first-child {
    grid-column: 1 / -1;
  }
  .question p {
    /* A text in another direction still begins where the other lines begin. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .question p + p {
    margin-block-start: 0.25em;
  }
  .ask {
    align-items: center;
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.25em;
    inline-size: 100%;
    padding: 0.75em 1em;
  }
  .ask p {
    font-weight: 700;
  }
  .ask a {
    align-content: center;
    min-block-size: 44px;
  }
  .ways {
    border-block-start: 1px solid var(--stek-line-soft);
    display: grid;
    gap: 0.75em;
    inline-size: 100%;
    padding-block-start: 1em;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .said {
    font-weight: 700;
    min-block-size: 1.5em;
  }
  @media (max-width: 40em) {
    .dialog {
      inline-size: 100%;
    }
    .buttons > * {
      inline-size: 100%;
    }
  }
`;
