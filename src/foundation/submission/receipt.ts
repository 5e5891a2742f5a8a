import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { momentInWords } from '../../../foundation/moment-in-words.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../../i18n/sign-up.ts';
import type { SignUpReceipt } from '../../../schema/sign-up.ts';
import { codeGroups } from './code-groups.ts';

/** What a receipt shows and can do. */
export interface ReceiptView {
  receipt: SignUpReceipt;
  t: Translator<SignUpCatalogue>;
  spoken: LocaleFormatter;
  heading: (text: string, id: string) => TemplateResult;
  titleId: string;
  /** Title and moment of what it is for, where the programme that is shown has it. */
  about: TemplateResult | typeof nothing;
  /** The QR code, once it is drawn. */
  qr: TemplateResult | undefined;
  /** Address of the page to fill in the code, without the code. */
  page: string | undefined;
  copy: () => void;
  print: () => void;
  close: () => void;
}

/** Where someone stands, in one sentence. */
export function standing({ state, position }: SignUpReceipt, t: Translator<SignUpCatalogue>): string {
  if (state !== 'waiting') return t(state);
  return position === undefined ? t('waitingUnnumbered') : t('waiting', { position });
}

/** Until when a seat is held that has to be confirmed; empty for any other. */
export const heldUntilInWords = (
  { heldUntil }: SignUpReceipt,
  t: Translator<SignUpCatalogue>,
  spoken: LocaleFormatter,
): string => (heldUntil === undefined ? '' : t('heldUntil', { when: momentInWords(heldUntil, spoken) }));

/** Confirmed, held until the contact confirms it, or a place in the line; and the code with which to come back. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, t, spoken, heading, titleId, about, qr, page } = view;
  return html`<div class="receipt">
    <div class="outcome ${receipt.state}">
      ${heading(standing(receipt, t), titleId)}
      ${receipt.heldUntil ? html`<p class="until" .textContent=${heldUntilInWords(receipt, t, spoken)}></p>` : nothing}
      <p .textContent=${t(`${receipt.state}Hint`)}></p>
    </div>
    ${about}
    <section class="keep" aria-labelledby="your-code">
      ${heading(t('yourCode'), 'your-code')} ${codeGroups(receipt.code)}
      <p .textContent=${t('codeWhy')}></p>
      <p class="once" .textContent=${t('codeOnce')}></p>
      ${page ? wayBack(page, qr, t) : nothing}
      <p class="muted" .textContent=${t('reference', { ref: receipt.ref })}></p>
    </section>
    <div class="actions">
      <button type="button" class="strong" .textContent=${t('print')} @click=${view.print}></button>
      <button type="button" .textContent=${t('copyCode')} @click=${view.copy}></button>
      <button type="button" .textContent=${t('done')} @click=${view.close}></button>
    </div>
  </div>`;
}

const wayBack = (page: string, qr: TemplateResult | undefined, t: Translator<SignUpCatalogue>): TemplateResult =>
  html`<div class="way-back">
    <div class="qr-place">${qr ?? nothing}</div>
    <p>
      <span .textContent=${t('followUpAt')}></span><br />
      <a href=${page} target="_blank" rel="noopener" dir="ltr" translate="no">${page.replace(/^https?:\/\//, '')}</a>
    </p>
  </div>`;
