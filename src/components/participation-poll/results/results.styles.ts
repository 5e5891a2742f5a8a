import { css } from 'lit';

/** What came of a poll: numbers with bars, the answer option by option, and that it is late. */
export const resultsStyles = css`
  .results,
  .reply,
  .results .question,
  .strength {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .results,
  .reply {
    gap: 1.25em;
    margin-block-start: 0.75em;
  }
  #results,
  #answer {
    font-size: 1.35em;
  }
  .results .question {
    border-block-start: 1px solid var(--stek-line-soft);
    gap: 1em;
    padding-block: 1.25em 0.25em;
  }
  .results .question > [part='heading'],
  .reply > [id^='decided-'] {
    font-size: 1.15em;
  }
  .n strong {
    display: block;
    font-size: 1.25em;
  }
  .line .picture,
  .decision .picture {
    color: var(--stek-link);
  }
  /* Beside lines with a picture, those without one begin where they begin. */
  :is(.lines, .decisions):has(.picture) > :not(:has(.picture)) {
    padding-inline-start: 2.75em;
  }
  .channels {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin: 0;
  }
  .channels > div {
    display: flex;
    gap: 0.5em;
  }
  .channels dd {
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    margin: 0;
  }
  .lines,
  .ideas,
  .decisions,
  .idea-lines {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .line {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.15em 0.75em;
  }
  .line .label {
    flex: 1 1 6em;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line .place {
    color: var(--stek-text-muted);
    display: block;
    font-size: 0.9em;
    font-weight: 400;
  }
  .line .numbers {
    display: grid;
    font-variant-numeric: tabular-nums;
    margin-inline-start: auto;
    text-align: end;
  }
  .bar {
    block-size: 0.9em;
    border: 1px solid var(--stek-line);
    border-radius: 3px;
    color: var(--stek-fill);
    display: block;
    flex: none;
    inline-size: 100%;
    print-color-adjust: exact;
  }
  .bar rect {
    fill: currentColor;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .ideas li {
    border-inline-start: 4px solid var(--stek-line-soft);
    display: grid;
    gap: 0.15em;
    overflow-wrap: anywhere;
    padding-inline-start: 0.9em;
  }
  .ideas-title {
    font-weight: 600;
  }
  .strength {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    gap: 0.35em;
    padding: 0.9em 1.1em;
  }
  .decision {
    align-items: start;
    border-block-end: 1px solid var(--stek-line-soft);
    display: flex;
    gap: 0.75em;
    padding-block-end: 0.75em;
  }
  .decision .words {
    display: grid;
    flex: 1 1 auto;
    gap: 0.25em;
    overflow-wrap: anywhere;
  }
  .decision .option {
    font-weight: 700;
    margin-inline-end: 0.5em;
  }
  .idea-lines.doing li::before {
    content: '✓' / '';
  }
  .idea-lines.not-doing li::before {
    content: '✕' / '';
  }
  .idea-lines li {
    display: grid;
    gap: 0 0.6em;
    grid-template-columns: auto minmax(0, 1fr);
    overflow-wrap: anywhere;
  }
  .idea-lines li > p:not(:first-of-type) {
    grid-column: 2;
  }
  .planned {
    align-content: center;
    display: inline-block;
    font-weight: 700;
    min-block-size: 44px;
  }
  /* Nothing of the page and no token: nobody hides by these that they owe people an answer. */
  .late-answer {
    all: initial;
    box-sizing: border-box;
    background: Canvas;
    border: 4px solid CanvasText;
    border-inline-start-width: 14px;
    color: CanvasText;
    display: grid;
    font: 700 max(1rem, 16px) / 1.5 system-ui, sans-serif;
    gap: 0.35em;
    grid-template-columns: minmax(0, 1fr);
    /* Letters of no size would make the column around it narrow too. */
    min-inline-size: min(280px, 100vw - 32px);
    overflow-wrap: anywhere;
    padding: 1em 1.25em;
  }
  .late-answer * {
    color: inherit !important;
    font-size: inherit !important;
  }
  .late-answer #late {
    font-size: 1.3em !important;
  }
  .late-answer p {
    font-weight: 400;
  }
  .late-answer a {
    align-content: center;
    display: inline-block;
    min-block-size: 44px;
  }
  @media (forced-colors: active) {
    .bar {
      border-color: CanvasText;
      color: CanvasText;
      forced-color-adjust: none;
    }
    .strength {
      border: 1px solid CanvasText;
    }
    .line .picture,
    .decision .picture {
      color: CanvasText;
    }
  }
  @media print {
    .bar {
      color: black;
    }
    .question,
    .decision {
      break-inside: avoid;
    }
  }
`;
