import { css } from 'lit';

/** A poll before and after taking part, and a list of polls. */
export const pollStyles = css`
  .page {
    max-inline-size: 44em;
  }
  #poll-title {
    font-size: 1.6em;
  }
  .outcome #poll-title {
    margin: 0;
  }
  .intro {
    font-size: 1.1em;
  }
  .original {
    margin-block-start: -1em;
  }
  .facts {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.6em;
    margin: 0;
    padding: 0.9em 1.1em;
  }
  .facts dt {
    color: var(--stek-text-muted);
  }
  .facts dd {
    font-weight: 600;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .promises {
    display: grid;
    gap: 0.4em;
  }
  .promises li {
    border-inline-start: 4px solid var(--stek-line);
    padding-inline-start: 0.9em;
  }
  .tell {
    border-inline-start: 6px solid var(--stek-warn);
    display: grid;
    gap: 0.5em;
    padding-block: 0.35em;
    padding-inline: 1.25em 0;
  }
  .tell {
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .begin {
    font-size: 1.15em;
    justify-self: start;
    min-block-size: max(56px, var(--stek-target, 44px));
    padding-inline: 2em;
  }
  .cards {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
  }
  .card {
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: flex;
    gap: 0.9em;
    padding: 1.1em;
  }
  .card .words {
    align-content: start;
    display: grid;
    flex: 1 1 auto;
    gap: 0.5em;
    justify-items: start;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .late-word {
    border: 2px solid currentColor;
    font-weight: 700;
    padding: 0 0.5em;
  }
  .picture {
    flex: none;
  }
  .picture svg {
    block-size: 2em;
    display: block;
    inline-size: 2em;
  }
  .card .picture {
    color: var(--stek-link);
  }
  .card .picture svg {
    block-size: 2.75em;
    inline-size: 2.75em;
  }
  .banner p {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .card .picture {
      color: CanvasText;
    }
    .facts {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 40em) {
    #poll-title {
      font-size: 1.35em;
    }
  }
`;
