import { html, type TemplateResult } from 'lit';
import type { FilterGroup, FilterOption } from './filter-groups.ts';

/** The things to tick, and a button that shows what is left. */
export const filterPanel = (
  groups: readonly FilterGroup[],
  show: string,
  change: (toggle: FilterOption['toggle']) => void,
  close: () => void,
): TemplateResult =>
  html`<div class="filters" id="filters" part="filters">
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
