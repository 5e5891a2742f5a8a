import { css } from 'lit';

/** The head, the things to tick, and what stands in the place of a list. */
export const pageStyles = css`
  :host {
    container-type: inline-size;
  }
  .sheet {
    block-size: 0;
    inline-size: 0;
    position: absolute;
  }
  .page {
    display: grid;
    gap: 1.25em;
    grid-template-columns: minmax(0, 1fr);
  }
  .head,
  .toolbar,
  .views,
  .months,
  .options,
  .turn,
  .count,
  .remark {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em 0.75em;
  }
  .head {
    gap: 1em 2em;
    justify-content: space-between;
  }
  #programme {
    font-size: 1.75em;
    letter-spacing: -0.01em;
    line-height: 1.15;
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
    border-color: var(--stek-link);
    color: var(--stek-link);
  }
  .views label:has(:focus-visible),
  .tick:has(:focus-visible) {
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
  .filters {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: var(--stek-radius);
    display: grid;
    gap: 1.5em;
    justify-items: start;
    padding: 1.25em;
  }
  legend {
    font-weight: 700;
    margin-block-end: 0.6em;
    padding: 0;
  }
  .tick {
    align-items: center;
    background: var(--stek-surface);
    border: 2px solid var(--stek-line);
    border-radius: 2em;
    cursor: pointer;
    display: inline-flex;
    gap: 0.6em;
    min-block-size: 44px;
    overflow-wrap: anywhere;
    padding: 0.3em 1.1em 0.3em 0.9em;
  }
  .tick:has(:checked) {
    background: var(--stek-surface-tint);
    border-color: var(--stek-link);
  }
  .tick input {
    accent-color: var(--stek-fill);
    block-size: 1.25em;
    flex: none;
    inline-size: 1.25em;
    margin: 0;
  }
  .count p:first-child {
    font-weight: 700;
  }
  .remark {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-inline-start: 4px solid var(--stek-warn);
    border-radius: var(--stek-radius);
    justify-content: space-between;
    padding: 0.6em 1em;
  }
  .remark p {
    max-inline-size: none;
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
  .notice {
    background: var(--stek-surface-raised);
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
    display: grid;
    gap: 0.75em;
    justify-items: center;
    padding: 3em 1.25em;
    text-align: center;
  }
  .notice .drawing {
    background: var(--stek-surface-tint);
    block-size: 4.5em;
    border-radius: 50%;
    color: var(--stek-link);
    inline-size: 4.5em;
    padding: 1em;
  }
  .say {
    font-size: 1.25em;
    font-weight: 700;
    text-wrap: balance;
  }
  .loading {
    display: grid;
    gap: 1em;
    min-block-size: 26em;
  }
  .bones {
    display: grid;
    gap: 0.75em;
  }
  .bones i {
    background: var(--stek-surface-raised);
    block-size: 7em;
    border: 1px solid var(--stek-line-soft);
    border-radius: calc(var(--stek-radius) * 1.4);
  }
`;
