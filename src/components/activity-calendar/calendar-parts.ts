import { idle } from '../../foundation/idle.ts';
import type { LatePart } from '../../foundation/stek-element.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { Documents } from '../../sdk/documents.ts';
import type { Afterwards } from './afterwards.ts';
import type { DetailsHost } from './details-part.ts';
import type { FiltersHost } from './filters.ts';
import { LazyPart, type AnyPart, type PartHost } from './lazy-part.ts';
import { parts } from './parts.ts';
import type { Entry } from './programme-index.ts';
import type { Shown } from './shown-programme.ts';

/** What the parts need of their calendar. */
export interface CalendarPartsHost extends PartHost, FiltersHost {
  /** Shows the period that holds a day, today without one; the focus goes to what a selector finds. */
  show: (day: LocalDate | undefined, focusNext?: string) => void;
}

/** What the calendar fetches when it is needed, or just ahead of that. */
export class CalendarParts {
  readonly details;
  readonly filters;
  readonly month;
  readonly notices;
  readonly #element: DetailsHost;
  readonly #host: PartHost;
  /** A date whose details wait for their part. */
  #opening: Entry | undefined;
  #afterwards: Promise<Afterwards | void> | undefined;

  constructor(element: DetailsHost, host: CalendarPartsHost) {
    this.#element = element;
    this.#host = host;
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
    return needed.filter((part): part is LazyPart<LatePart, unknown> => part && !part.now);
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

  /**
   * Once a programme stands: describes it for search engines, without `documents` no more, and gets ready for what a visitor may
   * ask for.
   */
  comeLater(shown: Shown | undefined, client: StekClient | undefined, documents: Documents | undefined): void {
    if (shown) this.#afterwards ??= this.#fetchAfterwards(client);
    void this.#afterwards?.then(part => part?.describe(shown, documents));
  }

  /** Without it all the rest works, a little later. */
  async #fetchAfterwards(client: StekClient | undefined): Promise<Afterwards | void> {
    await idle();
    const part = await parts.afterwards().catch(() => undefined);
    if (!part) return;
    await this.#host.takeIn(part);
    return new part.Afterwards(this.#element, client, {
      comeNear: () => [this.details, this.filters, this.month, this.notices].forEach(late => void late.prefetch()),
      sendOutgoing: () => void this.details.need().then(() => this.details.now?.signUp()),
    });
  }
}
