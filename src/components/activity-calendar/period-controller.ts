import type { ReactiveControllerHost } from 'lit';
import { addDays, firstOfMonth, isDay } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { memoize } from './memoize.ts';
import { gridPage, holds, listPage, type Period } from './period.ts';

/** What the controller must know of its element. */
export interface PeriodHost extends ReactiveControllerHost {
  readonly from?: string;
  readonly now?: number;
  readonly view: string;
}

/** Where in time the visitor is: which period is shown. */
export class PeriodController {
  readonly #host: PeriodHost;
  #day: LocalDate | undefined;

  constructor(host: PeriodHost) {
    this.#host = host;
  }

  /** Epoch milliseconds. */
  get now(): number {
    return this.#host.now ?? Date.now();
  }

  /** The day it is in Belgium. */
  get today(): LocalDate {
    return municipalDay(this.now);
  }

  /** The day the programme begins with: today, or the one the page asked for. */
  get first(): LocalDate {
    const { from } = this.#host;
    return from && isDay(from) ? from : this.today;
  }

  /** The first day of the programme that is not over. */
  get coming(): LocalDate {
    const { today, first } = this;
    return first > today ? first : today;
  }

  /** The days of the grid, or the page of the list. */
  get period(): Period {
    const { first } = this;
    return this.#period(this.#day ?? first, first, this.#isGrid);
  }

  /** Whether there is a way back to today: it is not shown, and it is not before the programme begins. */
  get leadsToToday(): boolean {
    const { today, first, period } = this;
    return !holds(period, today) && (this.#isGrid || today >= first);
  }

  readonly #period = memoize((day: LocalDate, first: LocalDate, isGrid: boolean): Period =>
    isGrid ? gridPage(day, first) : listPage(day, first),
  );

  /** Shows the period that holds a day. */
  show(day: LocalDate): void {
    // Some days are in two grids: the one that is shown stays.
    if (!holds(this.period, day)) this.#day = day;
    this.#host.requestUpdate();
  }

  /** To the month before, or after. */
  turn(way: -1 | 1): void {
    const { from, to } = this.period;
    this.show(way > 0 ? to : firstOfMonth(addDays(from, -1)));
  }

  get #isGrid(): boolean {
    return this.#host.view === 'month';
  }
}
