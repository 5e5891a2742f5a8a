import { frameStyle } from './page-frame-style.ts';
import { TOKENS, tokenRule } from './page-tokens.ts';
import { pollStyle } from './poll-page-style.ts';
import { programmeStyle } from './programme-style.ts';
import { servicesStyle } from './services-style.ts';
import { signalStyle } from './signal-page-style.ts';
import { startStyle } from './start-style.ts';

const { surface, text, link, line, fill, radius, danger } = TOKENS;
const raised = TOKENS['surface-raised'];
const tint = TOKENS['surface-tint'];
const soft = TOKENS['line-soft'];
const muted = TOKENS['text-muted'];

/** Whatever can be pressed is as high as a finger is wide; links in a line of text too, without moving the lines apart. */
const controls = `a { color: ${link}; text-underline-offset: 0.2em; }
:is(p, li, nav, footer) > a:only-child, .ways-on a, .languages a, footer.contact a { box-sizing: border-box; display: inline-block; line-height: 1.5; min-block-size: 2.75rem; padding-block: 0.55rem; }
a:hover { text-decoration-thickness: 0.15em; }
label { font-weight: 700; }
input:not([type='hidden'], [type='radio'], [type='checkbox']), textarea, select { appearance: none; background: ${raised}; border: 2px solid ${line}; border-radius: ${radius}; box-sizing: border-box; color: inherit; font: inherit; inline-size: 100%; max-inline-size: 26rem; min-block-size: 3rem; padding: 0.6rem 0.75rem; }
select { appearance: auto; }
textarea { max-inline-size: none; }
[aria-invalid='true'] { border-color: ${danger}; }
button, .button { align-items: center; background: ${fill}; border: 2px solid ${TOKENS['fill-edge']}; border-radius: ${radius}; box-sizing: border-box; color: ${TOKENS['on-fill']}; cursor: pointer; display: inline-flex; font: inherit; font-weight: 700; justify-content: center; min-block-size: 3rem; padding: 0.5rem 1.5rem; text-align: center; text-decoration: none; }
button:hover, .button:hover { text-decoration: underline; }
button.quiet { background: ${raised}; border-color: ${line}; color: inherit; }
button.quiet:hover { background: ${tint}; border-color: ${link}; }
:focus-visible { border-radius: 4px; box-shadow: 0 0 0 3px ${TOKENS['focus-in']}; outline: 3px solid ${TOKENS['focus-out']}; outline-offset: 3px; }
`;

const prose = `h1 { font-size: clamp(1.6rem, 1.2rem + 2.4vw, 2.3rem); line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h2 { border-block-end: 2px solid ${soft}; font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 1rem; padding-block-end: 0.25rem; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
p { max-inline-size: 65ch; }
:where(h1, h2, h3, p, dt, dd, li)[dir] { text-align: -webkit-match-parent; text-align: match-parent; }
ul { list-style: none; margin: 0; padding: 0; }
.dates > li { background: ${raised}; border: 1px solid ${soft}; border-radius: ${radius}; margin-block-end: 1rem; padding: 1rem; }
.dates > li p { margin: 0.25rem 0 0; }
.dates > li p:first-of-type::first-letter { text-transform: uppercase; }
.status { font-weight: 700; }
.ways-on { margin-block: 2rem; }
.hint, .note { color: ${muted}; }
.about { background: ${raised}; border: 1px solid ${soft}; border-inline-start: 0.35rem solid ${fill}; border-radius: ${radius}; padding: 0.75rem 1rem; }
.answer { background: ${tint}; border-inline-start: 0.35rem solid ${fill}; border-radius: ${radius}; padding: 0.25rem 1rem; }
.problem { background: ${raised}; border: 2px solid ${danger}; border-radius: ${radius}; font-weight: 700; padding: 0.75rem 1rem; }
.steps { padding-inline-start: 1.5rem; }
.steps [aria-current] { font-weight: 700; }
.messages li { border-inline-start: 4px solid ${soft}; margin-block: 1rem; padding-inline-start: 1rem; }
.messages p { margin: 0; white-space: pre-line; }
`;

/**
 * Looks of the plain pages, in the colours of the municipality: readable, and calm on paper and in the dark.
 * @param colour of the municipality, `#rrggbb` @default that of De Stek
 */
export const pageStyle = (
  colour?: string,
): string => `${tokenRule(colour)}:root { accent-color: ${fill}; color-scheme: light dark; font: 112.5%/1.6 system-ui, 'Segoe UI', Arial, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Ethiopic', sans-serif; }
:root:is(:lang(ar), :lang(fa), :lang(ps), :lang(ti)) { line-height: 1.8; }
body { background: ${surface}; color: ${text}; display: flex; flex-direction: column; margin: 0; min-block-size: 100vh; overflow-wrap: anywhere; }
.in-frame body { min-block-size: 0; }
${frameStyle}${prose}${controls}${programmeStyle}${pollStyle}@media print { button, .button, .languages, .one-of, .ways-on { display: none; } a { color: inherit; } .dates li { break-inside: avoid; } }
${signalStyle}${servicesStyle}${startStyle}`;
