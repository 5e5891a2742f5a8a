import { html, type TemplateResult } from 'lit';
import { calendarMoreTexts } from '../../../i18n/calendar-more.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';

export const texts = [calendarMoreTexts];

/** Under a list that shows some of its dates: the next ones. */
export const moreButton = ({ t }: ProgrammeFormatter, run: () => void): TemplateResult =>
  html`<div class="turn"><button class="more" .textContent=${t('showMore')} @click=${run}></button></div>`;

/** Under a day of which not everything is drawn: how many there are still, and in a list of buttons of which day. */
export const restButton = (
  { t }: ProgrammeFormatter,
  { name, left }: { name: string; left: number },
  run: () => void,
): TemplateResult =>
  html`<div class="rest-of-day">
    <button class="more" @click=${run}>
      <span .textContent=${`${t('showMore')} (${left})`}></span
      ><span class="visually-hidden" .textContent=${`, ${name}`}></span>
    </button>
  </div>`;

/** How many came, to be said. */
export const moreWords = (t: ProgrammeFormatter['t'], count: number): string => t('moreShown', { count });
