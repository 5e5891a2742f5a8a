import { DEFAULT_TOKENS } from '../../theme/default-tokens.ts';
import { pollStyle } from './poll-page-style.ts';
import { signalStyle } from './signal-page-style.ts';

const { surface, text, link, line, fill, radius, danger } = DEFAULT_TOKENS;
const token = (name: 'surface-raised' | 'surface-tint' | 'text-muted' | 'line-soft' | 'on-fill' | 'focus-out') =>
  DEFAULT_TOKENS[name];

/** Looks of the plain pages, in the colours of an element without a theme: readable, and calm on paper and in the dark. */
export const pageStyle = `:root { color-scheme: light dark; font: 112.5%/1.6 system-ui, sans-serif; }
body { background: ${surface}; color: ${text}; margin: 0 auto; max-width: 42rem; overflow-wrap: break-word; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.8rem; line-height: 1.2; }
h2 { border-block-end: 2px solid ${token('line-soft')}; font-size: 1.3rem; line-height: 1.3; margin: 2.5rem 0 1rem; padding-block-end: 0.25rem; }
h2::first-letter { text-transform: uppercase; }
h3 { font-size: 1.1rem; line-height: 1.3; margin: 0; }
a { color: ${link}; display: inline-block; padding-block: 0.25rem; text-underline-offset: 0.2em; }
ul { list-style: none; margin: 0; padding: 0; }
.dates > li { background: ${token('surface-raised')}; border: 1px solid ${token('line-soft')}; border-radius: ${radius}; margin-block-end: 1rem; padding: 1rem; }
.dates > li p { margin: 0.25rem 0 0; }
.dates > li p:first-of-type::first-letter { text-transform: uppercase; }
.status { font-weight: 700; }
.ways-on { margin-block: 2rem; }
.languages { border-block-start: 1px solid ${token('line-soft')}; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-block-start: 2rem; padding-block-start: 1rem; }
.hint, .note { color: ${token('text-muted')}; }
.answer { background: ${token('surface-tint')}; border-radius: ${radius}; padding: 0.25rem 1rem; }
.problem { border: 2px solid ${danger}; border-radius: ${radius}; font-weight: 700; padding: 0.75rem 1rem; }
label { font-weight: 700; }
input:not([type='hidden'], [type='radio'], [type='checkbox']), textarea { background: ${token('surface-raised')}; border: 2px solid ${line}; border-radius: ${radius}; box-sizing: border-box; color: inherit; font: inherit; inline-size: 100%; max-inline-size: 26rem; padding: 0.6rem 0.75rem; }
textarea { max-inline-size: none; }
button { background: ${fill}; border: 2px solid ${fill}; border-radius: ${radius}; color: ${token('on-fill')}; cursor: pointer; font: inherit; font-weight: 700; min-block-size: 3rem; padding: 0.5rem 1.5rem; }
button.quiet { background: ${token('surface-raised')}; border-color: ${line}; color: inherit; }
:focus-visible { outline: 3px solid ${token('focus-out')}; outline-offset: 3px; }
.steps { padding-inline-start: 1.5rem; }
.steps [aria-current] { font-weight: 700; }
.messages li { border-inline-start: 4px solid ${token('line-soft')}; margin-block: 1rem; padding-inline-start: 1rem; }
.messages p { margin: 0; white-space: pre-line; }
${pollStyle}@media print { a, button, .languages { display: none; } .dates li { break-inside: avoid; } }
${signalStyle}`;
