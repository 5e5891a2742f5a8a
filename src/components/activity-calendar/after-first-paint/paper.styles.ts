import { css } from 'lit';

/** The programme on paper. */
export const paperStyles = css`
  @media print {
    :host {
      color-scheme: light;
      font-size: 14pt;
      font-variant-ligatures: none;
    }
    .toolbar,
    .turn {
      display: none;
    }
    button.title {
      display: block;
    }
    .day {
      border: 0;
      padding-block: 0.5em;
    }
    .long .cards {
      content-visibility: visible;
    }
    .date {
      break-after: avoid;
    }
    .card,
    .banner {
      background: none;
      border: 1pt solid;
      break-inside: avoid;
    }
    .hours,
    .facts {
      color: inherit;
    }
  }
`;
