import { css } from 'lit';

/** A card that was opened: how to call stands out, the rest reads as a letter does. */
export const openedCardStyles = css`
  .card,
  .safe,
  .tried,
  .next,
  .act,
  .proposal,
  .facts,
  .facts > div,
  .print-ask {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    gap: 1.5em;
  }
  #card-title {
    font-size: 1.6em;
  }
  #card-title + .muted {
    margin-block-start: -1.25em;
  }
  .safe {
    background: var(--stek-surface-tint);
    border: 2px solid var(--stek-link);
    border-radius: var(--stek-radius);
    padding: 1.25em;
  }
  .sentences {
    display: grid;
    font-size: 1.15em;
    font-weight: 700;
    gap: 0.35em;
  }
  .sentences li {
    padding-inline-start: 1.25em;
    position: relative;
  }
  .sentences li::before {
    content: '•' / '';
    inset-inline-start: 0;
    position: absolute;
  }
  .call {
    font-size: 1.25em;
    justify-self: start;
    min-block-size: 52px;
  }
  .facts {
    gap: 1em;
    margin: 0;
  }
  .facts > div {
    gap: 0.15em;
  }
  .facts dt {
    color: var(--stek-text-muted);
    font-weight: 600;
  }
  .facts dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .line,
  .words-of {
    display: block;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .words-of {
    white-space: pre-line;
  }
  .tel {
    align-content: center;
    display: inline-block;
    min-block-size: 44px;
  }
  .signature {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    display: block;
    inline-size: min(100%, 20em);
    margin-block-start: 0.35em;
  }
  .openings summary {
    align-content: center;
    cursor: pointer;
    min-block-size: 44px;
  }
  :is(.tried, .openings) li {
    padding-block: 0.2em;
  }
  .next {
    border-block-start: 1px solid var(--stek-line-soft);
    padding-block-start: 1.25em;
  }
  .choices-of {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  .act,
  .proposal,
  .print-ask {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line);
    border-radius: var(--stek-radius);
    gap: 1em;
    padding: 1.25em;
  }
  .proposal blockquote {
    background: var(--stek-surface-tint);
    border-inline-start: 4px solid var(--stek-link);
    margin: 0;
    padding: 0.75em 1em;
  }
  .fault {
    border-inline-start: 4px solid var(--stek-danger);
    font-weight: 600;
    padding-block: 0.35em;
    padding-inline: 1em 0;
  }
  .warning {
    border: 3px solid var(--stek-danger);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.5em;
    justify-items: start;
    padding: 1.25em;
  }
  .warning > [part='heading'] {
    color: var(--stek-danger);
  }
  .fault:empty,
  :is(.act, .proposal, .card, .warning) > p:empty {
    display: none;
  }
  @media (forced-colors: active) {
    /* A drawing keeps its own colours: its ink is that of the words. */
    .signature {
      background: Canvas;
      border-color: CanvasText;
    }
  }
  @media (max-width: 30em) {
    .choices-of > button {
      inline-size: 100%;
    }
    .safe,
    .act,
    .proposal {
      padding: 0.9em;
    }
  }
`;
