import { html, type TemplateResult } from 'lit';

/** Words in the place the content will take, above the outlines of so many items, so that nothing jumps when it comes. */
export const skeleton = (text: string, items = 3): TemplateResult =>
  html`<div class="loading" part="loading">
    <p .textContent=${text}></p>
    <div class="skeleton" aria-hidden="true">${Array.from({ length: items }, () => html`<i></i>`)}</div>
  </div>`;
