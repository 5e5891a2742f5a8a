import { html, nothing, type TemplateResult } from 'lit';

/** Something to know beside the content, quiet and in words, with something to do about it. */
export const banner = (
  text: string,
  action?: { label: string; run: () => void },
  role: 'alert' | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="banner" part="banner" role=${role}>
    <p .textContent=${text}></p>
    ${action ? html`<button .textContent=${action.label} @click=${action.run}></button>` : nothing}
  </div>`;
