import { css } from 'lit';

/** What a form is made of beside its fields: the summary of problems, steps, what it is about, answers to look over, and the dialog. */
export const formStyles = css`
  .flow,
  .step {
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
    position: relative;
  }
  .step[hidden] {
    display: none;
  }
  .container-width {
    inset-inline: 0;
    position: absolute;
  }
  .step {
    gap: 1em;
  }
  .step-count {
    font-size: 0.95em;
    margin-block-end: -1em;
  }
  .step > [part='heading'] {
    font-size: 1.25em;
  }
  .step:not([hidden]) ~ .step {
    border-block-start: 1px solid var(--stek-line-soft);
    padding-block-start: 1.5em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .previous::before {
    content: '←' / '';
  }
  .previous:dir(rtl)::before {
    content: '→' / '';
  }
  #summary {
    background: var(--stek-surface-raised);
    border: 3px solid var(--stek-danger);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.5em;
    padding: 1em 1.25em;
  }
  #summary-title {
    font-size: 1.15em;
  }
  #summary li {
    font-weight: 600;
    min-block-size: 44px;
    align-content: center;
  }
  #summary a {
    color: var(--stek-danger);
    display: inline-block;
    padding-block: 0.5em;
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
  .answers {
    display: grid;
    margin: 0;
  }
  .answers > div {
    align-items: center;
    border-block-end: 1px solid var(--stek-line-soft);
    display: grid;
    gap: 0.25em 1em;
    grid-template-columns: minmax(0, 1fr) auto;
    padding-block: 0.75em;
  }
  .answers dt {
    color: var(--stek-text-muted);
    grid-column: 1;
  }
  /* A question or an answer in another direction still begins where the others begin. */
  .answers :is(dt, dd) {
    overflow-wrap: anywhere;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .answers dd {
    font-weight: 600;
    grid-column: 1;
    margin: 0;
    white-space: pre-line;
  }
  .answers dd:last-child {
    grid-column: 2;
    grid-row: 1 / 3;
    white-space: normal;
  }
  .dialog.ask {
    inline-size: min(28em, 100% - 2em);
  }
  @media (forced-colors: active) {
    .about {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 40em) {
    .actions > button {
      flex: 1 1 auto;
    }
  }
`;
