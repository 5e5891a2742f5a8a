import { html, nothing, type TemplateResult } from 'lit';
import { firstOfMonth } from '../../domain/calendar-day.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { Period } from './period.ts';
import type { Phrases } from './phrases.ts';

/** A button that leads to another part of the programme, its arrow pointing the way the text runs. */
export const turnTo = (way: 'earlier' | 'later', text: string, run: () => void): TemplateResult =>
  html`<button class=${way} @click=${run}><span .textContent=${text}></span></button>`;

/** To the next page of the list, and back again; nothing lies before today. */
export function pageTurner(
  { from, to }: Period,
  today: LocalDate,
  { t, spoken }: Phrases,
  show: (day: LocalDate) => void,
): TemplateResult {
  const earlier = firstOfMonth(from, -1);
  const name = (day: LocalDate) => t('goTo', { month: spoken.month(day) });
  return html`<div class="turn">
    ${from > today ? turnTo('earlier', name(earlier), () => show(earlier)) : nothing}
    ${turnTo('later', name(to), () => show(to))}
  </div>`;
}
