import type { LazyModule } from '../../foundation/stek-element.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { DetailsHost } from './details-part.ts';
import type { FiltersHost } from './filters.ts';
import { LazyPart, type AnyPart, type PartHost } from './lazy-part.ts';
import { parts } from './parts.ts';
import type { Entry } from './programme-index.ts';

/** What the parts need of their calendar. */
export interface CalendarPartsHost extends PartHost, FiltersHost {
  /** Shows the period that holds a day, today without one; the focus goes to what a selector finds. */
  show: (day: LocalDate | undefined, focusNext?: string) => void;
}

/** What the calendar fetches when it is needed, or just ahead of that. */
export class CalendarParts {
  readonly beside;
  readonly details;
  readonly filters;
  readonly month;
  readonly notices;
  readonly #element: DetailsHost;
  /** A date whose details wait for their part. */
  #opening: Entry | undefined;

  constructor(element: DetailsHost, host: CalendarPartsHost) {
    this.#element = element;
    this.beside = new LazyPart(
      // Nobody waits for it.
      { ...host, waiting: () => {} },
      () => parts.beside(),
      ({ Beside }) => new Beside(element, this),
    );
    this.details = new LazyPart(
      host,
      () => parts.details(),
      ({ Details }) => new Details(element, host, host.show),
    );
    this.filters = new LazyPart(
      host,
      () => parts.filters(),
      ({ Filters }) => new Filters(host),
    );
    this.month = new LazyPart(
      host,
      () => parts.month(),
      ({ MonthView }) => new MonthView(element, host.show),
    );
    this.notices = new LazyPart(
      host,
      () => parts.notices(),
      part => part,
    );
  }

  /** Those that are needed now and are not here. */
  missing(showsMonth: boolean, isFiltering: boolean, isOdd = false): AnyPart[] {
    const needed: (AnyPart | false)[] = [
      showsMonth && this.month,
      isFiltering && this.filters,
      isOdd && this.notices,
      (this.#element.deepLinks || this.#opening !== undefined) && this.details,
    ];
    return needed.filter((part): part is LazyPart<LazyModule, unknown> => part && !part.now);
  }

  /** Opens the details of a date as soon as they can be. */
  open(entry: Entry): void {
    this.#opening = entry;
    void this.details.retry();
  }

  /** Before each update: what waited for a part goes on. */
  proceed(): void {
    if (!this.#opening || !this.details.now) return;
    this.details.now.open(this.#opening);
    this.#opening = undefined;
  }
}
