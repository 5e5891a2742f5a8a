import { TOKENS } from './page-tokens.ts';

const soft = TOKENS['line-soft'];

/** Looks of the page that makes snippets: the form and what it makes side by side where there is room for both. */
export const embedMakerStyle = (): string => `body > :is(main, nav) { padding-inline: max(1rem, (100% - 76rem) / 2); }
.intro { font-size: 1.1rem; margin-block: 0 1.5rem; }
.maker { display: grid; gap: 2rem; grid-template-columns: minmax(0, 1fr); }
.maker form, .maker section { min-inline-size: 0; }
.maker form { background: ${TOKENS['surface-raised']}; border: 1px solid ${soft}; border-radius: ${TOKENS.radius}; padding: 1rem 1.25rem; }
.maker :is(select, input) { max-inline-size: none; text-overflow: ellipsis; }
.maker h2:first-child { margin-block-start: 0; }
.field { margin-block-end: 1.1rem; }
.field p { margin: 0; }
.field p + input { margin-block-start: 0.35rem; }
.fault { color: ${TOKENS.danger}; font-weight: 700; }
.snippet { background: ${TOKENS['surface-raised']}; border: 1px solid ${TOKENS.line}; border-radius: ${TOKENS.radius}; margin-block: 0.5rem 1.25rem; overflow: hidden; }
.snippet pre { font: 0.85rem/1.5 ui-monospace, 'DejaVu Sans Mono', monospace; margin: 0; overflow-wrap: anywhere; padding: 0.9rem 1rem; white-space: pre-wrap; }
.snippet pre:focus-visible { outline-offset: -3px; }
.snippet [hidden] { display: none; }
.snippet button:not([hidden]) { border-inline: 0; border-block-end: 0; border-block-start: 1px solid ${soft}; border-radius: 0; inline-size: 100%; }
#copied { font-weight: 700; margin: 0; min-block-size: 1.6em; }
iframe { background: ${TOKENS.surface}; block-size: 38rem; border: 1px solid ${TOKENS.line}; border-radius: ${TOKENS.radius}; box-sizing: border-box; inline-size: 100%; }
@media (min-width: 60rem) { .maker { align-items: start; grid-template-columns: minmax(0, 22rem) minmax(0, 1fr); } }
`;

/** Looks of the page in which an element is shown: only what the site would say. @param scheme `light` or `dark`; anything else is that of the reader */
export const embedPreviewStyle = (scheme: string | null): string =>
  `${scheme === 'light' || scheme === 'dark' ? `:root { color-scheme: ${scheme}; }\n` : ''}body { min-block-size: 0; padding: 1rem; }
body > main { padding: 0; }
`;
