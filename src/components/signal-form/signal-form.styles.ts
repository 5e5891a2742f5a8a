import { css } from 'lit';

/** What stands around the questions: whom to call, and the way to leave. */
export const signalFormStyles = css`
  .page {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 44em;
    overflow-wrap: break-word;
  }
  #signal-title {
    font-size: 1.6em;
  }
  .outcome #signal-title {
    margin: 0;
  }
  .intro {
    font-size: 1.1em;
  }
  .bar {
    align-items: center;
    background: var(--stek-surface);
    border-block-end: 1px solid var(--stek-line-soft);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    inset-block-start: 0;
    padding-block: 0.5em;
    position: sticky;
    z-index: 1;
  }
  /* Alone, the way to leave and what it does stand together, with no line between them. */
  .bar:not(:has(.numbers)) {
    border-block-end: 0;
  }
  #exit-hint.muted {
    font-size: 0.9em;
    margin-block-start: -1.25em;
    max-inline-size: none;
    text-align: end;
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em;
  }
  .numbers .button {
    border-color: var(--stek-danger);
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    padding-inline: 0.4em;
  }
  .exit {
    background: var(--stek-text);
    border-color: var(--stek-text);
    color: var(--stek-surface);
    margin-inline-start: auto;
    padding-inline: 0.7em;
  }
  .exit:hover {
    background: var(--stek-text);
    border-color: var(--stek-text);
    text-decoration: underline;
  }
  .emergency {
    border: 2px solid var(--stek-danger);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.75em;
    padding: 1em 1.25em;
  }
  .emergency > [part='heading'] {
    font-size: 1.2em;
  }
  .emergency ul {
    display: grid;
    gap: 0.75em 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(12em, 100%), 1fr));
  }
  .emergency li {
    align-content: start;
    display: grid;
    gap: 0.25em;
  }
  .call {
    background: var(--stek-surface-raised);
    border-color: var(--stek-danger);
    font-size: 1.1em;
    font-weight: 700;
    min-block-size: max(48px, var(--stek-target, 44px));
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
  @media (max-width: 40em) {
    /* Beside the numbers in every language, on two lines where it must be. */
    .exit {
      font-size: 0.9em;
      line-height: 1.15;
      max-inline-size: 8em;
      padding-inline: 0.4em;
    }
    #signal-title {
      font-size: 1.35em;
    }
    .emergency {
      padding: 0.75em;
    }
  }
  @media print {
    .bar,
    #exit-hint,
    .emergency {
      display: none;
    }
  }
`;
