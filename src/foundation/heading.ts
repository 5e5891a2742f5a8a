import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  id?: string;
  /** Class names, as in the attribute. */
  class?: string;
  part?: string;
}

/** A heading of level 2 to 6. A new text replaces whatever browser translation made of the old one. It can be given the focus by code, for after a step or a view changed (A11Y-9). */
export function heading(level: number, text: unknown, options: HeadingOptions = {}): TemplateResult {
  const content = typeof text === 'string' ? html`<span .textContent=${text}></span>` : text;
  const id = options.id ?? nothing;
  const name = options.class ?? nothing;
  const part = options.part ?? 'heading';
  switch (Math.min(6, Math.max(2, Math.trunc(level) || 2))) {
    case 2:
      return html`<h2 id=${id} class=${name} part=${part} tabindex="-1">${content}</h2>`;
    case 3:
      return html`<h3 id=${id} class=${name} part=${part} tabindex="-1">${content}</h3>`;
    case 4:
      return html`<h4 id=${id} class=${name} part=${part} tabindex="-1">${content}</h4>`;
    case 5:
      return html`<h5 id=${id} class=${name} part=${part} tabindex="-1">${content}</h5>`;
    default:
      return html`<h6 id=${id} class=${name} part=${part} tabindex="-1">${content}</h6>`;
  }
}
