import { html, type TemplateResult } from 'lit';

/** Words in the place the list will take, so that nothing jumps when it comes. */
export const loading = (text: string): TemplateResult =>
  html`<div class="loading" part="loading">
    <p .textContent=${text}></p>
    <div class="bones" aria-hidden="true"><i></i><i></i><i></i></div>
  </div>`;
