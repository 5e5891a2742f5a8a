import { css } from 'lit';

/** The strip on the screen: like a slip of paper, with what matters in large letters. */
export const stripStyles = css`
  .strip {
    background: var(--stek-surface-raised);
    border: 2px dashed var(--stek-line);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 0.9em;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 40em;
    padding: 1.1em 1.25em;
  }
  .strip .who {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.1em;
  }
  .strip .call {
    display: grid;
    flex: 1 1 12em;
    gap: 0.3em;
  }
  .strip .from,
  .strip .by {
    font-size: 1.15em;
  }
  .strip .by,
  .strip .number {
    font-weight: 700;
  }
  .strip .number {
    white-space: nowrap;
  }
  .strip .photo {
    block-size: 6em;
    border-radius: 50%;
    flex: none;
    inline-size: 6em;
    object-fit: cover;
  }
  .strip .own {
    border-block-start: 2px solid var(--stek-line-soft);
    display: grid;
    gap: 0.2em;
    padding-block-start: 0.75em;
  }
  .strip .code {
    display: flex;
    flex-wrap: wrap;
    font-size: 1.6em;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    gap: 0.1em 0.5em;
    justify-content: start;
    position: relative;
  }
  .strip .code:dir(ltr):is([dir='rtl'] *) {
    justify-content: end;
  }
  .strip .more {
    border-block-start: 2px solid var(--stek-line-soft);
    display: grid;
    gap: 0.75em;
    padding-block-start: 0.75em;
  }
  .strip .place {
    font-weight: 700;
  }
  .strip .way {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
  }
  .strip .way > :first-child {
    flex: 1 1 12em;
  }
  .strip .way a {
    align-content: center;
    display: inline-block;
    max-inline-size: 100%;
    min-block-size: 44px;
    overflow-wrap: anywhere;
  }
  .strip .qr-place {
    block-size: 9.5em;
    flex: none;
    inline-size: 9.5em;
  }
  .strip .qr {
    block-size: 100%;
    border-radius: var(--stek-radius);
    display: block;
    forced-color-adjust: none;
    inline-size: 100%;
  }
  .strip .qr .ground {
    fill: white;
  }
  .strip .qr .modules {
    fill: black;
  }
  @media (max-width: 40em) {
    .strip .code {
      display: grid;
      grid-template-columns: repeat(2, max-content);
    }
    .strip {
      padding: 1em;
    }
  }
`;
