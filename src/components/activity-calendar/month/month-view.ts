import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { ContainerWidthController } from '../../../foundation/container-width-controller.ts';
import { calendarMonthTexts } from '../../../i18n/calendar-month.ts';
import type { LocalDate } from '../../../schema/scalar.ts';
import { dayList, type ListContext } from '../list/day-list.ts';
import { pagerButton } from '../list/period-pager.ts';
import { memoize } from '../memoize.ts';
import { holds, type Period } from '../period.ts';
import type { ProgrammeFormatter } from '../programme-formatter.ts';
import type { ProgrammeEntry } from '../programme-index.ts';
import { legend } from './date-marks.ts';
import { byDayCovered } from './month-days.ts';
import { TITLES, monthGrid } from './month-grid.ts';
import { monthStyles } from './month.styles.ts';

export const styles = [monthStyles];
export const texts = [calendarMonthTexts];

/**
 * Narrower than this many em, the month is shown as a list. A telephone has the grid, with a count in each day and the list of a
 * day under it; a day is then as wide as a finger. With text twice as large there is no room for that.
 */
const GRID_MIN_EM = 15;

/** What the month shows. */
export interface MonthContext {
  period: Period;
  /** The first day of the programme that is not over. */
  coming: LocalDate;
  /** `undefined` while they are on their way. */
  entries: readonly ProgrammeEntry[] | undefined;
  list: ListContext;
  /** What stands in the place of the list of a day while there is none, and where nothing is planned. */
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
  pager({ t }: ProgrammeFormatter, turn: (way: -1 | 1) => void): TemplateResult {
    return html`<div class="months">
      ${pagerButton('earlier', t('previousMonth'), () => turn(-1))} ${pagerButton('later', t('nextMonth'), () => turn(1))}
    </div>`;
  }

  render({ period, coming, entries, list, instead }: MonthContext): TemplateResult {
    const { formatter, today, now } = list;
    const days = entries && this.#days(entries, period.from, period.to);
    const first = holds(period, coming) ? coming : period.from;
    const next = days && [...days.keys()].sort().find(day => day >= first);
    const wish = this.#chosen && holds(period, this.#chosen) ? this.#chosen : undefined;
    const chosen = wish ?? next ?? first;
    // A day that was chosen says itself that nothing is planned on it.
    const isShown = days && days.size > 0 && (wish ?? next) !== undefined;
    return html`<div class="month-and-day">
      <div>
        ${monthGrid({
          ...{ period, days, today, now, chosen, formatter, labelledBy: 'programme' },
          move: target => this.#go(target, `[data-day="${target}"]`),
          choose: target => this.#go(target, days?.size ? `#day-${target}` : `[data-day="${target}"]`),
        })}
        ${days ? legend(days.values(), TITLES, formatter) : nothing}
      </div>
      ${isShown ? dayList([days.get(chosen) ?? { date: chosen, entries: [] }], list) : instead()}
    </div>`;
  }

  #go(day: LocalDate, focusNext: string): void {
    this.#chosen = day;
    this.#choose(day, focusNext);
  }

  readonly #days = memoize(byDayCovered);
}
