import { css } from 'lit';

/** A sheet to draw on, with a line to write above, and what stands below it. */
export const signatureFieldStyles = css`
  .sheet {
    aspect-ratio: 600 / 150;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    box-sizing: content-box;
    color: var(--stek-text);
    /* A signature is drawn from where the pen is, in every language alike. */
    direction: ltr;
    inline-size: calc(100% - 4px);
    max-inline-size: 600px;
    min-block-size: 0;
    overflow: hidden;
    padding: 0;
    position: relative;
  }
  .sheet::after {
    border-block-end: 2px dotted var(--stek-text-muted);
    content: '';
    inset: auto 5% 22%;
    pointer-events: none;
    position: absolute;
  }
  .sheet:focus-within:has(canvas:focus-visible) {
    box-shadow: 0 0 0 3px var(--stek-focus-in);
    outline: 3px solid var(--stek-focus-out);
    outline-offset: 3px;
  }
  .sheet:has([aria-invalid]) {
    border-color: var(--stek-danger);
  }
  .sheet:has([aria-disabled='true']) {
    border-style: dashed;
  }
  canvas {
    block-size: 100%;
    cursor: crosshair;
    inline-size: 100%;
    inset: 0;
    position: absolute;
    touch-action: none;
    user-select: none;
  }
  canvas:focus-visible {
    /* The sheet has the ring. */
    box-shadow: none;
    outline-color: transparent;
  }
  canvas[aria-disabled='true'] {
    cursor: default;
    pointer-events: none;
  }
  .below {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    inline-size: 100%;
    justify-content: space-between;
    max-inline-size: 604px;
  }
  @media (forced-colors: active) {
    .sheet {
      border-color: CanvasText;
    }
    .sheet:has([aria-invalid]) {
      border-width: 4px;
    }
    .sheet::after {
      border-color: CanvasText;
    }
    .sheet canvas {
      color: CanvasText;
    }
  }
`;
