import { html, nothing, type TemplateResult } from 'lit';
import { firstOfMonth } from '../../../domain/calendar-day.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { Period } from '../period.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';

/** A button that leads to another part of the programme, its arrow pointing the way the text runs. */
export const pagerButton = (way: 'earlier' | 'later', text: string, run: () => void): TemplateResult =>
  html`<button class=${way} @click=${run}><span .textContent=${text}></span></button>`;

/** To the next page of the list, and back again; nothing lies before today. */
export function periodPager(
  { from, to }: Period,
  today: LocalDate,
  { t, spoken }: ProgrammeFormatter,
  show: (day: LocalDate) => void,
): TemplateResult {
  const earlier = firstOfMonth(from, -1);
  const name = (day: LocalDate) => t('goTo', { month: spoken.month(day) });
  return html`<div class="turn">
    ${from > today ? pagerButton('earlier', name(earlier), () => show(earlier)) : nothing}
    ${pagerButton('later', name(to), () => show(to))}
  </div>`;
}
