import { html, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';

/** What to say on the phone in place of the code. The number is read out as one thing: it breaks over no lines, and turns around in no language. */
export function referenceLine(ref: string, t: Translator<SubmissionCatalogue>): TemplateResult {
  const [before = '', after = ''] = t('reference', { ref: '\n' }).split('\n');
  return html`<span .textContent=${before}></span><bdi class="ref" dir="ltr">${ref}</bdi
    ><span .textContent=${after}></span>`;
}
