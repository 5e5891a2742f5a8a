import { css } from 'lit';

/** One activity: a big picture, then facts with a small picture each. */
export const cardStyles = css`
  .cards {
    display: grid;
    align-items: start;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
  }
  .cards > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .card {
    align-content: start;
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.9em 1em;
    grid-template-columns: auto minmax(0, 1fr);
    hyphens: manual;
    overflow-wrap: break-word;
    padding: 1.1em;
  }
  .card > * {
    grid-column: 1 / -1;
  }
  .card > .picture {
    background: var(--stek-fill);
    block-size: 4.5em;
    border: 2px solid var(--stek-fill-edge);
    border-radius: calc(var(--stek-radius) * 1.4);
    color: var(--stek-on-fill);
    display: grid;
    grid-column: 1;
    inline-size: 4.5em;
    place-content: center;
  }
  .picture .pictogram {
    block-size: 3.2em;
    inline-size: 3.2em;
  }
  .card > .what {
    align-self: center;
    grid-column: 2;
  }
  .what [part='heading'] {
    font-size: 1.25em;
    line-height: 1.25;
  }
  .translation {
    font-size: 1.15em;
    font-weight: 700;
  }
  .about,
  .why {
    color: var(--stek-text-muted);
    /* Dutch in an Arabic flyer begins where its title begins. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .facts {
    align-content: start;
    display: grid;
    gap: 0.6em;
  }
  .facts > li {
    display: grid;
    gap: 0.7em;
    grid-template-columns: auto minmax(0, 1fr);
  }
  .facts > li > .pictogram {
    block-size: max(1.6em, 28px);
    color: var(--stek-link);
    inline-size: max(1.6em, 28px);
  }
  .facts .when p::first-letter {
    text-transform: uppercase;
  }
  .facts .when p:first-child,
  .facts .price p:first-child {
    font-weight: 700;
  }
  .status {
    border-inline-start: 5px solid var(--stek-warn);
    margin-block: 0.35em 0.15em;
    padding-inline-start: 0.6em;
  }
  .status strong {
    color: var(--stek-warn);
  }
  .status:is(.off, .paused) {
    border-color: var(--stek-danger);
  }
  .status:is(.off, .paused) strong {
    color: var(--stek-danger);
  }
  .card.off {
    background: none;
    border-style: dashed;
  }
  .card.off > .picture {
    background: none;
    color: inherit;
  }
  /* The title stands beside the picture; under it where its longest word needs the width. */
  @container (max-width: 26em) {
    .card {
      column-gap: 0.7em;
      display: flex;
      flex-wrap: wrap;
      padding: 0.9em;
    }
    .card > .what {
      flex: 1 1 min-content;
      max-inline-size: 100%;
      min-inline-size: 0;
    }
    .card > .facts {
      flex: 1 1 100%;
      min-inline-size: 0;
    }
    .card > .picture {
      align-self: start;
      block-size: 3em;
      inline-size: 3em;
    }
    .card .picture .pictogram {
      block-size: 2.1em;
      inline-size: 2.1em;
    }
    .what [part='heading'] {
      font-size: 1.1em;
    }
  }
`;
