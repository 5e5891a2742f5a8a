import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';
import type { Receipt } from '../../schema/submission.ts';
import { codeGroups } from './code-groups.ts';
import { referenceLine } from './reference-line.ts';
import type { ReceiptSummary } from './submission-words.ts';

/** What a receipt shows and can do. */
export interface ReceiptView {
  receipt: Receipt;
  summary: ReceiptSummary;
  t: Translator<SubmissionCatalogue>;
  heading: (text: string, id: string) => TemplateResult;
  titleId: string;
  /** What it is for, as the kind shows it. */
  about: TemplateResult | typeof nothing;
  /** What the code is good for. */
  codeWhy: string;
  /** The QR code, once it is drawn. */
  qr: TemplateResult | undefined;
  /** Address of the page to fill in the code, without the code. */
  page: string | undefined;
  copy: () => void;
  print: () => void;
  /** Absent where there is nothing to close. */
  close?: (() => void) | undefined;
}

/** Where someone stands, and the code with which to come back. */
export function receiptView(view: ReceiptView): TemplateResult {
  const { receipt, summary, t, heading, titleId, about, qr, page, close } = view;
  return html`<div class="receipt">
    <div class="outcome ${receipt.state} ${summary.isSettled ? 'settled' : 'open'}" part="outcome">
      ${heading(summary.title, titleId)}
      ${summary.until ? html`<p class="until" .textContent=${summary.until}></p>` : nothing}
      <p .textContent=${summary.hint}></p>
    </div>
    ${about}
    <section class="keep" part="receipt" aria-labelledby="your-code">
      ${heading(t('yourCode'), 'your-code')} ${codeGroups(receipt.code)}
      <p .textContent=${view.codeWhy}></p>
      <p class="once" .textContent=${t('codeOnce')}></p>
      ${page ? wayBack(page, qr, t) : nothing}
      <p class="muted">${referenceLine(receipt.ref, t)}</p>
    </section>
    <div class="actions">
      <button type="button" class="strong" .textContent=${t('print')} @click=${view.print}></button>
      <button type="button" .textContent=${t('copyCode')} @click=${view.copy}></button>
      ${close ? html`<button type="button" .textContent=${t('done')} @click=${close}></button>` : nothing}
    </div>
  </div>`;
}

const wayBack = (page: string, qr: TemplateResult | undefined, t: Translator<SubmissionCatalogue>): TemplateResult =>
  html`<div class="way-back">
    <div class="qr-place">${qr ?? nothing}</div>
    <p>
      <span .textContent=${t('followUpAt')}></span><br />
      <a href=${page} target="_blank" rel="noopener" dir="ltr" translate="no">${page.replace(/^https?:\/\//, '')}</a>
    </p>
  </div>`;
