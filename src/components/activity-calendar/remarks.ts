import { html, nothing, type TemplateResult } from 'lit';
import type { ProgrammeAnswer } from '../../sdk/resources/activities.ts';
import { clockInBrussels } from './brussels-clock.ts';
import { isOnOtherClock } from './device-clock.ts';
import type { Phrases } from './phrases.ts';

/** What to know beside the list: how old it is, that something may be missing, whose hours these are. Quiet, and in words. */
export const remarks = (
  { stale, asOf, warnings, occurrences }: ProgrammeAnswer,
  phrases: Phrases,
  retry: () => void,
): TemplateResult => {
  const { t } = phrases;
  return html`
  ${
    stale
      ? remark(t('stale', { date: phrases.moment(clockInBrussels(Date.parse(asOf))) }), {
          label: t('retry'),
          run: retry,
        })
      : nothing
  }
  ${warnings.length > 0 ? remark(t('partial')) : nothing}
  ${isOnOtherClock(occurrences) ? remark(`${t('hoursOfBelgium')} ${t('hoursDiffer')}`) : nothing}
`;
};

/** One of them, with something to do about it. */
export const remark = (
  text: string,
  action?: { label: string; run: () => void },
  role: 'alert' | typeof nothing = nothing,
): TemplateResult =>
  html`<div class="remark" part="remark" role=${role}>
    <p .textContent=${text}></p>
    ${action ? html`<button .textContent=${action.label} @click=${action.run}></button>` : nothing}
  </div>`;
