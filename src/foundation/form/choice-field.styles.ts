import { css } from 'lit';

/** Rows to choose from, side by side where there is room. */
export const choiceFieldStyles = css`
  .choices {
    display: grid;
    gap: 0.6em;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    inline-size: 100%;
    margin-block-start: 0.25em;
  }
  .choice {
    align-items: center;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    cursor: pointer;
    display: flex;
    gap: 0.75em;
    min-block-size: max(48px, var(--stek-target, 44px));
    padding: 0.5em 0.9em;
  }
  .choice:hover {
    border-color: var(--stek-link);
  }
  .choice:has(:checked) {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
    box-shadow: inset 0 0 0 1px var(--stek-link);
  }
  .choice:has(:focus-visible) {
    box-shadow: 0 0 0 3px var(--stek-focus-in);
    outline: 3px solid var(--stek-focus-out);
    outline-offset: 3px;
  }
  .choice:has(:disabled) {
    border-style: dashed;
    color: var(--stek-text-muted);
    cursor: default;
  }
  .choice input {
    accent-color: var(--stek-fill);
    block-size: 1.35em;
    flex: none;
    font-size: inherit;
    inline-size: 1.35em;
    margin: 0;
  }
  .choice input:focus-visible {
    /* The whole row has the ring. */
    box-shadow: none;
    outline-color: transparent;
  }
  .picture {
    block-size: 2em;
    color: var(--stek-link);
    flex: none;
    inline-size: 2em;
  }
  .picture svg {
    block-size: 100%;
    display: block;
    inline-size: 100%;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    min-inline-size: 0;
    overflow-wrap: break-word;
  }
  /* Words in another direction still begin where those of the others begin. */
  .words > [lang] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .words .muted {
    font-size: 0.9em;
  }
  /* A picture over its word. The field, not the page, decides how many stand side by side; together they fill the line. */
  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(var(--card, 11em), 100%), 1fr));
  }
  .cards .choice {
    border-radius: calc(var(--stek-radius) * 1.5);
    font-size: 1.1em;
    min-block-size: 64px;
  }
  .cards .choice.pictured {
    align-content: start;
    display: grid;
    gap: 0.5em 0.75em;
    grid-template-columns: auto minmax(0, 1fr);
    padding-block: 0.75em;
  }
  .cards .choice.pictured > .picture {
    block-size: 4em;
    grid-column: 1 / -1;
    grid-row: 1;
    inline-size: 100%;
  }
  .cards .choice.pictured > input {
    align-self: start;
    /* Beside the first line of the words. */
    margin-block-start: calc((1lh - 1.35em) / 2);
  }
  /* Where only one fits on a line, its picture stands beside the word. */
  :host([cards]) {
    container-type: inline-size;
  }
  @container (inline-size < 24em) {
    .cards .choice.pictured {
      align-items: center;
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .cards .choice.pictured > .picture {
      block-size: 3em;
      grid-column: 3;
      inline-size: 3em;
    }
    .cards .choice.pictured > input {
      align-self: center;
      margin-block-start: 0;
    }
  }
  :host([compact]) .cards .choice.pictured {
    align-items: center;
    gap: 0.5em;
    grid-template-columns: auto minmax(0, 1fr) auto;
    padding: 0.4em 0.65em;
  }
  :host([compact]) .cards .choice.pictured > .picture {
    block-size: 2.5em;
    grid-column: 3;
    inline-size: 2.5em;
  }
  :host([compact]) .cards .choice.pictured > input {
    align-self: center;
    margin-block-start: 0;
  }
  .with-beside {
    display: grid;
    gap: 0.25em;
    grid-template-rows: 1fr auto;
  }
  .with-beside > button {
    justify-self: start;
  }
  .picture img {
    block-size: 100%;
    border-radius: calc(var(--stek-radius) / 2);
    display: block;
    inline-size: 100%;
    object-fit: contain;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      border-width: 4px;
      padding: calc(0.5em - 2px) calc(0.9em - 2px);
    }
    .choice:has(:focus-visible) {
      outline-color: Highlight;
    }
    .picture {
      color: CanvasText;
    }
  }
`;
