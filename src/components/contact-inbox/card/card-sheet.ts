import { css, html, type TemplateResult } from 'lit';
import { printSheet } from '../../../foundation/print-sheet.ts';
import type { ReferralRecord } from '../../../schema/referral-record.ts';
import { spacedPhone } from '../../../domain/phone-number.ts';
import type { CardContent, CardContext } from './card-context.ts';
import { callFacts, consentFacts, factList, safeSentences, senderFacts, storyFacts, type Fact } from './card-facts.ts';

/** Prints an opened card. The name of the document is its short name: names of documents stay in lists of printers. */
export function printCard(card: CardContent, { ref }: ReferralRecord, dir: 'ltr' | 'rtl', context: CardContext): void {
  const { t, lang } = context;
  printSheet({ title: t('cardName', { ref }), lang, dir, content: cardSheet(card, ref, context), styles: sheetStyles });
}

function cardSheet(card: CardContent, ref: string, context: CardContext): TemplateResult {
  const { t } = context;
  const { firstName, lastName, phone, otherWay } = card.person;
  const reach: Fact[] = [
    ...(phone ? [[t('phone'), spacedPhone(phone)] as const] : []),
    ...(otherWay ? [[t('otherWay'), html`<bdi>${otherWay}</bdi>`] as const] : []),
  ];
  return html`<main>
    <h1><bdi>${[firstName, lastName].filter(Boolean).join(' ')}</bdi></h1>
    <h2>${t('safeHeading')}</h2>
    <ul>
      ${safeSentences(card, t).map(sentence => html`<li>${sentence}</li>`)}
    </ul>
    ${factList([
      ...callFacts(card, context),
      ...reach,
      ...storyFacts(card, context),
      ...consentFacts(card, context),
      ...senderFacts(card, context),
    ])}
    <p class="small">${t('sheetFoot', { ref })}</p>
  </main>`;
}

/** A4, 12 points and more, black on white (PRINT-3, PRINT-8). */
const sheetStyles = css`
  @page {
    margin: 16mm;
  }
  :root {
    background: white;
    color: black;
    font: 12pt/1.4 'Noto Sans', 'Segoe UI', system-ui, sans-serif;
  }
  body,
  dd,
  p {
    margin: 0;
  }
  h1 {
    font-size: 22pt;
    margin: 0 0 4mm;
  }
  h2 {
    font-size: 14pt;
    margin: 0 0 1mm;
  }
  ul {
    border: 0.5mm solid black;
    font-weight: 700;
    margin: 0 0 4mm;
    padding: 3mm 3mm 3mm 8mm;
  }
  dl {
    margin: 0;
  }
  dl > div {
    break-inside: avoid;
    margin-block-end: 3mm;
  }
  dt {
    font-weight: 700;
  }
  .line,
  .words-of {
    display: block;
    white-space: pre-line;
  }
  .signature {
    block-size: 20mm;
    display: block;
  }
  .small {
    border-block-start: 0.3mm solid black;
    font-size: 10pt;
    margin-block-start: 6mm;
    padding-block-start: 2mm;
  }
`;
