import { flyerPaper, type FlyerPaper } from '../../theme/flyer-paper.ts';
import { paperAccent, TOKENS, tokenRule } from './page-tokens.ts';

/** How a flyer is printed, in the colour of a municipality. */
export interface FlyerLook extends FlyerPaper {
  /** `#rrggbb`. @default that of De Stek */
  colour?: string | undefined;
}

/** The looks of the plain flyer page: calm on a screen, in the light and in the dark; on paper exactly the flyer's own sheet. */
export const flyerStyle = ({ colour, ...paper }: FlyerLook): string =>
  `${tokenRule(colour)}${screen}\n@media print {\n${flyerPaper({ accent: paperAccent(colour), ...paper })}\n${onPaper}\n}\n`;

const { surface, text, line, fill, link } = TOKENS;
const raised = TOKENS['surface-raised'];
const tint = TOKENS['surface-tint'];
const muted = TOKENS['text-muted'];
const soft = TOKENS['line-soft'];

/** What is for the screen only, and what there is no room for beside six activities. */
const onPaper = `
nav.languages,
.more,
.changes,
.screen {
  display: none;
}
.url .part {
  white-space: nowrap;
}`;

const screen = `@media screen {
:root {
  background: ${surface};
  color: ${text};
  color-scheme: light dark;
  font: 112.5%/1.5 system-ui, 'Segoe UI', Arial, 'Liberation Sans', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif;
}
:lang(ar), :lang(fa), :lang(ps), :lang(ti) { line-height: 1.7; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-inline-size: 50rem; padding: 1rem; }
h1, h2, p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
p, h2, li { max-inline-size: 62ch; overflow-wrap: anywhere; }
a { color: ${link}; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.15em; }
:focus-visible { border-radius: 2px; outline: 3px solid ${TOKENS['focus-out']}; outline-offset: 2px; }

.languages { margin-block-end: 1.5rem; }
.languages ul { display: flex; flex-wrap: wrap; gap: 0 0.25rem; }
.languages a { border-radius: 0.5rem; display: inline-block; font-size: 0.95rem; line-height: 1.6; min-block-size: 2.5rem; padding: 0.45rem 0.6rem; }
.languages [aria-current] { background: ${fill}; color: ${TOKENS['on-fill']}; text-decoration: none; }

.head .logo { block-size: 3rem; inline-size: auto; max-inline-size: 12rem; object-fit: contain; }
.head .who { color: ${muted}; font-weight: 700; }
.head h1 { font-size: clamp(1.7rem, 1.2rem + 3vw, 2.6rem); line-height: 1.2; text-wrap: balance; }
.head .welcomes { font-size: 1.15rem; margin-block-start: 0.5rem; }
.translation-note { border-inline-start: 0.35rem solid ${line}; color: ${muted}; margin-block-start: 1rem; padding-inline-start: 0.75rem; }

.changes { background: ${tint}; border: 2px solid ${fill}; border-radius: 0.75rem; margin-block-start: 1.5rem; padding: 1rem 1.25rem; }
.changes h2 { font-size: 1.2rem; }
.changes ul { display: grid; gap: 0.35rem; list-style: disc; margin-block-start: 0.5rem; padding-inline-start: 1.25rem; }

.cards { display: grid; gap: 1rem; margin-block-start: 1.5rem; }
.card {
  background: ${raised};
  border: 1px solid ${soft};
  border-radius: 0.75rem;
  display: grid;
  gap: 0.5rem 1.25rem;
  grid-template-columns: 4.5rem minmax(0, 3fr) minmax(0, 2fr);
  max-inline-size: none;
  padding: 1.25rem;
}
.card .pictogram { block-size: 4.5rem; color: ${fill}; inline-size: 4.5rem; }
.card .title { font-size: 1.35rem; line-height: 1.25; }
.card .translation { font-size: 1.1rem; font-weight: 700; }
.card .about { color: ${muted}; }
.card :is(.what, .name) > * + * { margin-block-start: 0.3rem; }
.card .remark { border-inline-start: 0.35rem solid ${text}; font-weight: 700; padding-inline-start: 0.6rem; }
.card .over { color: ${muted}; font-weight: 700; }
.past :is(.title, .translation, .when) { color: ${muted}; }
.past .pictogram { opacity: 0.6; }
.card .why { padding-inline-start: 0.95rem; }
.card .terms { border-inline-start: 1px solid ${soft}; padding-inline-start: 1.25rem; }
.card .terms > * + * { margin-block-start: 0.3rem; }
.card .price { font-size: 1.1rem; font-weight: 700; }
.paper { display: none; }
:is(.who, .title, .gist, .about, .why, .place-name, .address) { text-align: -webkit-match-parent; text-align: match-parent; }
.empty { font-size: 1.2rem; margin-block-start: 1.5rem; }

.foot { border-block-start: 4px solid ${fill}; display: grid; gap: 1.25rem 2rem; grid-template-columns: 1fr 1fr auto; margin-block-start: 2rem; padding-block-start: 1.25rem; }
.foot h2 { font-size: 1.2rem; margin-block-end: 0.25rem; }
.foot .where { display: grid; gap: 0.25rem; align-content: start; }
.foot .place-name, .foot .call { font-weight: 700; }
.foot .photo { block-size: 6rem; border-radius: 50%; inline-size: 6rem; object-fit: cover; }
.foot .call a, .foot .url a { display: inline-block; padding-block: 0.4rem; }
.foot .scan { inline-size: 11rem; text-align: center; }
.foot .qr { background: white; block-size: 9rem; border-radius: 0.5rem; color: black; inline-size: 9rem; }
.url .part { white-space: nowrap; }
.foot .extra, .foot .fine { grid-column: 1 / -1; }
.foot .small { color: ${muted}; font-size: 0.9rem; }
.foot .also-in { display: none; }

.more { border-block-start: 1px solid ${line}; margin-block-start: 1.5rem; padding-block-start: 1rem; }
.more h2 { font-size: 1.05rem; }
.more ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
.more a { display: inline-block; padding-block: 0.5rem; }
.more [aria-current] { font-weight: 700; }

@media (max-width: 42rem) {
  .card { grid-template-columns: 3rem minmax(0, 1fr); padding: 1rem; }
  .card .pictogram { block-size: 3rem; inline-size: 3rem; }
  .card .terms { border-block-start: 1px solid ${soft}; border-inline-start: 0; grid-column: 2; padding-block-start: 0.5rem; padding-inline-start: 0; }
  .foot { grid-template-columns: 1fr; }
  .foot .scan { justify-self: start; text-align: start; }
}
/* On a telephone only the title stands beside the picture. */
@media (max-width: 30rem) {
  .card { column-gap: 0.75rem; grid-template-columns: 2.5rem minmax(0, 1fr); row-gap: 0.35rem; }
  .card .pictogram { block-size: 2.5rem; inline-size: 2.5rem; }
  .card .what, .card .terms { display: contents; }
  .card .what > *, .card .terms > * { grid-column: 1 / -1; margin: 0; }
  .card .what > .name { align-self: center; grid-column: 2; }
  .card .title { font-size: 1.25rem; hyphens: auto; }
  .card .terms > .price { border-block-start: 1px solid ${soft}; margin-block-start: 0.25rem; padding-block-start: 0.5rem; }
}
@media (max-width: 22rem) {
  .card .what > .name { grid-column: 1 / -1; }
  .card .title { font-size: 1.1rem; }
}
@media (forced-colors: active) {
  .card .pictogram { color: CanvasText; }
  .languages [aria-current] { outline: 2px solid Highlight; outline-offset: -2px; }
}
}`;
