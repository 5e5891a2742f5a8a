import { css } from 'lit';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { emptyStateStyles } from '../../foundation/empty-state.styles.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { pressedButtonStyles } from '../../foundation/pressed-button.styles.ts';
import { skeletonStyles } from '../../foundation/skeleton.styles.ts';

/** Calm: one thing under the other, what is late with a line beside it. */
export const contactInboxStyles = [
  pageStyles,
  bannerStyles,
  emptyStateStyles,
  pressedButtonStyles,
  skeletonStyles,
  css`
    .way-in,
    .list,
    .item,
    .words,
    .stand-in,
    .field {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .page {
      max-inline-size: 44em;
      overflow-wrap: anywhere;
    }
    #inbox {
      font-size: 1.6em;
    }
    .way-in {
      gap: 1.5em;
      max-inline-size: 34em;
    }
    .actions,
    .tools,
    .filters {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: 0.75em;
    }
    /* What closes all stands apart from what leads on. */
    .lock {
      margin-inline-start: auto;
    }
    .field {
      gap: 0.35em;
      justify-items: start;
    }
    .field.wrong {
      border-inline-start: 5px solid var(--stek-danger);
      padding-inline-start: 1em;
    }
    .label {
      font-weight: 700;
    }
    .error {
      color: var(--stek-danger);
      font-weight: 700;
    }
    :is(.error, .words p):empty {
      display: none;
    }
    .field :is(input, select) {
      background: var(--stek-surface-raised);
      border: 2px solid var(--stek-line);
      border-radius: var(--stek-radius);
      color: var(--stek-text);
      font: inherit;
      inline-size: 100%;
      max-inline-size: 28em;
      min-block-size: 48px;
      padding: 0.5em 0.75em;
    }
    .field [aria-invalid] {
      border-color: var(--stek-danger);
    }
    .field input::file-selector-button {
      background: var(--stek-surface-tint);
      border: 2px solid var(--stek-line);
      border-radius: var(--stek-radius);
      color: var(--stek-text);
      cursor: pointer;
      font: inherit;
      margin-inline-end: 0.75em;
      min-block-size: 32px;
      padding-inline: 0.75em;
    }
    .list {
      gap: 1em;
    }
    .item {
      background: var(--stek-surface-raised);
      border: 1px solid var(--stek-line-soft);
      border-inline-start: 6px solid var(--stek-line);
      border-radius: var(--stek-radius);
      gap: 0.75em;
      justify-items: start;
      padding: 1em 1.25em;
    }
    .item.late {
      border-inline-start-color: var(--stek-danger);
    }
    .item [part='title'] {
      font-size: 1.15em;
    }
    .words {
      gap: 0.25em;
    }
    .due {
      font-weight: 600;
    }
    .due.late {
      color: var(--stek-danger);
      font-weight: 700;
    }
    .stand-in {
      border-block-start: 1px solid var(--stek-line-soft);
      gap: 0.75em;
      padding-block-start: 1.25em;
    }
    .skeleton {
      display: grid;
      gap: 1em;
      margin-block-start: 1em;
    }
    .skeleton i {
      block-size: 9em;
    }
    .empty-state {
      padding-block: 2em;
    }
    .empty-state p:empty {
      display: none;
    }
    @media (max-width: 30em) {
      .tools > button {
        flex: 1 1 auto;
      }
      .actions > button,
      .item > :is(button, .button) {
        inline-size: 100%;
      }
    }
    @media (forced-colors: active) {
      .item.late {
        border-inline-start-color: Highlight;
      }
    }
  `,
];
