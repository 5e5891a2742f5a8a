import { TOKENS } from './page-tokens.ts';

/** Looks of the page of who can help, beside those of all plain pages. */
export const servicesStyle = `.find { background: ${TOKENS['surface-raised']}; border: 1px solid ${TOKENS['line-soft']}; border-radius: ${TOKENS.radius}; display: grid; gap: 0.75rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr)); margin-block: 1rem; padding: 1rem; align-items: end; }
.find p { margin: 0; }
.find :is(label, .hint) { display: block; }
.find .hint { margin-block-end: 0.35rem; }
.services h2 { border: 0; margin: 0; padding: 0; }
.services dl { display: grid; gap: 0.5rem 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr)); margin-block: 0.75rem; }
.services dt { font-weight: 700; }
.services dd { margin: 0; }
.services .doubt { border-inline-start: 0.35rem solid ${TOKENS.danger}; font-weight: 700; padding-inline-start: 0.6rem; }
.ways { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
@media print { .find, .services .status { display: none; } .services > li { break-inside: avoid; } }
`;
