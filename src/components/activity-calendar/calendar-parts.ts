import type { LatePart } from '../../foundation/stek-element.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { Documents } from '../../sdk/documents.ts';
import type { DetailsHost } from './details-part.ts';
import type { FiltersHost } from './filters.ts';
import { hasOutgoing } from './has-outgoing.ts';
import { idle } from './idle.ts';
import { LazyPart, type AnyPart, type PartHost } from './lazy-part.ts';
import { parts } from './parts.ts';
import type { Entry } from './programme-index.ts';
import type { Shown } from './shown-programme.ts';
import type { StructuredData } from './structured-data.ts';

/** What the parts need of their calendar. */
export interface CalendarPartsHost extends PartHost, FiltersHost {
  /** Shows the period that holds a day, today without one; the focus goes to what a selector finds. */
  show: (day: LocalDate | undefined, focusNext?: string) => void;
}

/** Signs that a visitor comes near. Not the focus itself: we move that too. */
const SIGNS = ['pointerenter', 'keyup'];

/** What the calendar fetches when it is needed, or just ahead of that. */
export class CalendarParts {
  readonly details;
  readonly filters;
  readonly month;
  readonly #element: DetailsHost;
  /** A date whose details wait for their part. */
  #opening: Entry | undefined;
  #structuredData: StructuredData | undefined;
  #isComing = false;

  constructor(element: DetailsHost, host: CalendarPartsHost) {
    this.#element = element;
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
      ({ MonthView }) => new MonthView(host.show),
    );
  }

  /** Those that are needed now and are not here. */
  missing(showsMonth: boolean, isFiltering: boolean): AnyPart[] {
    const needed: (AnyPart | false)[] = [
      showsMonth && this.month,
      isFiltering && this.filters,
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

  /** Once the first programme stands: what a visitor may ask for comes when they come near, the rest when the page is idle. */
  async comeLater(client: StekClient | undefined): Promise<void> {
    if (this.#isComing) return;
    this.#isComing = true;
    for (const type of SIGNS) this.#element.addEventListener(type, this.#comeNear);
    await idle();
    if (await hasOutgoing(client)) {
      await this.details.need();
      void this.details.now?.signUp();
    }
    this.#structuredData = await parts.structuredData().then(
      ({ StructuredData }) => new StructuredData(this.#element),
      () => undefined,
    );
  }

  /** What cannot be fetched now is asked for again when it is needed. */
  readonly #comeNear = (): void => {
    for (const type of SIGNS) this.#element.removeEventListener(type, this.#comeNear);
    for (const part of [this.details, this.filters, this.month]) void part.prefetch();
  };

  /** Describes what is shown for search engines, once the part that does is here; without `documents` no more. */
  describe(shown: Shown | undefined, documents: Documents | undefined): void {
    this.#structuredData?.show(shown, documents, this.#element.language);
  }
}
