import { html, type ReactiveElement, type TemplateResult } from 'lit';
import { ContainerWidthController } from '../../../foundation/container-width-controller.ts';
import { calendarMonthTexts } from '../../../i18n/calendar-month.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import { dayList, type ListContext } from '../list/day-list.ts';
import { pagerButton } from '../list/period-pager.ts';
import { memoize } from '../memoize.ts';
import type { Period } from '../period.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { Day, ProgrammeEntry } from '../programme-index.ts';
import { byDayCovered } from './month-days.ts';
import { monthGrid } from './month-grid.ts';
import { monthStyles } from './month.styles.ts';

export const styles = [monthStyles];
export const texts = [calendarMonthTexts];

/** Narrower than this many em, the month is shown as a list. */
const GRID_MIN_EM = 30;

/** What the month shows. */
export interface MonthContext {
  period: Period;
  today: LocalDate;
  /** `undefined` while they are on their way. */
  entries: readonly ProgrammeEntry[] | undefined;
  list: ListContext;
  /** What stands in the place of the list of a day while there is none. */
  instead: () => TemplateResult;
}

/** The month as a grid, with the list of one day beside it. Made once the visitor chose the month. */
export class MonthView {
  readonly #choose: (day: LocalDate, focusNext: string) => void;
  readonly #width: ContainerWidthController;
  #chosen: LocalDate | undefined;

  /** @param choose Shows the month of a day and gives the focus to what a selector finds. */
  constructor(host: ReactiveElement, choose: (day: LocalDate, focusNext: string) => void) {
    this.#choose = choose;
    this.#width = new ContainerWidthController(host, GRID_MIN_EM);
  }

  /** Whether there is no room for a grid. */
  get isNarrow(): boolean {
    return this.#width.isNarrow;
  }

  /** One month back, one month on. */
  pager({ t }: ProgrammeFormatter, turn: (months: number) => void): TemplateResult {
    return html`<div class="months">
      ${pagerButton('earlier', t('previousMonth'), () => turn(-1))} ${pagerButton('later', t('nextMonth'), () => turn(1))}
    </div>`;
  }

  render({ period, today, entries, list, instead }: MonthContext): TemplateResult {
    const days = entries && this.#days(entries, period.from, period.to);
    const chosen = this.#chosenOf(period, today, days);
    const day = days?.get(chosen) ?? { date: chosen, entries: [] };
    return html`<div class="month-and-day">
      ${monthGrid({
        ...{ period, days, today, chosen, formatter: list.formatter, labelledBy: 'programme' },
        move: target => this.#go(target, `[data-day="${target}"]`),
        choose: target => this.#go(target, `#day-${target}`),
      })}
      ${days ? dayList([day], list) : instead()}
    </div>`;
  }

  /** The visitor's choice, else the first day from today on with something on it. */
  #chosenOf({ from, to }: Period, today: LocalDate, days: ReadonlyMap<LocalDate, Day> | undefined): LocalDate {
    const isInside = (day: LocalDate) => day >= from && day < to;
    if (this.#chosen && isInside(this.#chosen)) return this.#chosen;
    const first = isInside(today) ? today : from;
    return [...(days?.keys() ?? [])].sort().find(day => day >= first) ?? first;
  }

  #go(day: LocalDate, focusNext: string): void {
    this.#chosen = day;
    this.#choose(day, focusNext);
  }

  readonly #days = memoize(byDayCovered);
}
