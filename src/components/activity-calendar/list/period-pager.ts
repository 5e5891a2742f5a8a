import { html, nothing, type TemplateResult } from 'lit';
import { addDays, firstOfMonth } from '../../../domain/calendar-day.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { PeriodController } from '../period-controller.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';

/** A button that leads to another part of the programme, its arrow pointing the way the text runs. */
export const pagerButton = (way: 'earlier' | 'later' | 'to-today', text: string, run: () => void): TemplateResult =>
  html`<button class=${way} @click=${run}><span .textContent=${text}></span></button>`;

/** To the next page of the list, and back again; nothing lies before the day it begins with. */
export function periodPager(
  { period: { from, to }, first }: PeriodController,
  { t, spoken }: ProgrammeFormatter,
  show: (day: LocalDate) => void,
): TemplateResult {
  const earlier = firstOfMonth(addDays(from, -1));
  const name = (day: LocalDate) => t('goTo', { month: spoken.month(day) });
  return html`<div class="turn">
    ${from > first ? pagerButton('earlier', name(earlier), () => show(earlier)) : nothing}
    ${pagerButton('later', name(to), () => show(to))}
  </div>`;
}
