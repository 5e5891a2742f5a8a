import { css, html, nothing, type TemplateResult } from 'lit';
import { spacedPhone } from '../../domain/phone-number.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';
import type { Receipt } from '../../schema/submission.ts';
import { groupsOf } from './code-groups.ts';
import { referenceLine } from './reference-line.ts';
import type { ReceiptSummary } from './submission-words.ts';

/** What the kind has printed on the paper beside the code. */
export interface SheetFacts {
  /** What, when and where, as a `<dl>`. */
  facts?: TemplateResult | typeof nothing;
  /** Why to come back with the code: "Kan je niet komen?" */
  lead?: string;
  /** Whom to call instead, E.164. */
  phone?: string | undefined;
}

/** What stands on the paper that someone takes home. */
export interface ReceiptSheet extends SheetFacts {
  title: string;
  receipt: Receipt;
  summary: ReceiptSummary;
  /** What the code is good for. */
  codeWhy: string;
  t: Translator<SubmissionCatalogue>;
  qr: TemplateResult | undefined;
  page: string | undefined;
  /** That a computer translated the texts. */
  note: unknown;
}

/** Where someone stands, what for, the code, and how to come back: with a telephone and without one. */
export function receiptSheet({ receipt, summary, t, ...sheet }: ReceiptSheet): TemplateResult {
  const { title, facts = nothing, lead = '', phone, page, qr, codeWhy, note } = sheet;
  return html`<main>
    <h1>${title}</h1>
    <p class="state">${summary.title}</p>
    ${summary.until ? html`<p>${summary.until} ${summary.hint}</p>` : nothing} ${facts}
    <h2>${t('sheetCode')}</h2>
    <p class="code" dir="ltr">${groupsOf(receipt.code).map(group => html`<span>${group}</span> `)}</p>
    <p>${codeWhy}</p>
    <section class="back">
      <div>
        ${lead ? html`<p>${lead}</p>` : nothing}
        ${page ? html`<p>${t('sheetPage', { url: page.replace(/^https?:\/\//, '') })}</p>` : nothing}
        ${phone ? html`<p>${t(page ? 'sheetOrCall' : 'sheetCall', { phone: spacedPhone(phone).replaceAll(' ', '\u00a0') })}</p>` : nothing}
        <p class="small">${referenceLine(receipt.ref, t)}</p>
      </div>
      ${qr ?? nothing}
    </section>
    ${note}
  </main>`;
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
  .state {
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
  .back {
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
  .ref {
    display: inline-block;
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
