import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  id?: string;
  /** Class names, as in the attribute. */
  class?: string;
  part?: string;
}

/** A template for each level, made once. Lit has no hole for the name of an element: each needs strings of its own. */
const templates = (before: string, after: string): TemplateStringsArray[] =>
  [2, 3, 4, 5, 6].map(level => {
    const strings = [`<h${level} id=`, ' class=', ' part=', ` tabindex="-1">${before}`, `${after}</h${level}>`];
    return Object.assign(strings, { raw: strings });
  });

const around = templates('', '');
const ofText = templates('<span .textContent=', '></span>');

/**
 * A heading of level 2 to 6. A new text replaces whatever browser translation made of the old one. It can be given the focus by code,
 * for after a step or a view changed (A11Y-9).
 */
export function heading(level: number, text: unknown, options: HeadingOptions = {}): TemplateResult {
  const { id = nothing, class: name = nothing, part = 'heading' } = options;
  const strings = typeof text === 'string' ? ofText : around;
  return html(strings[Math.min(6, Math.max(2, Math.trunc(level) || 2)) - 2]!, id, name, part, text);
}

/** A heading so many levels under the one of a sheet of paper, where nothing takes the focus. */
export const headingOnPaper = (depth: number, text: unknown, { id }: HeadingOptions = {}): TemplateResult =>
  depth > 0 ? heading(depth + 1, text, id === undefined ? {} : { id }) : html`<h1>${text}</h1>`;
