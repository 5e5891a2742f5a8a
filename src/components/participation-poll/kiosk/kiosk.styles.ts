import { css } from 'lit';

/** The full page of a shared tablet: large, and each thing to press at least 64 px (A11Y-36). */
export const kioskStyles = css`
  :host([kiosk]) {
    --stek-font-size: 20px;
    --stek-target: 64px;
    background: var(--stek-surface);
    box-sizing: border-box;
    inset: 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: clamp(1em, 4vw, 3em);
    position: fixed;
    touch-action: manipulation;
    -webkit-touch-callout: none;
    -webkit-user-select: none;
    user-select: none;
    z-index: 2147483000;
  }
  .kiosk {
    display: grid;
    gap: 1.5em;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: 1fr auto;
    min-block-size: 100%;
  }
  .kiosk .page {
    align-content: start;
    inline-size: 100%;
    margin-inline: auto;
    max-inline-size: 48em;
  }
  .welcome {
    align-content: center;
    cursor: pointer;
    display: grid;
    gap: 1em;
    justify-items: center;
    min-block-size: 70vh;
    text-align: center;
  }
  .welcome .begin {
    justify-self: center;
  }
  .welcome .word {
    font-weight: 600;
  }
  .welcome #poll-title {
    font-size: 2.2em;
  }
  /* What is said to who hands it on, or finds it closed, stands in the middle, as the welcome does. */
  .page:has(> .outcome, > .empty-state) {
    align-content: center;
    max-inline-size: 32em;
    min-block-size: 70vh;
  }
  .bar-top {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
  }
  .bar-top #poll-title {
    flex: 1 1 10em;
    font-size: 1.1em;
  }
  .small {
    color: var(--stek-text-muted);
    font-size: 0.75em;
    max-inline-size: none;
  }
  .small .failed {
    color: var(--stek-danger);
    font-weight: 700;
  }
`;
