import { html, type TemplateResult } from 'lit';
import type { FilterGroup, FilterOption } from './filter-groups.ts';

/** What can be looked for and ticked. */
export interface FilterPanel {
  groups: readonly FilterGroup[];
  search: {
    label: string;
    text: string;
    /** The visitor typed. */
    typed: (text: string) => void;
  };
  /** What the button says that shows what is left. */
  show: string;
  change: (toggle: FilterOption['toggle']) => void;
  close: () => void;
}

/** A word to look for, the things to tick, and a button that shows what is left. */
export const filterPanel = ({ groups, search, show, change, close }: FilterPanel): TemplateResult =>
  html`<div class="filters" id="filters" part="filters">
    <label class="search">
      <span .textContent=${search.label}></span>
      <input
        type="search"
        autocomplete="off"
        .value=${search.text}
        @input=${(event: Event) => search.typed((event.target as HTMLInputElement).value)}
      />
    </label>
    ${groups.map(
      ({ legend, options }) =>
        html`<fieldset>
          <legend .textContent=${legend}></legend>
          <div class="options">
            ${options.map(
              ({ label, checked, toggle }) =>
                html`<label class="tick">
                  <input type="checkbox" .checked=${checked} @change=${() => change(toggle)} />
                  <span .textContent=${label}></span>
                </label>`,
            )}
          </div>
        </fieldset>`,
    )}
    <button class="strong" .textContent=${show} @click=${close}></button>
  </div>`;
