import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammeFormatter } from '../programme-formatter.ts';

/** What a page can ask for; `next` is the first few dates to come. */
export type View = 'list' | 'month' | 'next';

/** Two native radio buttons that look like buttons: the same programme, shown in one way or the other. */
export const viewSwitch = (chosen: string, t: ProgrammeFormatter['t'], change: (view: View) => void): TemplateResult =>
  html`<fieldset class="views" @change=${(event: Event) => change((event.target as HTMLInputElement).value as View)}>
    <legend class="visually-hidden" .textContent=${t('view')}></legend>
    <label>
      <input type="radio" name="view" value="list" .checked=${chosen !== 'month'} />
      <span .textContent=${t('viewList')}></span>
    </label>
    <label>
      <input type="radio" name="view" value="month" .checked=${chosen === 'month'} />
      <span .textContent=${t('viewMonth')}></span>
    </label>
  </fieldset>`;

/** The disclosure button of the things to tick; it says how many are ticked. */
export const filterButton = (label: string, isOpen: boolean, press: () => void): TemplateResult =>
  html`<button
    class="filter"
    aria-expanded=${isOpen}
    aria-controls=${isOpen ? 'filters' : nothing}
    .textContent=${label}
    @click=${press}
  ></button>`;
