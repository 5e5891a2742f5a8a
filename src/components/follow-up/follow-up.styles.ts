import { css } from 'lit';

/** Calm: one question, then one answer. */
export const followUpStyles = css`
  .page,
  form,
  .answer,
  .ask-again {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 40em;
  }
  #follow-up {
    font-size: 1.6em;
  }
  stek-text-field::part(input) {
    font-size: 1.25em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    max-inline-size: 15em;
  }
  .answer {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-inline-start: 6px solid var(--stek-ok);
    border-radius: var(--stek-radius);
    padding: 1.25em;
  }
  .answer.waiting,
  .answer.offered,
  .answer.unconfirmed,
  .answer.to_review {
    border-inline-start-color: var(--stek-warn);
  }
  .answer.expired,
  .answer.cancelled,
  .answer.no_show {
    border-inline-start-color: var(--stek-line);
  }
  .words {
    display: grid;
    gap: 0.35em;
  }
  .words [part='heading'] {
    font-size: 1.35em;
  }
  .until {
    font-weight: 700;
  }
  .about {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.15em;
    max-inline-size: none;
    padding: 0.75em 1em;
  }
  .about :empty,
  p:empty {
    display: none;
  }
  .about strong {
    font-size: 1.1em;
  }
  .ask-again {
    border-block-start: 1px solid var(--stek-line-soft);
    gap: 0.75em;
    padding-block-start: 1em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .help a {
    align-content: center;
    display: inline-block;
    font-weight: 700;
    min-block-size: 44px;
  }
  .other {
    justify-self: start;
  }
  @media (forced-colors: active) {
    .about {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 30em) {
    .actions > button {
      flex: 1 1 100%;
    }
  }
`;
