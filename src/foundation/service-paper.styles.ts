import { css } from 'lit';

/** Cards of services on a sheet of paper, in the ink of the printer: two beside each other where they fit, never cut in two. */
export const servicePaperStyles = css`
  @page {
    margin: 12mm;
    size: A4;
  }
  html {
    font:
      12pt/1.4 system-ui,
      sans-serif;
  }
  body,
  h1,
  h2,
  p,
  dl,
  dd,
  ul {
    margin: 0;
  }
  ul {
    list-style: none;
    padding: 0;
  }
  .services {
    columns: 2;
    column-gap: 8mm;
  }
  .services > h1,
  .services > .services-note {
    column-span: all;
    margin-block-end: 3mm;
  }
  .service {
    border-block-start: 1pt solid;
    break-inside: avoid;
    margin-block-end: 4mm;
    overflow-wrap: anywhere;
    padding-block-start: 2mm;
  }
  .service h2 {
    font-size: 14pt;
    line-height: 1.25;
  }
  .service-themes,
  .service-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4mm;
  }
  .service-picture,
  .service-picture svg {
    block-size: 5mm;
    display: inline-block;
    inline-size: 5mm;
    vertical-align: middle;
  }
  .service-way {
    color: inherit;
    text-decoration: none;
    white-space: pre-wrap;
  }
  .service-call,
  .service-old,
  .service dt {
    font-weight: 700;
  }
`;
