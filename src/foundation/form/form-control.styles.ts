import { css } from 'lit';

/** One field: question, hint, error and input under each other. */
export const formControlStyles = css`
  .field {
    border: 0;
    display: grid;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  .label {
    font-weight: 700;
    overflow-wrap: anywhere;
    padding: 0;
  }
  .optional {
    color: var(--stek-text-muted);
    font-weight: 400;
  }
  :host(:state(user-invalid)) .field {
    border-inline-start: 5px solid var(--stek-danger);
    padding-inline-start: 1em;
  }
  #error {
    align-items: start;
    color: var(--stek-danger);
    display: flex;
    font-weight: 700;
    gap: 0.5em;
  }
  #error::before {
    background: var(--stek-danger);
    block-size: 1.5em;
    border-radius: 50%;
    color: var(--stek-surface);
    content: '!' / '';
    flex: none;
    inline-size: 1.5em;
    text-align: center;
  }
  [part='input'] {
    appearance: none;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    color: var(--stek-text);
    font: inherit;
    inline-size: 100%;
    margin: 0;
    max-inline-size: 28em;
    min-block-size: 48px;
    padding: 0.4em 0.75em;
    /* A telephone number runs left to right, and still begins where the other lines begin. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  textarea[part='input'] {
    display: block;
    field-sizing: content;
    max-inline-size: 40em;
    min-block-size: calc(4lh + 0.8em);
    resize: vertical;
  }
  [part='input']:hover:enabled {
    border-color: var(--stek-link);
  }
  [part='input'][aria-invalid] {
    border-color: var(--stek-danger);
  }
  [part='input']:disabled {
    border-style: dashed;
    color: var(--stek-text-muted);
  }
  .count {
    color: var(--stek-text-muted);
    font-size: 0.9em;
  }
  .count:empty {
    display: none;
  }
  .count.over {
    color: var(--stek-danger);
    font-weight: 700;
  }
  @media (forced-colors: active) {
    #error::before {
      background: CanvasText;
      color: Canvas;
      forced-color-adjust: none;
    }
    [part='input'][aria-invalid] {
      border-width: 4px;
    }
  }
`;
