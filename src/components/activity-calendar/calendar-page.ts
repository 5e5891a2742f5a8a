import { html, nothing, type TemplateResult } from 'lit';
import type { Narrowing } from '../../domain/narrowing.ts';
import { isOver } from '../../domain/occurrence-status.ts';
import { banner } from '../../foundation/banner.ts';
import type { HeadingOptions } from '../../foundation/heading.ts';
import type { AnyModuleLoader } from '../../foundation/module-loader.ts';
import type { Sheet } from '../../foundation/print-sheet.ts';
import type { safeImage } from '../../foundation/safe-image.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import type { CalendarCatalogue } from '../../i18n/calendar.ts';
import type { Translator } from '../../i18n/catalogue.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import { needsBanner } from './banner-reasons.ts';
import type { CalendarModules, Form } from './calendar-modules.ts';
import type { DetailsContext } from './details/details-controller.ts';
import type { ProgrammeSource } from './filters/later-dates.ts';
import { dayList, type ListContext } from './list/day-list.ts';
import { DayPortions, PORTION } from './list/day-portions.ts';
import { pagerButton, periodPager } from './list/period-pager.ts';
import { filterButton, viewSwitch, type View } from './list/toolbar.ts';
import type { PeriodController } from './period-controller.ts';
import { memoize } from './memoize.ts';
import { holds } from './period.ts';
import { photo } from './pictures.ts';
import type { ProgrammeFormatter } from './programme-formatter.ts';
import type { Day, ProgrammeEntry } from './programme-index.ts';
import type { ShownProgramme, Upcoming } from './shown-programme.ts';

/** What the page is made of. */
export interface CalendarPageParts {
  modules: CalendarModules;
  periods: PeriodController;
  programme: ShownProgramme;
}

/** So many dates to come are shown where the page does not say how many. */
const USUAL = { next: 3, activity: 10 };

/** More of them no source gives at once. */
const MOST = 100;

/** What the page asks of its calendar. */
export interface CalendarPageHost {
  form: () => Form;
  /** How many dates the page wants to show at first; all of them without. */
  limit: () => number | undefined;
  /** Address of the page with the whole programme. */
  programmePage: () => string | undefined;
  /** The visitor chose a view. */
  choose: (view: View) => void;
  t: () => Translator<CalendarCatalogue>;
  heading: (depth: number, text: unknown, options: HeadingOptions) => TemplateResult;
  /** The address of a picture if the page lets it load. */
  imageSource: (url: string | undefined) => ReturnType<typeof safeImage>;
  /** What the programme comes from. */
  source: () => ProgrammeSource & Narrowing;
  /** Why there is nothing to show. */
  error: () => unknown;
  /** Shows the period that holds a day. */
  show: (day: LocalDate) => void;
  /** A visitor chose a date. Gives whether its details may be shown here. */
  open: (occurrenceId: string) => boolean;
  details: (formatter: ProgrammeFormatter) => DetailsContext;
  /** Says something politely. */
  say: (text: string) => void;
  /** Gives the focus, once it is drawn, to what a selector finds. */
  focusNext: (selector: string) => void;
  /** Asks for the programme again. */
  retry: () => void;
  /** Asks for a part again. */
  retryPart: (part: AnyModuleLoader | undefined) => void;
  /** Something else is to be drawn. */
  changed: () => void;
}

/** What stands in the calendar: its head with the tools, what to know beside the programme, and the programme or what stands instead. */
export class CalendarPage {
  readonly #parts: CalendarPageParts;
  readonly #host: CalendarPageHost;
  #isFiltering = false;
  /** Something stands in the place of the programme, and waits for its words. */
  #needsWords = false;
  /** How often as many dates are shown as the page asked for. */
  #portions = 1;
  #portionsOf = '';
  readonly #dayPortions = memoize((_from: LocalDate) => new DayPortions());

  constructor(parts: CalendarPageParts, host: CalendarPageHost) {
    this.#parts = parts;
    this.#host = host;
  }

  render(formatter: ProgrammeFormatter): TemplateResult {
    const form = this.#host.form();
    if (form === 'next' || form === 'activity') {
      return html`<div class="page">
        ${form === 'next' ? this.#next(formatter) : this.#oneActivity(formatter)} ${this.#banners(formatter)}
      </div>`;
    }
    return html`<div class="page">
      <div class="head">
        <div aria-live=${this.#showsGrid ? 'polite' : 'off'}>
          ${this.#host.heading(0, formatter.heading(this.#parts.periods.period), { id: 'programme' })}
        </div>
        <div class="toolbar" part="toolbar">${this.#tools(formatter)}</div>
      </div>
      ${this.#count(formatter)} ${this.#banners(formatter)} ${this.#body(formatter)}
    </div>`;
  }

  /** The dates that are shown. */
  get entries(): readonly ProgrammeEntry[] {
    const { modules, periods, programme } = this.#parts;
    const index = programme.now?.index;
    return index ? (modules.filters.now?.fitting(index, periods.today) ?? index.entries) : [];
  }

  /** What is on paper when the page is printed; nothing where it is printed as it is. */
  paper(formatter: ProgrammeFormatter, element: Element): Sheet | undefined {
    const { modules, periods, programme } = this.#parts;
    const open = modules.details.now?.sheet;
    if (open || this.upcoming || !programme.now) return open;
    return modules.paper.now?.programmeSheet({ formatter, period: periods.period, entries: this.entries, element });
  }

  /** The dates to come that are shown, where that is not a period. */
  get upcoming(): Upcoming | undefined {
    const form = this.#host.form();
    if (form !== 'next' && form !== 'activity') return undefined;
    const limit = Math.min(MOST, (this.#host.limit() ?? USUAL[form]) * this.#portions);
    return { from: this.#parts.periods.coming, limit, cancelled: form === 'activity' };
  }

  /** The parts that it needs and that are not here. */
  get missing(): AnyModuleLoader[] {
    const { modules, programme } = this.#parts;
    const { now } = programme;
    const isEmpty = !this.upcoming && now?.index.entries.length === 0;
    const isOdd =
      this.#needsWords || isEmpty || this.#host.error() !== undefined || (now !== undefined && needsBanner(now.answer));
    const isLimited = this.#host.limit() !== undefined || (now?.index.entries.length ?? 0) > PORTION;
    return modules.missing(this.#host.form(), { isFiltering: this.#isFiltering, isOdd, isLimited });
  }

  /** Opens or closes the things to tick. */
  readonly press = (): void => {
    this.#isFiltering = !this.#isFiltering;
    this.#host.changed();
  };

  #tools(formatter: ProgrammeFormatter): unknown[] {
    const { modules, periods } = this.#parts;
    const { filters, month } = modules;
    const view = this.#host.form();
    return [
      viewSwitch(view, formatter.t, this.#host.choose),
      view === 'month' ? month.now?.pager(formatter, way => periods.turn(way)) : nothing,
      periods.leadsToToday
        ? pagerButton('to-today', formatter.t('today'), () => this.#host.show(periods.today))
        : nothing,
      filterButton(
        filters.now?.label(formatter) ?? formatter.t('filter'),
        this.#isFiltering && !!filters.now,
        this.press,
      ),
    ];
  }

  #count(formatter: ProgrammeFormatter): TemplateResult | typeof nothing {
    const { now } = this.#parts.programme;
    if (!now) return nothing;
    const count = this.entries.length;
    const filters = this.#parts.modules.filters.now;
    const context = { formatter, count, index: now.index };
    return html`${this.#isFiltering ? filters?.panel(context) : nothing}
      <div class="count"><p .textContent=${formatter.t('count', { count })}></p>${filters?.words(context)}</div>`;
  }

  #banners(formatter: ProgrammeFormatter): unknown[] {
    const { modules, programme } = this.#parts;
    const { now } = programme;
    const t = this.#host.t();
    const broken = this.missing.find(part => part.hasFailed);
    const retry = () => this.#host.retryPart(broken);
    return [
      broken ? banner(t('partFailed'), { label: t('retry'), run: retry }, 'alert') : nothing,
      modules.details.now?.link.isGone ? banner(t('linkGone')) : nothing,
      now ? (modules.states.now?.banners(now.answer, formatter, this.#host.retry) ?? nothing) : nothing,
    ];
  }

  #body(formatter: ProgrammeFormatter): unknown {
    const { modules, periods, programme } = this.#parts;
    if (this.#showsGrid && !modules.month.hasFailed) return this.#grid(formatter);
    return [
      programme.now ? this.#days(formatter) : this.#instead(formatter),
      this.#host.form() === 'month' ? nothing : periodPager(periods, formatter, this.#host.show),
    ];
  }

  #grid(formatter: ProgrammeFormatter): TemplateResult {
    const { modules, periods, programme } = this.#parts;
    const month = modules.month.now;
    if (!month) return skeleton(formatter.t('loading'));
    return month.render({
      period: periods.period,
      coming: periods.coming,
      entries: programme.now && this.entries,
      list: this.#listContext(formatter),
      instead: () => (programme.now ? this.#nothing(formatter) : this.#instead(formatter)),
    });
  }

  #days(formatter: ProgrammeFormatter): TemplateResult {
    const { periods, programme } = this.#parts;
    const { period, coming } = periods;
    const { entries } = this;
    if (entries.length === 0) return this.#nothing(formatter);
    const some = this.#limited(entries);
    const days = programme.days(some, period.from, period.to);
    // A month in a narrow place is a list too, and a list begins with what is still to come.
    const isMonth = this.#host.form() === 'month' && holds(period, coming);
    const left = isMonth ? days.filter(({ date }) => date >= coming) : days;
    if (left.length === 0) return this.#nothing(formatter);
    const list = dayList(left, this.#listContext(formatter));
    const more = some.length < entries.length && this.#parts.modules.more.now?.moreButton(formatter, this.#more);
    return html`${list} ${more || nothing}`;
  }

  /** As many as the page wants to show, and as many again each time a visitor asked for more. */
  #limited(entries: readonly ProgrammeEntry[]): readonly ProgrammeEntry[] {
    const limit = this.#host.limit();
    const { from } = this.#parts.periods.period;
    if (this.#portionsOf !== from) this.#portions = 1;
    this.#portionsOf = from;
    return limit && this.#host.form() === 'list' ? this.#first(entries, limit * this.#portions) : entries;
  }

  readonly #first = memoize((entries: readonly ProgrammeEntry[], count: number) => entries.slice(0, count));

  /** Shows more of the list; the focus goes to the first that was not there. */
  readonly #more = (): void => {
    const { entries } = this;
    const before = this.#limited(entries).length;
    this.#portions++;
    const count = this.#limited(entries).length - before;
    this.#host.focusNext(`button.title[value="${CSS.escape(entries[before]?.occurrence.id ?? '')}"]`);
    this.#host.say(this.#parts.modules.more.now?.moreWords(this.#host.t(), count) ?? '');
    this.#host.changed();
  };

  /** What stands where nothing is planned, or nothing fits. */
  #nothing(formatter: ProgrammeFormatter): TemplateResult {
    const { modules, periods } = this.#parts;
    const { period, coming } = periods;
    const filters = modules.filters.now;
    if (filters?.count && this.entries.length === 0) {
      const { today } = periods;
      return filters.noResults({
        ...{ formatter, today, after: period.to },
        source: this.#host.source(),
        show: this.#host.show,
      });
    }
    return this.#state(part =>
      part.emptyProgramme(
        formatter,
        {
          ...{ period, coming, hasPast: this.entries.length > 0 },
          found: part.nearest.find({ ...this.#host.source(), after: period.to, coming }),
        },
        this.#host.show,
      ),
    );
  }

  #next(formatter: ProgrammeFormatter): unknown {
    const { modules, periods, programme } = this.#parts;
    return (
      modules.next.now?.nextDates({
        formatter,
        today: periods.today,
        entries: programme.now?.index.entries.filter(({ occurrence }) => !isOver(occurrence, periods.now)),
        heading: text => this.#host.heading(0, text, { id: 'programme' }),
        instead: () => this.#instead(formatter),
        programmePage: this.#host.programmePage(),
        open: this.#host.open,
      }) ?? waiting(modules.next.hasFailed, formatter)
    );
  }

  #oneActivity(formatter: ProgrammeFormatter): unknown {
    const { modules, programme } = this.#parts;
    const { oneActivity, details } = modules;
    const context = this.#host.details(formatter);
    return (
      oneActivity.now?.render({
        ...{
          formatter,
          shown: programme.now,
          error: this.#host.error(),
          heading: context.heading,
          photo: context.photo,
        },
        id: this.#host.source().activity ?? '',
        limit: this.upcoming?.limit ?? 0,
        view: entry => details.now?.view(entry, context),
        instead: () => this.#instead(formatter),
        more: () => {
          this.#portions++;
          this.#host.changed();
        },
        choose: ({ occurrence }) => this.#host.open(occurrence.id),
        focusNext: this.#host.focusNext,
      }) ?? waiting(oneActivity.hasFailed, formatter)
    );
  }

  /** What stands where the programme will be. */
  #instead({ t }: ProgrammeFormatter): TemplateResult {
    const error = this.#host.error();
    return error === undefined ? skeleton(t('loading')) : this.#state(part => part.failed(t, error, this.#host.retry));
  }

  /** Without the words for what is the matter, the link of the page stands under the remark that they did not come. */
  #state(make: (part: NonNullable<CalendarModules['states']['now']>) => TemplateResult): TemplateResult {
    const { states } = this.#parts.modules;
    const { now, hasFailed } = states;
    if (now) return make(now);
    this.#needsWords = true;
    void states.need();
    return hasFailed ? html`<slot></slot>` : skeleton(this.#host.t()('loading'));
  }

  #listContext(formatter: ProgrammeFormatter): ListContext {
    const { modules, periods } = this.#parts;
    return {
      formatter,
      today: periods.today,
      now: periods.now,
      heading: (text, id) => this.#host.heading(1, text, { id, class: 'day-name' }),
      picture: activity => ({
        drawing: modules.afterFirstPaint.now?.drawingFor(activity) ?? '',
        photo: photo(activity, this.#host.imageSource(activity.image?.url)),
      }),
      open: this.#host.open,
      portions: this.#dayPortions(periods.period.from),
      rest: (day, name, left) => modules.more.now?.restButton(formatter, { name, left }, () => this.#rest(day)),
    };
  }

  /** Draws more of a day; the focus goes to the first that was not there. */
  #rest({ date, entries }: Day): void {
    const { modules, periods } = this.#parts;
    const { first, count } = this.#dayPortions(periods.period.from).more(date, entries);
    this.#host.focusNext(`button.title[value="${CSS.escape(first?.occurrence.id ?? '')}"]`);
    this.#host.say(modules.more.now?.moreWords(this.#host.t(), count) ?? '');
    this.#host.changed();
  }

  get #showsGrid(): boolean {
    return this.#host.form() === 'month' && !this.#parts.modules.month.now?.isNarrow;
  }
}

/** What stands in the place of a part; the link of the page where it does not come. */
const waiting = (hasFailed: boolean, { t }: ProgrammeFormatter): TemplateResult =>
  hasFailed ? html`<slot></slot>` : skeleton(t('loading'));
