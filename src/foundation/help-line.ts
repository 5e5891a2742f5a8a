import { html, type TemplateResult } from 'lit';
import { spacedPhone, telUrl } from '../domain/phone-number.ts';
import type { Translator } from '../i18n/catalogue.ts';
import type { FormCatalogue } from '../i18n/form.ts';

/** A way on that does not need this form, at the same place in every step (A11Y-33): the page's own, else a phone number (E.164) that it is told. */
export function helpLine(phone: string | undefined, t: Translator<FormCatalogue>): TemplateResult {
  if (!phone) return html`<slot name="contact"></slot>`;
  const [before = '', after = ''] = t('callUs', { phone: '\n' }).split('\n');
  return html`<slot name="contact"
    ><p class="help" part="help">
      <span .textContent=${before}></span><a href=${telUrl(phone)}><bdi>${spacedPhone(phone)}</bdi></a
      ><span .textContent=${after}></span></p
  ></slot>`;
}
