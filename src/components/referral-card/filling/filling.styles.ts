import { css } from 'lit';

/** The questions of a card, read by two people from both sides of a screen: large, one thing at a time, with room around it. */
export const fillingStyles = css`
  .card-body {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }
  .intro,
  .lead {
    font-size: 1.1em;
  }
  /* A word such as “Gezondheid” stands whole between its box and its picture. */
  .themes {
    --card: 13.5em;
  }
  /* Two beside each other, and none alone. */
  [name='way'] {
    --card: 17em;
  }
  .services,
  .found {
    display: grid;
    gap: 1em;
    grid-template-columns: minmax(0, 1fr);
  }
  .services:empty,
  .services > p:empty {
    display: none;
  }
  .found {
    grid-template-columns: repeat(auto-fill, minmax(min(18em, 100%), 1fr));
  }
  .getter {
    align-items: start;
    background: var(--stek-surface-raised);
    border: 2px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em;
    padding: 1.25em;
  }
  .getter .photo {
    block-size: 8em;
    border-radius: 50%;
    inline-size: 8em;
    object-fit: cover;
  }
  .getter-words {
    display: grid;
    flex: 1 1 14em;
    gap: 0.6em;
    min-inline-size: 0;
  }
  .getter-name {
    font-size: 1.5em;
  }
  .getter-facts {
    display: grid;
    gap: 0.6em;
    margin: 0;
  }
  .getter-facts dt {
    color: var(--stek-text-muted);
  }
  .getter-facts dd {
    font-weight: 600;
    margin: 0;
  }
  .number {
    white-space: nowrap;
  }
  .away,
  .again {
    border-inline-start: 4px solid var(--stek-warn);
    font-weight: 600;
    padding-block: 0.35em;
    padding-inline: 1em 0;
  }
  .consent {
    background: var(--stek-surface-tint);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
    padding: 1em 1.25em;
  }
  /* What somebody says yes to is read, not skimmed. */
  .consent stek-choice-field::part(label) {
    font-size: 1.2em;
  }
  .consent stek-choice-field::part(hint) {
    color: inherit;
    font-size: 1.1em;
    line-height: 1.6;
  }
  .consent .listen {
    justify-self: start;
  }
  .say-no,
  .before {
    background: var(--stek-surface-tint);
    border-radius: var(--stek-radius);
    max-inline-size: none;
    padding: 0.75em 1em;
  }
  .other-ways a {
    align-content: center;
    min-block-size: max(48px, var(--stek-target, 44px));
  }
  /* As high as a finger. */
  .strip a {
    align-content: center;
    display: inline-block;
    min-block-size: var(--stek-target, 44px);
    overflow-wrap: anywhere;
  }
  #summary a {
    align-content: center;
    min-block-size: var(--stek-target, 44px);
  }
  #exit-ask {
    inline-size: min(28em, 100% - 2em);
  }
  @media (forced-colors: active) {
    .consent,
    .say-no,
    .before {
      border: 1px solid CanvasText;
    }
  }
  @media (max-width: 40em) {
    .getter,
    .consent {
      padding: 0.9em;
    }
    .getter .photo {
      block-size: 6em;
      inline-size: 6em;
    }
  }
`;
