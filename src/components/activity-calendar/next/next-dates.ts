import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import { emptyState } from '../../../foundation/empty-state.ts';
import { emptyStateStyles } from '../../../foundation/empty-state.styles.ts';
import { safeLink } from '../../../foundation/safe-link.ts';
import { calendarNextTexts } from '../../../i18n/calendar-next.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import { drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';
import { nextStyles } from './next.styles.ts';

export const styles = [nextStyles, emptyStateStyles];
export const texts = [calendarNextTexts];

/** What the next dates are drawn from. */
export interface NextContext {
  formatter: ProgrammeFormatter;
  today: LocalDate;
  /** `undefined` while they are on their way. */
  entries: readonly ProgrammeEntry[] | undefined;
  /** The first heading. */
  heading: (text: string) => TemplateResult;
  /** What stands in their place while there are none. */
  instead: () => TemplateResult;
  /** Address of the page with the whole programme; what the page itself put in the element stands there without it. */
  programmePage: string | undefined;
  open: (occurrenceId: string) => void;
}

/** The next few dates, for a home page or a narrow column: what, when and where, and a way to the whole programme. */
export function nextDates(context: NextContext): TemplateResult {
  const { formatter, entries, heading, instead } = context;
  return html`${heading(formatter.t('next'))} ${entries ? dates(entries, context) : instead()} ${wayOn(context)}`;
}

function dates(entries: readonly ProgrammeEntry[], context: NextContext): TemplateResult {
  const { t } = context.formatter;
  if (entries.length === 0) {
    return emptyState({
      name: 'empty',
      picture: drawing('calendar'),
      title: t('nextNone'),
      hint: t('nextNoneHint'),
    });
  }
  return html`<ul class="next" part="list">
    ${entries.map(entry => nextDate(entry, context))}
  </ul>`;
}

/** The name of the button says when as well: a list of buttons is read without what stands beside them. */
function nextDate(
  { occurrence, activity, place }: ProgrammeEntry,
  { formatter, today, open }: NextContext,
): TemplateResult {
  const title = formatter.titleInList(occurrence, activity);
  const when = formatter.row(dayOf(occurrence.localStart.slice(0, 10), today, formatter), formatter.hours(occurrence));
  const seats = formatter.seats(occurrence);
  const about = formatter.shortText(activity);
  return html`<li part="item">
    <article class="card">
      <button class="title" part="title" value=${occurrence.id} @click=${() => open(occurrence.id)}>
        <bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi
        ><span class="visually-hidden" .textContent=${formatter.row(when, seats)}></span>
      </button>
      <p class="hours" .textContent=${when}></p>
      <p class="status" part="status" .textContent=${formatter.status(occurrence)}></p>
      <p class="where" .textContent=${place?.name ?? ''}></p>
      <p class="easy" lang=${about.lang ?? nothing} dir="auto" .textContent=${about.text}></p>
      <p class="seats ${occurrence.seats ?? ''}" .textContent=${seats}></p>
    </article>
  </li>`;
}

/** What goes on since an earlier day is there today. */
function dayOf(day: LocalDate, today: LocalDate, formatter: ProgrammeFormatter): string {
  if (day <= today) return formatter.t('today');
  return day === addDays(today, 1) ? formatter.t('tomorrow') : formatter.day(day);
}

function wayOn({ formatter, programmePage }: NextContext): TemplateResult {
  const href = safeLink(programmePage);
  return html`<p class="way-on">
    ${
      href === nothing
        ? html`<slot></slot>`
        : html`<a class="later" href=${href}><span .textContent=${formatter.t('wholeProgramme')}></span></a>`
    }
  </p>`;
}
