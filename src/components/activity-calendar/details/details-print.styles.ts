import { css } from 'lit';

/** The details on paper: the sheet alone, without what only a screen can do. */
export const detailsPrintStyles = css`
  @media print {
    .page:has(+ dialog[open]),
    .ways,
    .said {
      display: none;
    }
    .dialog {
      inline-size: 100%;
    }
    .question {
      break-inside: avoid;
    }
    .ask {
      background: none;
      border: 1pt solid;
    }
    .moment {
      color: inherit;
    }
  }
`;
