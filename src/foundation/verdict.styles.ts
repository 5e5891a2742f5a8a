import { css } from 'lit';

/** What is done with something, in a word beside a sign of its own shape: never by colour alone. */
export const verdictStyles = css`
  .verdict {
    border: 2px solid currentColor;
    display: inline-block;
    padding: 0.05em 0.6em;
    white-space: nowrap;
  }
  .verdict::before {
    font-weight: 400;
    margin-inline-end: 0.4em;
  }
  .verdict.yes {
    border-radius: 1em;
    color: var(--stek-ok);
  }
  .verdict.yes::before {
    content: '✓' / '';
  }
  .verdict.later {
    border-radius: 1em;
    border-style: dashed;
    color: var(--stek-text);
  }
  .verdict.later::before {
    content: '…' / '';
  }
  .verdict.no {
    border-radius: 0;
    color: var(--stek-danger);
  }
  .verdict.no::before {
    content: '✕' / '';
  }
  .verdict.already {
    border-radius: 0.4em;
    border-style: double;
    border-width: 4px;
    color: var(--stek-text);
  }
  .verdict.already::before {
    content: '★' / '';
  }
  @media (forced-colors: active) {
    .verdict {
      color: CanvasText;
    }
  }
`;
