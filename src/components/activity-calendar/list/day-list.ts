import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { Day } from '../programme-index.ts';
import { occurrenceCard, type CardContext } from './occurrence-card.ts';

/** What the list needs to know beside its days. */
export interface ListContext extends CardContext {
  today: LocalDate;
  /** The heading of a day, at the right level. */
  heading: (text: string, id: string) => TemplateResult;
  /** A visitor wants to know more of a date. */
  open: (occurrenceId: string) => void;
}

/** The number of a day stays beside its month: "dinsdag" and then "1 december". */
const LAST_SPACE = / (?=\S+$)/;

/**
 * From so many dates on, cards out of sight are drawn when they come near. Not before: until it is drawn Chromium keeps a card out
 * of the accessibility tree too. The headings of the days are always there, for who jumps from one to the next.
 */
const LONG = 100;

/** The programme day by day. */
export function dayList(days: readonly Day[], context: ListContext): TemplateResult {
  const tomorrow = addDays(context.today, 1);
  return html`<div
    class=${isLong(days) ? 'days long' : 'days'}
    part="list"
    @click=${(event: Event) => openFrom(event, context)}
  >
    ${days.map(day => dayOf(day, tomorrow, context))}
  </div>`;
}

const isLong = (days: readonly Day[]): boolean => days.reduce((sum, { entries }) => sum + entries.length, 0) > LONG;

function dayOf({ date, entries }: Day, tomorrow: LocalDate, context: ListContext): TemplateResult {
  const { formatter, today, heading } = context;
  const name = formatter.day(date);
  const near = date === today ? formatter.t('today') : date === tomorrow ? formatter.t('tomorrow') : '';
  return html`<div class="day" part="day">
    <div class="date">
      ${heading(name.replace(LAST_SPACE, '\u00a0'), `day-${date}`)}
      <p class="near" .textContent=${near}></p>
    </div>
    ${entries.length === 0 ? html`<p class="none" .textContent=${formatter.t('noneThatDay')}></p>` : nothing}
    <ul class=${`cards of-${roundedCount(entries.length)}`} ?hidden=${entries.length === 0}>
      ${entries.map(entry => occurrenceCard(entry, name, context))}
    </ul>
  </div>`;
}

/** The nearest power of two: how much room the cards of a day will take, as a class, before they are drawn. */
const roundedCount = (count: number): number => 2 ** Math.round(Math.log2(count));

/** One listener for the whole list, however long it is. */
function openFrom(event: Event, { open }: ListContext): void {
  const button = (event.target as Element).closest<HTMLButtonElement>('button.title');
  if (button) open(button.value);
}
