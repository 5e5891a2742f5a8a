import { css } from 'lit';

/** Forced colours, motion and paper. */
export const circumstanceStyles = css`
  @media (forced-colors: active) {
    .views label:has(:checked),
    .month td[aria-selected='true'] {
      border: 4px solid Highlight;
    }
    .near:not(:empty),
    td[aria-current] .number {
      border: 2px solid CanvasText;
    }
    .card:hover,
    .month td:hover:not(.outside) {
      border-color: Highlight;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .bones i {
      animation: breathe 1.6s ease-in-out infinite alternate;
    }
    @keyframes breathe {
      to {
        opacity: 0.45;
      }
    }
  }
  @media print {
    :host {
      color-scheme: light;
      font-size: 14pt;
      font-variant-ligatures: none;
    }
    .toolbar,
    .filters,
    .turn,
    .month,
    .page:has(+ dialog[open]) {
      display: none;
    }
    button.title {
      display: block;
    }
    .day {
      border: 0;
      content-visibility: visible;
      padding-block: 0.5em;
    }
    .day-name,
    .date {
      break-after: avoid;
    }
    .card,
    .question,
    .ways {
      break-inside: avoid;
    }
    .card,
    .remark,
    .ask {
      background: none;
      border: 1pt solid;
    }
    .hours,
    .facts,
    .moment {
      color: inherit;
    }
    dialog[open] {
      border: 0;
      inline-size: 100%;
      max-block-size: none;
      overflow: visible;
      position: static;
    }
    .ways,
    .said {
      display: none;
    }
  }
`;
