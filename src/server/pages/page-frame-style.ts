import { TOKENS } from './page-tokens.ts';

const soft = TOKENS['line-soft'];

/** One column as wide as people read; the head of the municipality reaches from side to side. */
export const frameStyle = `body > * { inline-size: 100%; box-sizing: border-box; padding-inline: max(1rem, (100% - 46rem) / 2); }
main { flex: 1; padding-block: 1.75rem 2rem; }
.site { background: ${TOKENS['surface-raised']}; border-block-end: 1px solid ${soft}; border-block-start: 0.4rem solid ${TOKENS.fill}; }
.site > :is(a, span) { align-items: center; color: ${TOKENS.text}; display: inline-flex; font-size: 1.1rem; font-weight: 700; gap: 0.75rem; line-height: 1.3; min-block-size: 4rem; padding-block: 0.5rem; text-decoration: none; }
.site a:hover { color: ${TOKENS.link}; text-decoration: underline; }
.site img { block-size: 3rem; inline-size: auto; max-inline-size: min(12rem, 45vw); object-fit: contain; object-position: 0 50%; }
nav[aria-label] > .languages { border-block-start: 1px solid ${soft}; display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding-block: 0.75rem; }
.languages a { min-inline-size: 2.75rem; }
footer.contact { background: ${TOKENS['surface-tint']}; border-block-start: 1px solid ${soft}; padding-block: 1rem 1.5rem; }
footer.contact p { margin: 0; }
footer.contact ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
footer.contact a { font-weight: 700; }
.unseen { block-size: 1px; clip-path: inset(50%); inline-size: 1px; margin: 0; overflow: hidden; position: absolute; white-space: nowrap; }
@media (prefers-color-scheme: dark) { .site img { background: #fff; border-radius: 4px; padding: 0.2rem; } }
@media (forced-colors: active) { .site { border-block-start-color: CanvasText; } }
@media print { .site { border-block-start: 0; } footer.contact { background: none; } main { padding-block: 0.5rem; } }
`;
