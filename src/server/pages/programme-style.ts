import { TOKENS } from './page-tokens.ts';

const { line, fill, danger, warn, radius } = TOKENS;
const soft = TOKENS['line-soft'];
const muted = TOKENS['text-muted'];

/** A date of the programme: its picture beside its words. What is off or moved is seen without colours: by its edge, its line and its word. */
export const programmeStyle = `/* One of several pages: each is as wide as its name. */
.one-of { margin-block: 1rem; }
.one-of ul { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.one-of a { align-items: center; border: 2px solid ${line}; border-radius: ${radius}; box-sizing: border-box; display: inline-flex; font-size: 0.95rem; font-weight: 600; justify-content: center; min-block-size: 2.75rem; padding: 0.25rem 0.65rem; text-decoration: none; }
.one-of a:hover { background: ${TOKENS['surface-tint']}; border-color: ${TOKENS.link}; text-decoration: underline; }
.one-of [aria-current] { background: ${fill}; border-color: ${TOKENS['fill-edge']}; color: ${TOKENS['on-fill']}; }
.date { display: grid; gap: 0 1rem; grid-template-columns: 6rem minmax(0, 1fr); }
.date > .look { align-items: center; align-self: start; background: ${TOKENS['surface-tint']}; border-radius: ${radius}; display: flex; justify-content: center; min-block-size: 4rem; overflow: hidden; }
.date > .look img { block-size: auto; inline-size: 100%; max-block-size: 9rem; object-fit: contain; }
.date > .look .pictogram { block-size: 3.5rem; inline-size: 3.5rem; }
.date .button { margin-block-start: 0.5rem; }
.date .when::first-letter { text-transform: uppercase; }
.date time { font-weight: 600; }
.date .status { border-inline-start: 0.35rem solid ${warn}; color: ${warn}; padding-inline-start: 0.6rem; }
.date .status + p:not(.when) { margin-block-start: 0; }
.date.off { border-style: dashed; border-color: ${line}; }
.date.off .status { border-color: ${danger}; color: ${danger}; }
.date.off :is(h3, .when) { color: ${muted}; }
.date.off .when { text-decoration: line-through; }
.date.off .look { opacity: 0.55; }
.date.over .status { border-color: ${line}; color: ${muted}; }
.date.over :is(h3, .when) { color: ${muted}; }
.date.over .look { opacity: 0.55; }
.date details { margin-block-start: 0.5rem; }
.date summary { color: ${TOKENS.link}; cursor: pointer; min-block-size: 2.75rem; padding-block: 0.5rem; box-sizing: border-box; }
.date details p { white-space: pre-line; }
@media (max-width: 30rem) { .date { grid-template-columns: minmax(0, 1fr); gap: 0.5rem; } .date > .look { min-block-size: 3.5rem; } .date > .look img { max-block-size: 10rem; } .date > .look .pictogram { block-size: 2.5rem; inline-size: 2.5rem; } }
@media (forced-colors: active) { .one-of [aria-current] { outline: 2px solid Highlight; } .date .status { color: CanvasText; } }
@media print { .date { border-color: ${soft}; } .date details { display: none; } }
`;
