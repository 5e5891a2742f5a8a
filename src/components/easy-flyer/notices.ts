import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';

/** The flyer did not come: why, what to do, and the page's own way on. */
export function failed(t: Translator<FlyerCatalogue>, error: unknown, retry: () => void): TemplateResult {
  const cause = causeOf(error);
  return html`<div class="notice" part="notice">
    <slot name="failed">
      <p class="say" role="alert" .textContent=${t(`failed${cause}`)}></p>
      <p .textContent=${t(`failed${cause}Hint`)}></p>
    </slot>
    <button class="strong" .textContent=${t('retry')} @click=${retry}></button>
    <slot name="contact"></slot>
    <slot></slot>
  </div>`;
}

/** Something to know beside the flyer. */
export const remark = (text: string, action?: { label: string; run: () => void }): TemplateResult =>
  html`<div class="remark" part="remark">
    <p .textContent=${text}></p>
    ${action ? html`<button .textContent=${action.label} @click=${action.run}></button>` : nothing}
  </div>`;

/** Why it did not come, as far as a visitor can do something about it. */
function causeOf(error: unknown): 'Offline' | 'Server' | 'Feed' {
  const { code } = error as { code?: string };
  if (code === 'network' || code === 'timeout' || !navigator.onLine) return 'Offline';
  return code === 'invalid_response' || code === 'unsupported' || code === 'unexpected' ? 'Feed' : 'Server';
}
