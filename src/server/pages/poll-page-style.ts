import { TOKENS } from './page-tokens.ts';

const { line, fill, radius, danger } = TOKENS;
const raised = TOKENS['surface-raised'];
const soft = TOKENS['line-soft'];

/**
 * Looks of the pages of polls, beside those of all plain pages: answers are cards that can be pressed as a whole; bars have an edge, so
 * that they are seen without colours too.
 */
export const pollStyle = `.questions fieldset { border: 0; margin: 2rem 0 0; min-inline-size: 0; padding: 0; }
.questions legend { border-block-start: 2px solid ${soft}; inline-size: 100%; padding: 1rem 0 0; }
.questions legend > * { display: block; }
.questions legend .question { align-items: center; display: flex; font-size: 1.3rem; font-weight: 700; gap: 0.75rem; line-height: 1.3; }
.dutch { display: block; font-size: 0.9rem; font-weight: 400; }
.error { border-inline-start: 0.35rem solid ${danger}; color: ${danger}; font-weight: 700; padding-inline-start: 0.75rem; }
.choices > li { margin-block-end: 0.5rem; }
.choice { align-items: center; background: ${raised}; border: 2px solid ${line}; border-radius: ${radius}; box-sizing: border-box; display: flex; flex-wrap: wrap; font-weight: 400; gap: 0.5rem 0.75rem; min-block-size: 3.5rem; padding: 0.5rem 0.75rem; }
.choice > :is(span, label) { flex: 1 1 6rem; font-weight: 700; min-inline-size: 0; }
.choice:has(input:checked) { border-color: ${fill}; box-shadow: inset 0 0 0 2px ${fill}; }
.choice input { accent-color: ${fill}; block-size: 1.5rem; flex: none; inline-size: 1.5rem; margin: 0; }
.choice select { background: ${raised}; border: 2px solid ${line}; border-radius: ${radius}; color: inherit; font: inherit; max-inline-size: 100%; min-block-size: 3rem; padding: 0.25rem 0.5rem; }
.pictogram { block-size: 2.5rem; color: ${fill}; flex: none; inline-size: 2.5rem; }
.picture { block-size: 4rem; border-radius: 0.25rem; flex: none; inline-size: 4rem; object-fit: cover; }
.results li, .decisions li { align-items: center; border-block-end: 1px solid ${soft}; display: grid; gap: 0.25rem 0.75rem; grid-template-columns: auto minmax(0, 1fr); padding-block: 0.75rem; }
.results p, .decisions p { grid-column: 2; margin: 0; }
.results .bar { block-size: 1rem; border: 1px solid ${line}; fill: ${fill}; forced-color-adjust: preserve-parent-color; grid-column: 2; inline-size: 100%; }
.ideas { list-style: disc; padding-inline-start: 1.5rem; }
main > h3 { margin-block: 2rem 0.25rem; }
.facts { margin-block: 1rem; }
.problem h2 { border: 0; margin: 0 0 0.5rem; padding: 0; }
.problem p { margin: 0; }
:is(.polls, .signals) h2 { border: 0; margin: 0; padding: 0; }
@media (forced-colors: active) { .pictogram { color: CanvasText; } .results .bar { color: CanvasText; fill: CanvasText; } }
`;
