import { css } from 'lit';

/** Forced colours, and the paper of who prints the page around the flyer. */
export const circumstanceStyles = css`
  @media (forced-colors: active) {
    .cover {
      border: 1px solid CanvasText;
      border-block-end: 8px solid CanvasText;
    }
    .card > .picture,
    .face {
      border: 2px solid CanvasText;
    }
    /* A drawing keeps the colour it was given, which may not stand out from what the visitor chose. */
    .facts > li > .pictogram,
    .call .pictogram,
    .month .pictogram,
    .picture .pictogram {
      color: CanvasText;
    }
    .language .pictogram,
    .read .pictogram,
    .printing .pictogram {
      color: ButtonText;
    }
    .qr {
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      color-scheme: light;
      font-variant-ligatures: none;
    }
    .base {
      font-size: 14pt;
    }
    .tools,
    .months {
      display: none;
    }
    .page,
    .flyer {
      gap: 4mm;
    }
    .cover,
    .card,
    .box,
    .banner {
      background: none;
      border-radius: 0;
      padding: 3mm;
    }
    .card,
    .box {
      border: 1pt solid;
      break-inside: avoid;
    }
    .card > .picture {
      background: none;
      border: 0;
      color: inherit;
    }
    .cards,
    .foot {
      display: block;
    }
    .cards > li,
    .foot > section {
      display: block;
      margin-block-end: 4mm;
    }
    .about,
    .publisher {
      color: inherit;
    }
    .qr {
      block-size: 34mm;
      inline-size: 34mm;
    }
  }
`;
