import { css } from 'lit';

/** The strip on paper, at the top of an A4: black on white, 14 points and more, at least 30 mm high, with a line below it to cut along (PRINT-3, PRINT-5, PRINT-8, PRINT-11). */
export const stripSheetStyles = css`
  @page {
    margin: 16mm;
  }
  :root {
    background: white;
    color: black;
    font: 14pt/1.4 'Noto Sans', 'Segoe UI', 'Noto Sans Arabic', 'Noto Sans Ethiopic', system-ui, sans-serif;
    font-variant-ligatures: none;
  }
  body {
    margin: 0;
  }
  .strip {
    break-inside: avoid;
    display: grid;
    gap: 3mm;
    grid-template-columns: minmax(0, 1fr);
    min-block-size: 44mm;
  }
  .strip .who {
    align-items: center;
    column-gap: 6mm;
    display: flex;
  }
  .photo {
    block-size: 26mm;
    border-radius: 50%;
    inline-size: 26mm;
    object-fit: cover;
  }
  h1 {
    font-size: 22pt;
    line-height: 1.25;
    margin: 0;
  }
  p,
  ul {
    margin: 0;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  .from,
  .by {
    font-size: 16pt;
  }
  .by,
  .place {
    font-weight: 700;
  }
  .number {
    font-weight: 700;
    white-space: nowrap;
  }
  .own {
    align-items: baseline;
    column-gap: 4mm;
    display: flex;
    flex-wrap: wrap;
  }
  .code {
    display: flex;
    font-size: 18pt;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    gap: 0.5em;
  }
  .visually-hidden {
    display: none;
  }
  .more {
    display: grid;
    gap: 3mm;
  }
  .way {
    align-items: center;
    column-gap: 6mm;
    display: flex;
  }
  .way > :first-child {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .way a {
    color: inherit;
  }
  .qr {
    block-size: 34mm;
    display: block;
    flex: none;
    inline-size: 34mm;
  }
  .qr .ground {
    fill: white;
  }
  .cut {
    border-block-start: 0.5mm dashed black;
    font-size: 12pt;
    margin-block-start: 5mm;
    padding-block-start: 1mm;
  }
  .small {
    font-size: 12pt;
  }
  :not(.small) + .small {
    margin-block-start: 8mm;
  }
`;
