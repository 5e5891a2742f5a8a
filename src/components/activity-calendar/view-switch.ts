import { html, type TemplateResult } from 'lit';
import type { Phrases } from './phrases.ts';

export type View = 'list' | 'month';

const VIEWS = [
  ['list', 'viewList'],
  ['month', 'viewMonth'],
] as const;

/** Two native radio buttons that look like buttons: the same programme, shown in one way or the other. */
export const viewSwitch = (chosen: View, t: Phrases['t'], change: (view: View) => void): TemplateResult =>
  html`<fieldset class="views">
    <legend class="visually-hidden" .textContent=${t('view')}></legend>
    ${VIEWS.map(
      ([view, name]) =>
        html`<label>
          <input
            type="radio"
            name="view"
            value=${view}
            .checked=${(view === 'month') === (chosen === 'month')}
            @change=${() => change(view)}
          />
          <span .textContent=${t(name)}></span>
        </label>`,
    )}
  </fieldset>`;
