import { css } from 'lit';

/** Where, whom to ask, and the way here from paper. */
export const footStyles = css`
  .foot {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .box {
    align-content: start;
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-block-start: 6px solid var(--stek-fill);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
    hyphens: manual;
    overflow-wrap: break-word;
    padding: 1.1em;
  }
  .box [part='heading'] {
    font-size: 1.25em;
  }
  .where > ul {
    display: grid;
    gap: 1.25em;
  }
  .place-name,
  .url {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .place-name {
    font-weight: 700;
    margin-block-end: 0.4em;
  }
  .person,
  .call {
    align-items: center;
    display: flex;
    gap: 0.75em;
  }
  .face {
    background: var(--stek-surface-tint);
    block-size: 4em;
    border-radius: 50%;
    color: var(--stek-link);
    display: grid;
    flex: none;
    inline-size: 4em;
    object-fit: cover;
    place-content: center;
  }
  .face .pictogram {
    block-size: 2.4em;
    inline-size: 2.4em;
  }
  .call {
    font-size: 1.15em;
    font-weight: 700;
  }
  .call .pictogram {
    color: var(--stek-link);
  }
  .call a,
  .url a {
    align-content: center;
    display: inline-block;
    min-block-size: 44px;
  }
  .scan {
    justify-items: center;
    text-align: center;
  }
  .qr {
    block-size: 9em;
    inline-size: 9em;
  }
  .qr .ground {
    fill: Canvas;
    fill: light-dark(white, white);
  }
  .qr .modules {
    fill: light-dark(black, black);
  }
  .publisher {
    color: var(--stek-text-muted);
    font-size: 0.85em;
    max-inline-size: none;
  }
`;
