import { css } from 'lit';

/** The head, and what stands between it and the list. */
export const pageStyles = css`
  :host {
    container-type: inline-size;
  }
  .sprite {
    block-size: 0;
    inline-size: 0;
    position: absolute;
  }
  .page,
  .cards,
  .loading,
  .skeleton {
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(0, 1fr);
  }
  .page {
    gap: 1.25em;
    /* Painted on its own: what changes elsewhere on the page, such as our announcements, has no card painted again. */
    isolation: isolate;
  }
  .head,
  .toolbar,
  .views,
  .months,
  .turn,
  .count,
  .banner {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
  }
  .head,
  .banner {
    gap: 1em 2em;
    justify-content: space-between;
  }
  /* With large text, a long month breaks before the page scrolls sideways. */
  .head > div {
    min-inline-size: 0;
  }
  #programme {
    font-size: 1.75em;
    letter-spacing: var(--tracking, -0.01em);
    line-height: max(1.15, var(--line-min, 0));
  }
  fieldset {
    border: 0;
    margin: 0;
    min-inline-size: 0;
    padding: 0;
  }
  .views {
    background: var(--stek-surface-tint);
    border-radius: calc(var(--stek-radius) + 4px);
    gap: 4px;
    padding: 4px;
  }
  .views label {
    border: 2px solid transparent;
    border-radius: var(--stek-radius);
    cursor: pointer;
    display: grid;
    font-weight: 600;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.3em 1em;
    place-items: center;
  }
  .views input {
    inline-size: 1px;
    margin: 0;
    opacity: 0;
    position: absolute;
  }
  .views label:has(:checked) {
    background: var(--stek-surface-raised);
    border-color: currentColor;
    color: var(--stek-link);
  }
  label:has(:focus-visible) {
    box-shadow: 0 0 0 3px var(--stek-focus-in);
    outline: 3px solid var(--stek-focus-out);
    outline-offset: 3px;
  }
  .filter::after {
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    content: '';
    inline-size: 0.5em;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .filter[aria-expanded='true']::after {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  .card,
  .banner {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    padding: 1em;
  }
  .banner {
    border-inline-start: 4px solid var(--stek-warn);
  }
  .turn {
    justify-content: end;
  }
  .turn .earlier {
    margin-inline-end: auto;
  }
  .earlier::before,
  .later::after {
    content: '→' / '';
  }
  .earlier::before,
  .later:dir(rtl)::after {
    scale: -1 1;
  }
  .earlier:dir(rtl)::before {
    scale: none;
  }
  @container (max-width: 29.99em) {
    /* Back and on beside each other, also in the narrowest column. */
    .months,
    .months + .to-today {
      inline-size: 100%;
    }
    .months {
      align-items: stretch;
    }
    .months button {
      flex: 1 1 40%;
      font-size: 0.9em;
      gap: 0.4em;
      min-inline-size: min-content;
      padding-inline: 0.4em;
    }
  }
  .drawing {
    block-size: 1.5em;
    fill: currentColor;
    flex: none;
    inline-size: 1.5em;
  }
`;
