import { css } from 'lit';

/** What every dialog looks like. It stands on the page, not in the element: it follows the width of the window. */
export const dialogStyles = css`
  .dialog {
    background: var(--stek-surface);
    block-size: fit-content;
    border: 1px solid var(--stek-line);
    border-radius: calc(var(--stek-radius) * 1.6);
    color: inherit;
    inline-size: min(40em, 100% - 2em);
    max-block-size: calc(100dvb - 2em);
    max-inline-size: none;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0;
  }
  .dialog::backdrop {
    background: color-mix(in srgb, black 55%, transparent);
  }
  .sheet {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
    padding: 1.5em;
  }
  /* It stays in reach while a long sheet scrolls. What stands beside it sets how far it reaches below. */
  .close {
    align-self: start;
    inset-block-start: 1em;
    justify-self: end;
    position: sticky;
    z-index: 1;
  }
  @media (max-width: 40em) {
    .dialog:not(.ask) {
      border-end-end-radius: 0;
      border-end-start-radius: 0;
      inline-size: 100%;
      margin-block-end: 0;
      max-block-size: calc(100dvb - 1em);
    }
    .sheet {
      padding: 1em;
    }
  }
  @media print {
    .dialog {
      border: 0;
      inline-size: 100%;
      max-block-size: none;
      overflow: visible;
      position: static;
    }
  }
`;
