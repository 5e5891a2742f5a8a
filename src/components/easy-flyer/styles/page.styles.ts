import { css } from 'lit';

/** The page, its head and what stands beside it. Letters are of 14 points and more, as on paper. */
export const pageStyles = css`
  :host {
    container-type: inline-size;
  }
  .base {
    font-size: 1.17em;
  }
  .page,
  .flyer,
  .empty-state,
  .loading {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }
  .flyer:lang(ar),
  .flyer:lang(fa),
  .flyer:lang(ps),
  .flyer:lang(ti) {
    line-height: 1.7;
  }
  .months {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    justify-content: space-between;
  }
  /* Mirrored by themselves where the text runs the other way. */
  .months .earlier::before {
    content: '‹ ' / '';
  }
  .months .later::after {
    content: ' ›' / '';
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  #languages {
    flex: 1 1 100%;
  }
  .language {
    max-inline-size: 100%;
  }
  .label-and-names {
    column-gap: 0.6em;
    display: flex;
    flex-wrap: wrap;
    min-inline-size: 0;
    text-align: start;
  }
  .names {
    font-weight: 400;
    min-block-size: 1lh;
  }
  .names > span {
    display: inline-block;
  }
  .names > span:not(:last-child)::after {
    content: ' ·' / '';
    white-space: pre;
  }
  /* Said under the title already, where it is read first. */
  .base:has(.machine) ~ .translation-note {
    display: none;
  }
  .pictogram {
    block-size: 1.5em;
    flex: none;
    inline-size: 1.5em;
  }
  .language::after {
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    flex: none;
    inline-size: 0.5em;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .language[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  .cover {
    background: var(--stek-surface-tint);
    border-block-end: 8px solid var(--stek-fill);
    border-radius: calc(var(--stek-radius) * 1.8) calc(var(--stek-radius) * 1.8) 0 0;
    column-gap: 2em;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    padding: 1.5em;
  }
  .month {
    align-self: end;
    color: var(--stek-link);
    display: flex;
    flex-wrap: wrap;
    font-size: 1.4em;
    gap: 0.5em;
  }
  .machine {
    flex: 1 1 100%;
    margin-block-start: 0.75em;
  }
  #flyer {
    font-size: 2em;
    letter-spacing: -0.015em;
    line-height: max(1.15, var(--line-min, 0));
    margin-block: 0.1em 0.25em;
  }
  .flyer:dir(rtl) #flyer,
  .flyer:lang(ti) #flyer {
    letter-spacing: normal;
    line-height: 1.5;
  }
  .who {
    font-weight: 700;
  }
  .welcome {
    font-size: 1.25em;
  }
  .banner,
  .empty-state {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    padding: 1em 1.25em;
  }
  .banner {
    align-items: center;
    border-inline-start: 6px solid var(--stek-warn);
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    justify-content: space-between;
  }
  .empty-state {
    justify-items: center;
    padding-block: 3em;
    text-align: center;
  }
  .say {
    font-size: 1.25em;
    font-weight: 700;
  }
  .loading {
    min-block-size: 30em;
  }
  .skeleton {
    display: grid;
    gap: 1em;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
  }
  .skeleton i {
    block-size: 12em;
  }
  @container (max-width: 30em) {
    .cover {
      padding: 1.1em;
    }
    #flyer {
      font-size: 1.6em;
    }
    .tools > button {
      flex: 1 1 auto;
    }
  }
`;
