import type { LazyModule } from '../../foundation/stek-element.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { DetailsHost } from './details/details-controller.ts';
import type { FiltersHost } from './filters/filters.ts';
import { lazyModules } from './lazy-modules.ts';
import type { View } from './list/toolbar.ts';
import { ModuleLoader, type AnyModuleLoader, type ModuleHost } from '../../foundation/module-loader.ts';
import type { ProgrammeEntry } from './programme-index.ts';

/** What the parts need of their calendar. */
export interface CalendarModulesHost extends ModuleHost, FiltersHost {
  /** Shows the period that holds a day, today without one; the focus goes to what a selector finds. */
  show: (day: LocalDate | undefined, focusNext?: string) => void;
  /** Says something politely. */
  say: (text: string) => void;
}

/** The forms in which a programme stands on a page. */
export type Form = View | 'activity';

/** What decides beside the form which parts are needed. */
interface Circumstances {
  isFiltering: boolean;
  /** There is something to know beside the list, or in its place. */
  isOdd: boolean;
  /** Not all that there is may be drawn: more is when it is asked for. */
  isLimited: boolean;
}

/** What the calendar fetches when it is needed, or just ahead of that. */
export class CalendarModules {
  readonly afterFirstPaint;
  readonly details;
  readonly filters;
  readonly month;
  readonly states;
  readonly more;
  readonly next;
  readonly oneActivity;
  readonly paper;
  readonly #element: DetailsHost;
  /** A date whose details wait for their part. */
  #opening: ProgrammeEntry | undefined;

  constructor(element: DetailsHost, host: CalendarModulesHost) {
    this.#element = element;
    this.afterFirstPaint = new ModuleLoader(
      // Nobody waits for it.
      { ...host, waiting: () => {} },
      () => lazyModules.afterFirstPaint(),
      ({ AfterFirstPaint }) => new AfterFirstPaint(element, this),
    );
    this.details = new ModuleLoader(
      host,
      () => lazyModules.details(),
      ({ DetailsController }) => new DetailsController(element, host, host.show),
    );
    this.filters = new ModuleLoader(
      host,
      () => lazyModules.filters(),
      ({ Filters }) => new Filters(element, host),
    );
    this.month = new ModuleLoader(
      host,
      () => lazyModules.month(),
      ({ MonthView }) => new MonthView(element, host.show),
    );
    this.states = new ModuleLoader(
      host,
      () => lazyModules.states(),
      part => ({ ...part, nearest: new part.NearestDates(element) }),
    );
    // Nobody waits for it: it is fetched before somebody prints.
    this.paper = wholePart({ ...host, waiting: () => {} }, () => lazyModules.paper());
    this.more = wholePart(host, () => lazyModules.more());
    this.next = wholePart(host, () => lazyModules.next());
    this.oneActivity = new ModuleLoader(
      host,
      () => lazyModules.oneActivity(),
      ({ OneActivity }) => new OneActivity(host.say),
    );
  }

  /** Those that are needed now and are not here. */
  missing(form: Form, { isFiltering, isOdd, isLimited }: Circumstances): AnyModuleLoader[] {
    const needed: (AnyModuleLoader | false)[] = [
      form === 'month' && this.month,
      form === 'next' && this.next,
      form === 'activity' && this.oneActivity,
      (form === 'list' || form === 'month') && isLimited && this.more,
      isFiltering && this.filters,
      isOdd && this.states,
      (form === 'activity' || this.#element.deepLinks || this.#opening !== undefined) && this.details,
    ];
    return needed.filter((part): part is ModuleLoader<LazyModule, unknown> => part && !part.now);
  }

  /** Opens the details of a date as soon as they can be. */
  open(entry: ProgrammeEntry): void {
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

/** A part of which everything is used as it is. */
const wholePart = <M extends LazyModule>(host: ModuleHost, fetch: () => Promise<M>): ModuleLoader<M, M> =>
  new ModuleLoader(host, fetch, part => part);
