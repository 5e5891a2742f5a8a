import { html, nothing, type TemplateResult } from 'lit';
import { addDays } from '../../../domain/calendar-day.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { Day, ProgrammeEntry } from '../programme-index.ts';
import type { DayPortions } from './day-portions.ts';
import { occurrenceCard, type CardContext } from './occurrence-card.ts';

/** What the list needs to know beside its days. */
export interface ListContext extends CardContext {
  today: LocalDate;
  /** The heading of a day, at the right level. */
  heading: (text: string, id: string) => TemplateResult;
  /** How much of each day is drawn. */
  portions: DayPortions;
  /** What offers the rest of a day, `name`; nothing until the words for it are there. */
  rest: (day: Day, name: string, left: number) => TemplateResult | undefined;
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
  >
    ${days.map(day => dayOf(day, tomorrow, context))}
  </div>`;
}

const isLong = (days: readonly Day[]): boolean => days.reduce((sum, { entries }) => sum + entries.length, 0) > LONG;

function dayOf(day: Day, tomorrow: LocalDate, context: ListContext): TemplateResult {
  const { date, entries } = day;
  const { formatter, today, heading, portions, rest } = context;
  const drawn: readonly ProgrammeEntry[] = portions.drawn(date, entries);
  const left = entries.length - drawn.length;
  const name = formatter.day(date);
  const near = date === today ? formatter.t('today') : date === tomorrow ? formatter.t('tomorrow') : '';
  return html`<div class="day" part="day">
    <div class="date">
      ${heading(name.replace(LAST_SPACE, '\u00a0'), `day-${date}`)}
      <p class="near" .textContent=${near}></p>
    </div>
    ${entries.length === 0 ? html`<p class="none" .textContent=${formatter.t('noneThatDay')}></p>` : nothing}
    <ul class=${`cards of-${roundedCount(drawn.length)}`} ?hidden=${entries.length === 0}>
      ${drawn.map(entry => occurrenceCard(entry, name, context))}
    </ul>
    ${left > 0 ? rest(day, name, left) : nothing}
  </div>`;
}

/** The nearest power of two: how much room the cards of a day will take, as a class, before they are drawn. */
const roundedCount = (count: number): number => 2 ** Math.round(Math.log2(count));
