import { html, nothing, type TemplateResult } from 'lit';

/** The disclosure button of the things to tick; it says how many are ticked. */
export const filterButton = (label: string, isOpen: boolean, press: () => void): TemplateResult =>
  html`<button
    class="filter"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? 'filters' : nothing}
    .textContent=${label}
    @click=${press}
  ></button>`;
