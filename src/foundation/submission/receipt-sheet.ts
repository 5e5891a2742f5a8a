import { css, html, nothing, type TemplateResult } from 'lit';
import { spacedPhone } from '../../../domain/phone-number.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import type { SignUpCatalogue } from '../../../i18n/sign-up.ts';
import { translationTexts } from '../../../i18n/translation.ts';
import type { SignUpReceipt } from '../../../schema/sign-up.ts';
import { helperFor } from '../five-questions.ts';
import type { Phrases } from '../phrases.ts';
import type { Entry } from '../programme-index.ts';
import { groupsOf } from './code-groups.ts';
import { heldUntilInWords, standing } from './receipt.ts';
import { dateInWords } from './when.ts';

/** What stands on the paper that someone takes home. */
export interface ReceiptSheet {
  receipt: SignUpReceipt;
  entry: Entry | undefined;
  phrases: Phrases;
  t: Translator<SignUpCatalogue>;
  qr: TemplateResult | undefined;
  page: string | undefined;
  /** A computer translated the texts. */
  isMachineMade: boolean;
}

/** What, when, where, the code, and how to cancel: with a telephone and without one. */
export function receiptSheet({ receipt, entry, phrases, t, qr, page, isMachineMade }: ReceiptSheet): TemplateResult {
  const phone = entry && helperFor(entry)?.phone;
  return html`<main>
    <h1>${t('sheetTitle')}</h1>
    <p class="standing">${standing(receipt, t)}</p>
    ${receipt.state === 'unconfirmed' ? html`<p>${heldUntilInWords(receipt, t, phrases.spoken)} ${t('unconfirmedHint')}</p>` : nothing}
    ${entry ? facts(entry, phrases, t) : nothing}
    <h2>${t('sheetCode')}</h2>
    <p class="code" dir="ltr">${groupsOf(receipt.code).map(group => html`<span>${group}</span> `)}</p>
    <p>${t('codeWhy')}</p>
    <section class="cancel">
      <div>
        <p>${t('sheetCancel')}</p>
        ${page ? html`<p>${t('sheetCancelPage', { url: page.replace(/^https?:\/\//, '') })}</p>` : nothing}
        ${phone ? html`<p>${t(page ? 'sheetCancelPhone' : 'sheetCall', { phone: spacedPhone(phone) })}</p>` : nothing}
        <p class="small">${t('reference', { ref: receipt.ref })}</p>
      </div>
      ${qr ?? nothing}
    </section>
    ${
      isMachineMade
        ? html`<p class="small">${t('byComputer')} <bdi lang="nl">${translationTexts.nl.byComputer}</bdi></p>`
        : nothing
    }
  </main>`;
}

function facts({ occurrence, activity, place }: Entry, phrases: Phrases, t: ReceiptSheet['t']): TemplateResult {
  const address = place?.address;
  const where = [place?.name, address && `${address.street}, ${address.postalCode} ${address.locality}`];
  const title = phrases.title(occurrence, activity);
  return html`<dl>
    <dt>${t('sheetWhat')}</dt>
    <dd lang=${title.lang ?? nothing}>${title.text}</dd>
    <dt>${t('sheetWhen')}</dt>
    <dd>${dateInWords(occurrence, phrases)}</dd>
    ${
      place
        ? html`<dt>${t('sheetWhere')}</dt>
            <dd>${where.filter(Boolean).join(', ')}</dd>`
        : nothing
    }
  </dl>`;
}

/** A4 or A5, 14 points and more, black on white (PRINT-3, PRINT-5, PRINT-8). */
export const sheetStyles = css`
  @page {
    margin: 16mm;
  }
  :root {
    background: white;
    color: black;
    font: 14pt/1.45 'Noto Sans', 'Segoe UI', system-ui, sans-serif;
    font-variant-ligatures: none;
  }
  body {
    margin: 0;
  }
  main {
    max-inline-size: 60ch;
  }
  h1 {
    font-size: 26pt;
    line-height: 1.2;
    margin: 0;
  }
  h2 {
    break-after: avoid;
    font-size: 18pt;
    margin: 1em 0 0.25em;
  }
  p {
    margin: 0.35em 0;
  }
  .standing {
    font-size: 18pt;
  }
  dl {
    border-block: 1pt solid;
    display: grid;
    gap: 0.35em 1.5em;
    grid-template-columns: auto 1fr;
    margin: 1em 0 0;
    padding-block: 1em;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    font-size: 26pt;
    font-variant-numeric: tabular-nums;
    font-weight: 700;
    gap: 0.5em;
    letter-spacing: 0.04em;
  }
  [dir='rtl'] .code {
    justify-content: flex-end;
  }
  .cancel {
    align-items: center;
    border-block-start: 1pt solid;
    break-inside: avoid;
    display: flex;
    gap: 1.5em;
    justify-content: space-between;
    margin-block-start: 1em;
    overflow-wrap: anywhere;
    padding-block-start: 0.75em;
  }
  .small {
    font-size: 12pt;
  }
  .qr {
    block-size: 36mm;
    flex: none;
    inline-size: 36mm;
  }
  .qr .ground {
    fill: white;
  }
`;
