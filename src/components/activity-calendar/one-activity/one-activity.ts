import { html, nothing, type TemplateResult } from 'lit';
import { writtenIn } from '../../../domain/text-in.ts';
import { emptyState } from '../../../foundation/empty-state.ts';
import { emptyStateStyles } from '../../../foundation/empty-state.styles.ts';
import { warnAuthor } from '../../../foundation/warn-author.ts';
import { calendarActivityTexts } from '../../../i18n/calendar-activity.ts';
import type { Activity } from '../../../schema/activity.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import { aboutActivity, aboutDate, type DetailsView } from '../details/activity-details.ts';
import { detailsStyles } from '../details/details.styles.ts';
import { drawing } from '../pictures.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';
import type { Shown } from '../shown-programme.ts';
import { oneActivityStyles } from './one-activity.styles.ts';

export const styles = [detailsStyles, oneActivityStyles, emptyStateStyles];
export const texts = [calendarActivityTexts];

/** What one activity is drawn from. */
export interface OneActivityContext {
  formatter: ProgrammeFormatter;
  /** Id of the activity. */
  id: string;
  /** `undefined` while it is on its way. */
  shown: Shown | undefined;
  /** Why there is nothing to show. */
  error: unknown;
  /** So many dates were asked for. */
  limit: number;
  heading: (depth: number, text: string | TemplateResult, id?: string) => TemplateResult;
  /** The details of a date, with the ways to keep it. */
  view: (entry: ProgrammeEntry) => DetailsView | undefined;
  photo: (url: string | undefined) => DetailsView['photo'];
  /** What stands in its place while there is none. */
  instead: () => TemplateResult;
  /** Asks for more dates. */
  more: () => void;
  /** A visitor chose a date. Gives false where the page goes its own way. */
  choose: (entry: ProgrammeEntry) => boolean;
  /** Gives the focus, once it is drawn, to what a selector finds. */
  focusNext: (selector: string) => void;
}

/** One activity on a page of its own: the days on which one can come, and everything about the chosen one. */
export class OneActivity {
  readonly #say: (text: string) => void;
  #chosen: string | undefined;
  /** So many dates stood there when more were asked for, and which answer they were of. */
  #asked: { shown: Shown; count: number } | undefined;

  /** @param say Says something politely to who does not see it change. */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  render(context: OneActivityContext): TemplateResult {
    const { shown, id, error, instead } = context;
    if (!shown) return isUnknown(error) ? unknown(context) : instead();
    const activity = shown.index.activities.get(id);
    if (!activity) return unknown(context);
    const entry = this.#chosenOf(shown.index.entries);
    const view = entry && context.view(entry);
    if (entry && !view) return instead();
    this.#arrive(shown, context);
    const { formatter, heading } = context;
    const title = entry ? formatter.title(entry.occurrence, activity) : writtenIn(activity.title, formatter.lang);
    return html`
      ${heading(0, html`<bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi>`, 'programme')}
      ${this.#dates(shown.index.entries, entry, context)}
      <div class="one">${view ? aboutDate({ ...view, heading: higher(heading), later: [] }) : this.#without(activity, shown, context)}</div>
    `;
  }

  /** Shows everything about a date that is there. */
  show(entry: ProgrammeEntry): void {
    this.#chosen = entry.occurrence.id;
  }

  #chosenOf(entries: readonly ProgrammeEntry[]): ProgrammeEntry | undefined {
    return entries.find(({ occurrence }) => occurrence.id === this.#chosen) ?? entries[0];
  }

  #dates(entries: readonly ProgrammeEntry[], chosen: ProgrammeEntry | undefined, context: OneActivityContext): unknown {
    const { formatter, heading, limit, more, shown } = context;
    const press = () => {
      this.#asked = shown && { shown, count: entries.length };
      more();
    };
    if (entries.length < 2) return nothing;
    return html`<div class="dates">
      ${heading(1, formatter.t('activityDates'))}
      <ul part="list">
        ${entries.map(entry => this.#date(entry, entry === chosen, context))}
      </ul>
      ${
        entries.length >= limit
          ? html`<button class="more" .textContent=${formatter.t('moreDates')} @click=${press}></button>`
          : nothing
      }
    </div>`;
  }

  /** The dates that were asked for are there: the focus goes to the first of them, or stays at the end where there are no more. */
  #arrive(shown: Shown, { formatter, focusNext }: OneActivityContext): void {
    if (!this.#asked || this.#asked.shown === shown) return;
    const { entries } = shown.index;
    const { count } = this.#asked;
    this.#asked = undefined;
    const first = entries[count] ?? entries.at(-1);
    if (first) focusNext(`.date-choice[value="${CSS.escape(first.occurrence.id)}"]`);
    this.#say(formatter.t('moreDatesShown', { count: entries.length - count }));
  }

  #date(entry: ProgrammeEntry, isChosen: boolean, context: OneActivityContext): TemplateResult {
    const { formatter } = context;
    const { occurrence } = entry;
    const day = dayOf(occurrence.localStart.slice(0, 10), formatter);
    const state = formatter.statusWord(occurrence) || formatter.seats(occurrence);
    const press = () => {
      if (context.choose(entry)) this.#say(formatter.t('dateChosen', { day }));
    };
    return html`<li part="item">
      <button class="date-choice" value=${occurrence.id} aria-pressed=${isChosen} @click=${press}>
        <span .textContent=${day}></span>
        <span class="hours" .textContent=${formatter.hours(occurrence)}></span>
        <span class="note" .textContent=${state}></span>
      </button>
    </li>`;
  }

  /** What there is to say of an activity without dates to come. */
  #without(activity: Activity, { index }: Shown, context: OneActivityContext): TemplateResult {
    const { formatter, heading } = context;
    const { t } = formatter;
    const entry = { activity, place: index.places.get(activity.placeId ?? '') };
    const photo = context.photo(activity.image?.url);
    return html`
      ${emptyState({ name: 'empty', picture: drawing('calendar'), title: t('noDates'), hint: t('noDatesHint') })}
      ${aboutActivity({ entry, formatter, photo, heading: higher(heading) })}
    `;
  }
}

/** On a page of its own there is no heading of a list above it. */
const higher =
  (heading: OneActivityContext['heading']): OneActivityContext['heading'] =>
  (depth, text, id) =>
    heading(depth - 1, text, id);

/** With the year: a date can be far away. */
const dayOf = (day: LocalDate, formatter: ProgrammeFormatter): string => formatter.spoken.dayWithYear(day);

const isUnknown = (error: unknown): boolean => ['not_found', 'gone'].includes((error as { code?: string })?.code ?? '');

function unknown({ id, formatter: { t }, heading }: OneActivityContext): TemplateResult {
  warnAuthor(
    `activity-id ${id}`,
    `activity-id="${id}" is not in this programme, or not any more. Take the id from the programme: \`npx stek feed\` shows them.`,
  );
  return html`${heading(0, t('programme'), 'programme')}
  ${emptyState({
    name: 'no-results',
    picture: drawing('calendar'),
    title: t('activityUnknown'),
    hint: t('activityUnknownHint'),
  })}
  <slot></slot>`;
}
