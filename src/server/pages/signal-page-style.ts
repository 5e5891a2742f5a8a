import { TOKENS } from './page-tokens.ts';

const { line, fill, radius, danger, text, surface } = TOKENS;
const soft = TOKENS['line-soft'];

/**
 * Looks of the pages of signals and of what became of something that was sent, beside those of all plain pages: numbers to call and the way
 * to leave are as large as buttons, and a code is read from across a table. A printed page keeps the code and where it is filled in.
 */
export const signalStyle = `.emergency { border: 2px solid ${danger}; border-radius: ${radius}; margin-block: 1.5rem; padding: 0.25rem 1rem 1rem; }
.emergency h2 { border: 0; margin: 0.75rem 0 0; padding: 0; }
.emergency p { margin-block: 0.25rem 0.75rem; }
.emergency li { align-items: center; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-block-start: 0.5rem; }
.emergency li span { flex: 1 1 12rem; }
.call, .exit { border: 2px solid ${line}; border-radius: ${radius}; box-sizing: border-box; font-weight: 700; min-block-size: 3rem; padding: 0.5rem 1rem; text-decoration: none; }
.call { min-inline-size: 8rem; text-align: center; }
.exit { background: ${text}; border-color: ${text}; color: ${surface}; }
.leave { align-items: center; display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; }
.leave .hint { flex: 1 1 16rem; font-size: 0.9rem; }
.choice .hint { display: block; font-weight: 400; }
.questions .words { border-block-start: 2px solid ${soft}; margin-block-start: 2rem; padding-block-start: 1rem; }
.questions .words > .question { display: block; font-size: 1.3rem; line-height: 1.3; }
.choices.themes { display: grid; gap: 0 0.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); }
.reach { border-inline-start: 4px solid ${soft}; margin-block-start: 1rem; padding-inline-start: 1rem; }
.reach p { margin-block: 0.5rem; }
.address { overflow-wrap: anywhere; }
.code { border: 2px solid ${fill}; border-radius: ${radius}; font: 700 1.8rem/1.4 ui-monospace, monospace; padding: 0.75rem 1rem; text-align: center; }
.steps.pictured { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr)); list-style: none; padding: 0; }
.pictured > li { border: 2px solid ${soft}; border-radius: ${radius}; padding: 0.75rem; }
.pictured > li > * { display: block; }
.pictured > [aria-current] { border-color: ${fill}; box-shadow: inset 0 0 0 2px ${fill}; }
.pictured > .ahead .pictogram { color: ${line}; }
.tags { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin-block: 0.5rem; }
.tags .pictogram { block-size: 1.5rem; inline-size: 1.5rem; vertical-align: middle; }
.signals h3 { margin-block: 1rem 0.25rem; }
.written p { white-space: pre-line; }
.do { list-style: disc; padding-inline-start: 1.5rem; }
.do .hint { display: block; }
@media print { .address { display: inline; } .leave, .emergency { display: none; } }
@media (forced-colors: active) { .exit { background: Canvas; border-color: LinkText; color: LinkText; } }
`;
