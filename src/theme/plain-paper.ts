import { paperFonts } from './paper-fonts.ts';

/** Words on paper in one column: black on white, letters of 14 points, headings that stay with what is under them (PRINT-3, PRINT-8). */
export const plainPaper = `${paperFonts}
:root {
  background: white;
  color: black;
  color-scheme: light;
  font-size: 14pt;
  font-variant-ligatures: none;
  hyphens: none;
  line-height: 1.4;
  print-color-adjust: economy;
  text-align: start;
}
* {
  box-sizing: border-box;
}
body, h1, h2, h3, p, ul {
  margin: 0;
  padding: 0;
}
ul {
  list-style: none;
}
p, li {
  max-inline-size: 60ch;
  orphans: 3;
  overflow-wrap: anywhere;
  widows: 3;
}
h1 {
  border-block-end: 1.2mm solid black;
  font-size: 1.65em;
  line-height: 1.2;
  margin-block-end: 3mm;
  padding-block-end: 1.5mm;
}
h2, h3 {
  break-after: avoid;
}
.status {
  border-inline-start: 1.2mm solid black;
  font-weight: 700;
  padding-inline-start: 2mm;
}
.small {
  font-size: 10pt;
}
/* A Dutch name in an Arabic programme stands where the others do. */
:is(h1, h3, .easy, .answer) {
  text-align: -webkit-match-parent;
  text-align: match-parent;
}`;
