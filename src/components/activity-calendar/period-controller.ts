import type { ReactiveControllerHost } from 'lit';
import { firstOfMonth, isDay } from '../../domain/calendar-day.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { memoize } from './memoize.ts';
import { listPage, monthOf, type Period } from './period.ts';

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

  /** The day it is in Belgium, or the day the page begins with. */
  get today(): LocalDate {
    const { from, now } = this.#host;
    return from && isDay(from) ? from : municipalDay(now ?? Date.now());
  }

  /** The month of the grid, or the page of the list. */
  get period(): Period {
    const { today } = this;
    return this.#period(this.#day ?? today, today, this.#host.view === 'month');
  }

  readonly #period = memoize((day: LocalDate, today: LocalDate, isMonth: boolean): Period =>
    isMonth ? monthOf(day) : listPage(day, today),
  );

  /** Shows the period that holds a day. */
  show(day: LocalDate): void {
    this.#day = day;
    this.#host.requestUpdate();
  }

  /** So many months on, or back. */
  turn(months: number): void {
    this.show(firstOfMonth(this.period.from, months));
  }
}
