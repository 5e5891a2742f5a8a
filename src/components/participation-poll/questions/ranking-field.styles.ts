import { css } from 'lit';

/** A list to put in order: the words first, then what moves them, under each other where it is narrow. */
export const rankingFieldStyles = css`
  .ranks {
    counter-reset: place;
    display: grid;
    gap: 0.6em;
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
    margin-block-start: 0.25em;
  }
  .rank {
    align-items: center;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    counter-increment: place;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 0.75em;
    padding: 0.5em 0.75em;
  }
  .rank > .words {
    flex: 1 1 6em;
    font-weight: 600;
  }
  .rank > .words .muted {
    font-weight: 400;
  }
  /* What gets no place any more, told by its edge and not by its colour. */
  .rank.uncounted {
    border-style: dashed;
  }
  .rank.dragged {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
    box-shadow: inset 0 0 0 1px var(--stek-link);
  }
  .grip {
    align-self: stretch;
    color: var(--stek-text-muted);
    cursor: grab;
    display: grid;
    flex: none;
    grid-auto-flow: column;
    font-weight: 700;
    align-items: center;
    gap: 0.4em;
    justify-content: center;
    min-inline-size: 44px;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
  }
  .grip::before {
    content: '⠿';
  }
  .grip::after {
    content: counter(place);
    color: var(--stek-text);
    font-size: 1.25em;
  }
  .dragged .grip {
    cursor: grabbing;
  }
  .movers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  :host {
    container-type: inline-size;
  }
  /* Where the three do not fit on a line under the words, the two buttons stay side by side. */
  @container (inline-size < 20em) {
    .movers {
      inline-size: 100%;
    }
    .movers > * {
      flex: 1 1 auto;
    }
    .movers > .place {
      flex-basis: 100%;
    }
  }
  .movers button {
    gap: 0.35em;
    padding-inline: 0.5em;
  }
  .place {
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line);
    border-radius: var(--stek-radius);
    color: var(--stek-text);
    font: inherit;
    max-inline-size: 100%;
    min-block-size: var(--stek-target, 44px);
    padding: 0.3em;
  }
  .arrow {
    background: currentColor;
    block-size: 0.85em;
    clip-path: polygon(50% 0, 100% 55%, 65% 55%, 65% 100%, 35% 100%, 35% 55%, 0 55%);
    forced-color-adjust: none;
    inline-size: 0.8em;
  }
  .lower .arrow {
    transform: scaleY(-1);
  }
  @media (forced-colors: active) {
    .rank.dragged {
      border-color: Highlight;
    }
    .arrow {
      background: ButtonText;
    }
  }
`;
