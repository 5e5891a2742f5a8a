import { css } from 'lit';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { emptyStateStyles } from '../../foundation/empty-state.styles.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { pressedButtonStyles } from '../../foundation/pressed-button.styles.ts';
import { skeletonStyles } from '../../foundation/skeleton.styles.ts';
import { verdictStyles } from '../../foundation/verdict.styles.ts';

/** One answer under the other, each with what was said above what came of it. */
export const styles = [
  pageStyles,
  bannerStyles,
  skeletonStyles,
  emptyStateStyles,
  pressedButtonStyles,
  verdictStyles,
  css`
    .words,
    .list,
    .item,
    .said,
    .answer,
    .do {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .page {
      max-inline-size: 48em;
      overflow-wrap: anywhere;
    }
    .words,
    .said {
      gap: 0.5em;
    }
    #results {
      font-size: 1.6em;
    }
    .filters {
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
    .list {
      gap: 1.25em;
    }
    .item {
      background: var(--stek-surface-raised);
      border: 1px solid var(--stek-line-soft);
      border-radius: calc(var(--stek-radius) * 1.4);
      gap: 1.1em;
      padding: 1.25em;
    }
    .item [part='title'] {
      font-size: 1.3em;
    }
    /* Seen above the heading and heard under it: above, they would belong to the answer before. */
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: 0.35em 1.25em;
      order: -1;
    }
    .tag {
      align-items: center;
      color: var(--stek-text-muted);
      display: flex;
      font-weight: 600;
      gap: 0.5em;
      min-inline-size: 0;
    }
    .tag .picture {
      color: var(--stek-link);
    }
    .reports {
      font-weight: 700;
    }
    .answer {
      border-inline-start: 6px solid var(--stek-line);
      gap: 0.6em;
      padding-inline-start: 1.1em;
    }
    .answer:has(.verdict.yes) {
      border-inline-start-color: var(--stek-ok);
    }
    .answer > [part='heading'] {
      font-size: 1.1em;
    }
    .text {
      white-space: pre-line;
    }
    .do {
      gap: 0.6em;
    }
    .do li {
      display: grid;
      gap: 0.1em;
      padding-inline-start: 1.5em;
      position: relative;
    }
    .do li::before {
      color: var(--stek-link);
      content: '→' / '';
      font-weight: 700;
      inset-inline-start: 0;
      position: absolute;
    }
    .do li:dir(rtl)::before {
      content: '←' / '';
    }
    .foot {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em 1em;
      justify-content: space-between;
    }
    .more {
      justify-self: start;
    }
    .skeleton {
      display: grid;
      gap: 1.25em;
      margin-block-start: 1em;
    }
    .skeleton i {
      block-size: 14em;
    }
    .empty-state {
      padding-block: 2em;
    }
    .empty-state p:empty {
      display: none;
    }
    .list:empty {
      display: none;
    }
    @media (forced-colors: active) {
      .tag .picture {
        color: CanvasText;
      }
    }
    @media (max-width: 30em) {
      .item {
        padding: 1em;
      }
    }
    @media print {
      .filters,
      .listen,
      .more {
        display: none;
      }
      .item {
        break-inside: avoid;
      }
    }
  `,
];
