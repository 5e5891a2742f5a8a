import { css } from 'lit';

/** What comes of a submission: where it stands, the code to keep, and what waits on the device. */
export const submissionStyles = css`
  .receipt,
  .keep,
  .waits {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .receipt {
    gap: 1.5em;
  }
  .outcome {
    display: grid;
    gap: 0.35em;
    /* As high as the sign beside it. */
    min-block-size: 2.85em;
    padding-inline-start: 3.75em;
    position: relative;
  }
  .outcome::before {
    align-content: center;
    background: var(--stek-ok);
    block-size: 1.9em;
    border: 2px solid transparent;
    border-radius: 50%;
    color: var(--stek-surface);
    content: '✓' / '';
    font-size: 1.5em;
    font-weight: 700;
    inline-size: 1.9em;
    inset-block-start: 0;
    inset-inline-start: 0;
    position: absolute;
    text-align: center;
  }
  .outcome.open::before {
    background: var(--stek-warn);
    content: '…' / '';
  }
  .outcome.refused::before {
    background: var(--stek-danger);
    content: '!' / '';
  }
  .keep {
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    gap: 0.75em;
    padding: 1.25em;
  }
  #your-code {
    font-size: 1.1em;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    font-size: 1.85em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    gap: 0.1em 0.5em;
    justify-content: start;
    position: relative;
  }
  .code:dir(ltr):is([dir='rtl'] *) {
    justify-content: end;
  }
  .once {
    font-weight: 700;
  }
  .way-back {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
  }
  .way-back p {
    flex: 1 1 12em;
  }
  .way-back a {
    align-content: center;
    display: inline-block;
    min-block-size: 44px;
    overflow-wrap: anywhere;
  }
  .qr-place {
    block-size: 9.5em;
    flex: none;
    inline-size: 9.5em;
  }
  .qr {
    block-size: 100%;
    border-radius: var(--stek-radius);
    display: block;
    forced-color-adjust: none;
    inline-size: 100%;
  }
  .qr .ground {
    fill: white;
  }
  .qr .modules {
    fill: black;
  }
  .waits {
    gap: 0.75em;
    margin-block-end: 1.25em;
  }
  .wait {
    align-items: center;
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-inline-start: 4px solid var(--stek-warn);
    border-radius: var(--stek-radius);
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    justify-content: space-between;
    padding: 0.6em 1em;
  }
  .wait.sent {
    border-inline-start-color: var(--stek-ok);
  }
  .wait.failed {
    border-inline-start-color: var(--stek-danger);
  }
  .wait strong {
    display: block;
  }
  @media (forced-colors: active) {
    .outcome::before {
      border-color: CanvasText;
      color: CanvasText;
    }
  }
  @media (max-width: 40em) {
    .code {
      display: grid;
      grid-template-columns: repeat(2, max-content);
    }
    .keep {
      padding: 1em;
    }
  }
`;
