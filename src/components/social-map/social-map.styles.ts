import { css } from 'lit';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { emptyStateStyles } from '../../foundation/empty-state.styles.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { pressedButtonStyles } from '../../foundation/pressed-button.styles.ts';
import { serviceCardStyles } from '../../foundation/service-card.styles.ts';
import { skeletonStyles } from '../../foundation/skeleton.styles.ts';

/** What can be chosen above the cards. */
export const styles = [
  pageStyles,
  bannerStyles,
  skeletonStyles,
  emptyStateStyles,
  pressedButtonStyles,
  serviceCardStyles,
  css`
    .words,
    .search,
    .filters,
    .choice,
    .list {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .page {
      max-inline-size: 56em;
      overflow-wrap: anywhere;
    }
    .words {
      gap: 0.5em;
    }
    #services {
      font-size: 1.6em;
    }
    .search {
      gap: 1em;
    }
    .choice {
      gap: 0.3em;
    }
    label,
    legend {
      font-weight: 700;
    }
    input[type='search'],
    select {
      background: var(--stek-surface-raised);
      border: 2px solid var(--stek-line);
      border-radius: var(--stek-radius);
      color: var(--stek-text);
      font: inherit;
      inline-size: 100%;
      max-inline-size: 30em;
      min-block-size: var(--stek-target, 44px);
      padding: 0.4em 0.75em;
    }
    .themes,
    .options,
    .result {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.6em;
    }
    .pictogram {
      block-size: 1.4em;
      display: block;
      flex: none;
      inline-size: 1.4em;
    }
    .open,
    .more {
      justify-self: start;
    }
    .filters {
      background: var(--stek-surface-raised);
      border: 1px solid var(--stek-line-soft);
      border-radius: var(--stek-radius);
      gap: 1.25em;
      padding: 1.25em;
    }
    fieldset {
      border: 0;
      margin: 0;
      min-inline-size: 0;
      padding: 0;
    }
    legend {
      margin-block-end: 0.4em;
      padding: 0;
    }
    .tick {
      align-items: center;
      background: var(--stek-surface);
      border: 2px solid var(--stek-line);
      border-radius: 2em;
      cursor: pointer;
      display: inline-flex;
      font-weight: 400;
      gap: 0.6em;
      min-block-size: 44px;
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
    .count {
      font-weight: 700;
      margin-inline-end: auto;
    }
    .list {
      gap: 1.25em;
    }
    .skeleton {
      display: grid;
      gap: 1.25em;
    }
    .skeleton i {
      block-size: 12em;
    }
    .empty-state {
      padding-block: 2em;
    }
    @media print {
      .search,
      .result {
        display: none;
      }
    }
  `,
];
