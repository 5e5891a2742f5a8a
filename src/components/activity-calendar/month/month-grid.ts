import { html, nothing, type TemplateResult } from 'lit';
import { addDays, weekdayOf } from '../../../domain/calendar-day.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import type { Period } from '../period.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { Day } from '../programme-index.ts';
import { classOf, isOff, nameOf, shortTitle } from './date-marks.ts';
import { monthsOf, sameDayLater, type MonthWeeks } from './month-days.ts';

/** So many titles are shown in a day; the others are counted. */
export const TITLES = 3;

/** What the grid shows. */
export interface MonthGrid {
  period: Period;
  /** The days with activities; `undefined` while they are on their way. */
  days: ReadonlyMap<LocalDate, Day> | undefined;
  today: LocalDate;
  /** The moment that counts as now, epoch milliseconds. */
  now: number;
  /** The day whose list is shown; it holds the tab stop. */
  chosen: LocalDate;
  formatter: ProgrammeFormatter;
  /** Id of the heading that names the grid. */
  labelledBy: string;
  /** The tab stop moves to a day, perhaps of another month. */
  move: (day: LocalDate) => void;
  /** A visitor wants to see the list of a day. */
  choose: (day: LocalDate) => void;
}

/** A month as the APG grid: one tab stop, arrows between days, Enter to the list of the day. */
export function monthGrid(grid: MonthGrid): TemplateResult {
  const { weekdays, weekdaysShort } = grid.formatter.spoken;
  const months = monthsOf(grid.period);
  return html`<table
    class=${grid.days?.size === 0 ? 'month bare' : 'month'}
    part="month"
    role="grid"
    aria-labelledby=${grid.labelledBy}
    @keydown=${(event: KeyboardEvent) => onKey(event, grid)}
    @click=${(event: Event) => onClick(event, grid)}
  >
    <thead>
      <tr>
        ${weekdays.map(
          (name, index) =>
            html`<th scope="col" abbr=${name}>
              <span aria-hidden="true" .textContent=${weekdaysShort[index] ?? ''}></span>
              <span class="visually-hidden" .textContent=${name}></span>
            </th>`,
        )}
      </tr>
    </thead>
    ${months.map(month => monthBody(month, months.length > 1, grid))}
  </table>`;
}

/** Where two months stand in one grid, each has its name above it. */
function monthBody({ month, weeks }: MonthWeeks, isNamed: boolean, grid: MonthGrid): TemplateResult {
  return html`<tbody>
    ${
      isNamed
        ? html`<tr>
            <th class="of-month" colspan="7" scope="rowgroup" .textContent=${grid.formatter.spoken.month(month)}></th>
          </tr>`
        : nothing
    }
    ${weeks.map(
      week => html`<tr>
        ${week.map(day => (day ? cell(day, grid) : html`<td class="outside"></td>`))}
      </tr>`,
    )}
  </tbody>`;
}

/** One template with fixed places for every day: what is empty costs nothing, and a month that changes builds no new parts. */
function cell(day: LocalDate, { days, today, now: moment, chosen, formatter }: MonthGrid): TemplateResult {
  const entries = days?.get(day)?.entries ?? [];
  const count = entries.length;
  const near = day === today ? formatter.t('today') : '';
  const now = day === today ? moment : undefined;
  const name = days ? nameOf(day, near, entries, { titles: TITLES, formatter, now }) : formatter.day(day);
  const title = (index: number) => {
    const entry = entries[index];
    return entry ? shortTitle(entry, day, formatter) : '';
  };
  return html`<td
    class=${day < today ? 'past' : ''}
    data-day=${day}
    tabindex=${day === chosen ? 0 : -1}
    aria-selected=${day === chosen}
    aria-current=${near ? 'date' : nothing}
  >
    <span class="number" aria-hidden="true" .textContent=${String(Number(day.slice(8)))}></span>
    <span class="now" aria-hidden="true" .textContent=${near}></span>
    <span class="visually-hidden" .textContent=${name}></span>
    <span class=${entries.every(isOff) ? 'tally off' : 'tally'} aria-hidden="true" .textContent=${count > 0 ? String(count) : ''}></span>
    <span class=${classOf(entries[0], now)} aria-hidden="true" .textContent=${title(0)}></span>
    <span class=${classOf(entries[1], now)} aria-hidden="true" .textContent=${title(1)}></span>
    <span class=${classOf(entries[2], now)} aria-hidden="true" .textContent=${title(2)}></span>
    <span class="rest" aria-hidden="true" .textContent=${count > TITLES ? formatter.t('more', { n: count - TITLES }) : ''}></span>
  </td>`;
}

const dayAt = (event: Event): LocalDate | undefined =>
  (event.target as Element).closest<HTMLElement>('td')?.dataset['day'];

function onClick(event: Event, { choose }: MonthGrid): void {
  const day = dayAt(event);
  if (day) choose(day);
}

function onKey(event: KeyboardEvent, { move, choose }: MonthGrid): void {
  const day = dayAt(event);
  if (!day || event.altKey || event.ctrlKey || event.metaKey) return;
  const isRightToLeft = (event.currentTarget as Element).matches(':dir(rtl)');
  const target = dayFor(event, day, isRightToLeft ? -1 : 1);
  if (!target) return;
  event.preventDefault();
  if (target === day && (event.key === 'Enter' || event.key === ' ')) choose(day);
  else move(target);
}

/** Where a key leads, as in the APG date picker; Home and End are the ends of the week. */
function dayFor({ key, shiftKey }: KeyboardEvent, day: LocalDate, forward: 1 | -1): LocalDate | undefined {
  const weekday = weekdayOf(day);
  const steps: Record<string, () => LocalDate> = {
    ArrowRight: () => addDays(day, forward),
    ArrowLeft: () => addDays(day, -forward),
    ArrowDown: () => addDays(day, 7),
    ArrowUp: () => addDays(day, -7),
    Home: () => addDays(day, -weekday),
    End: () => addDays(day, 6 - weekday),
    PageDown: () => sameDayLater(day, shiftKey ? 12 : 1),
    PageUp: () => sameDayLater(day, shiftKey ? -12 : -1),
    Enter: () => day,
    ' ': () => day,
  };
  return steps[key]?.();
}
