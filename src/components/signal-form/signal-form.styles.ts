import { css } from 'lit';

/** What stands around the questions: whom to call, and the way to leave. */
export const signalFormStyles = css`
  .page {
    max-inline-size: 44em;
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
    border-block-end: 1px solid var(--stek-line-soft);
  }
  /* Alone, the way to leave and what it does stand together, with no line between them. */
  .bar:not(:has(.numbers)) {
    border-block-end: 0;
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
    padding-inline: 0.7em;
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
    .emergency {
      display: none;
    }
  }
`;
