import { TOKENS } from './page-tokens.ts';

/** Looks of the page that says what a server has, beside those of all plain pages. */
export const startStyle = `.doors { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr)); margin-block: 1rem; }
.doors li > a { align-items: center; background: ${TOKENS['surface-raised']}; border: 1px solid ${TOKENS['line-soft']}; border-radius: ${TOKENS.radius}; box-sizing: border-box; display: flex; font-weight: 600; gap: 0.75rem; inline-size: 100%; min-block-size: 4.5rem; padding: 0.75rem 1rem; text-decoration: none; }
.doors li { display: flex; }
.doors li > a:hover { border-color: ${TOKENS.link}; text-decoration: underline; }
.doors .pictogram { block-size: 2.25rem; flex: none; inline-size: 2.25rem; }
.flow { display: flex; flex-wrap: wrap; gap: 0 1.5rem; margin-block: 0.5rem 1rem; }
`;
