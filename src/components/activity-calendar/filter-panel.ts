import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { ticked, type FilterGroup, type FilterOption } from './filter-groups.ts';
import type { Phrases } from './phrases.ts';

/** What narrows the programme, and what may be done about it. */
export interface Narrowing {
  phrases: Phrases;
  groups: readonly FilterGroup[];
  /** How many dates are left to see. */
  count: number;
  isOpen: boolean;
  change: (toggle: FilterOption['toggle']) => void;
  clear: () => void;
  close: () => void;
}

/** The disclosure button of the things to tick; it says how many are ticked. */
export const filterButton = (t: Phrases['t'], count: number, isOpen: boolean, press: () => void): TemplateResult =>
  html`<button
    class="filter"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? 'filters' : nothing}
    .textContent=${count ? t('filterOn', { count }) : t('filter')}
    @click=${press}
  ></button>`;

/** The things to tick, how many dates are left, and what is ticked, in words. */
export function narrowing({ phrases, groups, count, isOpen, change, clear, close }: Narrowing): TemplateResult {
  const { t } = phrases;
  const words = ticked(groups);
  return html`${isOpen ? panel(groups, t('filterShow', { count }), change, close) : nothing}
    <div class="count">
      <p .textContent=${t('count', { count })}></p>
      ${
        words.length === 0
          ? nothing
          : html`<p .textContent=${t('filterState', { filters: phrases.list(words) })}></p>
            <button .textContent=${t('filterClear')} @click=${clear}></button>`
      }
    </div>`;
}

const panel = (
  groups: readonly FilterGroup[],
  show: string,
  change: Narrowing['change'],
  close: () => void,
): TemplateResult =>
  html`<div class="filters" id="filters" part="filters">
    ${groups.map(
      ({ legend, options }) =>
        html`<fieldset>
          <legend .textContent=${legend}></legend>
          <div class="options">${options.map(option => tick(option, change))}</div>
        </fieldset>`,
    )}
    <button class="strong" .textContent=${show} @click=${close}></button>
  </div>`;

const tick = ({ label, checked, toggle }: FilterOption, change: Narrowing['change']): TemplateResult =>
  html`<label class="tick">
    <input type="checkbox" .checked=${live(checked)} @change=${() => change(toggle)} />
    <span .textContent=${label}></span>
  </label>`;
