import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { isDay } from '../../domain/calendar-day.ts';
import type { Narrowing } from '../../domain/narrowing.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { ContextConsumer } from '../../foundation/context-consumer.ts';
import { placeContext } from '../../foundation/context.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import { ProgrammeElement } from '../../foundation/programme-element.ts';
import { StekElement, type StekEventName } from '../../foundation/stek-element.ts';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import { styles } from './activity-calendar.styles.ts';
import { CalendarModules, type Form } from './calendar-modules.ts';
import { CalendarPage } from './calendar-page.ts';
import type { DetailsContext } from './details/details-controller.ts';
import { lazyModules } from './lazy-modules.ts';
import type { View } from './list/toolbar.ts';
import { PeriodController } from './period-controller.ts';
import { ProgrammeFormatterController } from './programme-formatter-controller.ts';
import type { ProgrammeFormatter } from './programme-formatter.ts';
import { ProgrammeEvents } from './programme-events.ts';
import type { ProgrammeEntry } from './programme-index.ts';
import { ShownProgramme } from './shown-programme.ts';

/** For so many milliseconds what stands stays while what comes is on its way. */
const PATIENCE = 100;

/** What `view` can be. */
const VIEWS: readonly string[] = ['list', 'month', 'next'] satisfies View[];

/** A visitor chose, opened, saved or shared a date. Carries ids only, never personal data. */
export type OccurrenceEvent = CustomEvent<{ activityId: string; occurrenceId: string }>;

/** The events that say with which date something was done, or is about to be. */
type OccurrenceEventName = {
  [Name in StekEventName]: HTMLElementEventMap[Name] extends OccurrenceEvent ? Name : never;
}[StekEventName];

/**
 * The programme of De Stek: a list by day or a month, filters, and for each date the answers people need before they dare to
 * come, with ways to keep it. Works from one line of HTML; hours are those of Belgium wherever the visitor's device is.
 *
 * @summary The programme: list, month or the next few dates, search and filters, details, print.
 * @tag stek-activity-calendar
 * @status experimental
 * @since 0.1
 *
 * @slot - Shown without JavaScript, before the programme begins to load and when it cannot be loaded: a plain link to it. Under the next dates and beside an unknown activity it is the way to the whole programme.
 * @slot empty - Instead of our words when nothing is planned in the period.
 * @slot no-results - Instead of our words when nothing fits what the visitor ticked.
 * @slot failed - Instead of our words when the programme could not be loaded.
 * @slot contact - A way on when there is nothing to show, and when an activity names nobody to ask: a phone number, a name, an address.
 *
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-chosen - A visitor chose a date, before its details open. Cancelable: `preventDefault()` keeps them closed, so that the page can go to a page of its own.
 * @event {{ activityId: string, occurrenceId: string }} stek-sign-up-chosen - A visitor wants to sign up for a date, before the form opens. Cancelable: `preventDefault()` keeps it closed, so that the page can show a form of its own.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-save-chosen - A visitor wants a date or a series in their own calendar, before the file is made. Cancelable: `preventDefault()` makes none.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-share-chosen - A visitor wants to share a date, before the device asks with whom. Cancelable: `preventDefault()` shares and copies nothing.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-print-chosen - A visitor wants a date on paper, before the window to print opens. Cancelable: `preventDefault()` keeps it closed.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-opened - A visitor opened the details of a date.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-saved - A visitor took a date or a series to their own calendar.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-shared - A visitor shared a date or copied its link.
 * @event {{ from: string, to: string, count: number }} stek-programme-loaded - The dates of some days came and stand on the page; `to` is the first day after them.
 * @event {{ code: string }} stek-programme-failed - The programme did not come; the code is that of a `StekError`.
 * @event {{ from: string, to: string, view: string }} stek-period-changed - Other days are shown, or the same in the other view.
 * @event {{ functions: string[], places: string[], audiences: string[], organisers: string[], categories: string[], free: boolean, noSignUp: boolean, thisWeek: boolean, isSearch: boolean }} stek-filter-changed - A visitor ticked something, or began or stopped to look for a word. What was typed is not in it.
 * @event {{ occurrenceId: string, state: 'confirmed' | 'unconfirmed' | 'waiting' }} stek-sign-up-sent - A visitor signed up, has to confirm their seat, or stands in line.
 * @event {{ occurrenceId: string }} stek-sign-up-queued - A sign-up waits on the device; it is sent by itself later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart toolbar - The view switch, the filter button and the months.
 * @csspart filters - The things to tick.
 * @csspart banner - Something to know beside the list.
 * @csspart empty-state - A state without a list: empty, nothing found, failed.
 * @csspart loading - What stands in the place of the list while it loads.
 * @csspart list - The list of days.
 * @csspart day - One day.
 * @csspart item - One date of an activity.
 * @csspart title - The button with the title.
 * @csspart status - What is different on a date.
 * @csspart month - The month grid.
 * @csspart details - The dialog with the details.
 *
 * @cssproperty [--picture-size=9em] - Width of the picture of an activity in the list; its height is two thirds of that.
 * @cssproperty [--day-width=10em] - Width of the column of days where there is room for one.
 */
export class ActivityCalendar extends ProgrammeElement<CalendarCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, styles];
  static override texts = [calendarTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    place: {},
    activityId: { attribute: 'activity-id' },
    organiser: {},
    category: {},
    view: {},
    from: {},
    limit: { type: Number },
    programmePage: { attribute: 'programme-page' },
    deepLinks: { type: Boolean, attribute: 'deep-links' },
    followUpPage: { attribute: 'follow-up-page' },
    noStructuredData: { type: Boolean, attribute: 'no-structured-data' },
    now: { attribute: false },
  };

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a programme: `.ics`, UiTdatabank JSON or our own JSON; several with spaces between. */
  src?: string;

  /** Id or slug of the one place to show. */
  place?: string;

  /** Id of one activity, to show with its coming dates on a page of its own; with `view="next"` only its dates. */
  activityId?: string;

  /** Shows only what this organiser does; several with commas between. */
  organiser?: string;

  /** Shows only what has this category of the source; several with commas between. */
  category?: string;

  /** `list`, day by day, `month`, a grid, or `next`, the first few dates to come for a home page or a side column. */
  view: View = 'list';

  /** First day to show as `YYYY-MM-DD`, instead of today. */
  from?: string;

  /** How many dates to show; a list then has a button for more. All of a period without, 3 with `view="next"`. */
  limit?: number;

  /** Address of the page with the whole programme, to which `view="next"` links; without it what stands inside the element does. */
  programmePage?: string;

  /** Lets a `#stek=…` link of this page open a date, and shares such links. */
  deepLinks = false;

  /** Address of the page where people fill in their follow-up code, printed on receipts; the plain page of the server unless set. */
  followUpPage?: string;

  /** Leaves out the schema.org data for search engines. */
  noStructuredData = false;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  readonly #provided = new ContextConsumer(this, placeContext);
  readonly #source = new ClientController(this);
  readonly #periods = new PeriodController(this);
  readonly #formatter = new ProgrammeFormatterController(this, () => ({
    t: this.t,
    easy: this.effectiveEasy,
    excerpt: this.#programme.excerpt,
  }));
  readonly #programme = new ShownProgramme(this, {
    client: () => this.#source.client,
    period: () => this.#periods.period,
    upcoming: () => this.#page.upcoming,
    place: () => this.#place,
    defaults: () => this.writtenDefaults,
    narrowing: () => this.#narrowing,
    settled: () => this.#settled(),
  });
  readonly #modules = new CalendarModules(this, {
    adoptModule: part => this.adoptModule(part),
    waiting: () => this.announce(this.t('loading')),
    settled: () => this.requestUpdate(),
    show: (day = this.#periods.today, focusNext = '') => this.#show(day, focusNext, false),
    say: text => this.announce(text),
    changed: () => this.#sayCount(),
    tell: choice => this.emit('stek-filter-changed', choice),
    cleared: () => {
      this.#sayCount(`${this.t('filterCleared')} `);
      this.#focusNext = '#programme';
    },
    close: () => {
      this.#page.press();
      this.#focusNext = '#programme';
    },
  });
  readonly #page: CalendarPage = new CalendarPage(
    { modules: this.#modules, periods: this.#periods, programme: this.#programme },
    {
      form: () => this.#form,
      limit: () => this.#limit,
      programmePage: () => this.programmePage,
      choose: view => (this.view = view),
      t: () => this.t,
      heading: (depth, text, options) => this.heading(depth, text, options),
      imageSource: url => this.imageSource(url),
      source: () => ({ client: this.#source.client, place: this.#place, ...this.#narrowing }),
      error: () => this.#error,
      show: day => this.#show(day),
      open: id => this.#choose(this.#programme.now?.index.find(id)),
      details: formatter => this.#detailsContext(formatter),
      say: text => this.announce(text),
      focusNext: selector => (this.#focusNext = selector),
      retry: () => this.#retry(),
      retryPart: part => {
        this.#focusNext = '#programme';
        void part?.retry();
        this.requestUpdate();
      },
      changed: () => this.requestUpdate(),
    },
  );
  readonly #events = new ProgrammeEvents({
    loaded: detail => this.emit('stek-programme-loaded', detail),
    failed: detail => this.emit('stek-programme-failed', detail),
    periodChanged: detail => this.emit('stek-period-changed', detail),
  });
  #focusNext = '';
  #saysCount = false;

  /**
   * Opens the details of a date that is shown, unless the page prevents `stek-activity-chosen`. Gives whether there is such a date.
   */
  open(occurrenceId: string): boolean {
    const entry = this.#programme.now?.index.find(occurrenceId);
    this.#choose(entry);
    return entry !== undefined;
  }

  /** Gives whether the details are shown here: the page may have one of its own. */
  #choose(entry: ProgrammeEntry | undefined): boolean {
    if (!entry || !this.#tell('stek-activity-chosen', entry, { cancelable: true })) return false;
    if (this.#form === 'activity') this.#modules.oneActivity.now?.show(entry);
    else this.#modules.open(entry);
    this.requestUpdate();
    this.#tell('stek-activity-opened', entry);
    return true;
  }

  /** A month or a part that comes soon takes the place of what stands: nothing blinks, and nothing is built twice. */
  protected override scheduleUpdate(): void | Promise<void> {
    // What a link leads to is looked up before a programme is asked for.
    const isLinked = !this.hasUpdated && this.deepLinks && location.hash;
    const coming = isLinked
      ? [this.#modules.details.need()]
      : [this.#begin(), ...this.#page.missing.map(part => part.need())];
    if (!this.hasUpdated) coming.push(this.#modules.afterFirstPaint.need());
    if (!coming.some(Boolean)) return super.scheduleUpdate();
    const patience = new Promise<void>(resolve => setTimeout(resolve, isLinked ? PATIENCE * 10 : PATIENCE));
    // What came can ask for words of its own.
    const all = Promise.all(coming).then(() => Promise.all(this.#page.missing.map(part => part.need())));
    return Promise.race([all, patience]).then(() => super.scheduleUpdate());
  }

  /** Asks for the programme, as soon as there is whom to ask: before the first picture, which can then have it. */
  #begin(): Promise<void> | undefined {
    const client = this.#source.begin();
    return client ? client.then(() => this.#programme.begin()) : this.#programme.begin();
  }

  protected override willUpdate(): void {
    for (const part of this.#page.missing) void part.need();
    this.#modules.proceed();
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const formatter = this.#formatter.current;
    if (!formatter) return skeleton(this.t('loading'));
    const details = this.#modules.details.now;
    const context = this.#detailsContext(formatter);
    return html`
      <svg class="sprite" aria-hidden="true"></svg>
      ${details?.signUpForm(context)}
      ${this.#page.render(formatter)}
      ${details?.render(context)}
    `;
  }

  #detailsContext(formatter: ProgrammeFormatter): DetailsContext {
    return {
      formatter,
      client: this.#source.client,
      place: this.#place,
      deepLinks: this.deepLinks,
      index: this.#programme.now?.index,
      kept: (type, kept) => this.#tell(type, kept),
      chosen: (what, chosen) => this.#tell(`stek-${what}-chosen`, chosen, { cancelable: true }),
      photo: url => this.imageSource(url),
      heading: (depth, text, id) => this.heading(depth, text, id ? { id } : {}),
      address: this.effectiveAddress,
      level: this.headingLevel + 1,
      followUpPage: this.followUpPage,
      sent: () => this.#programme.reload(),
    };
  }

  protected override updated(changed: PropertyValues): void {
    const isNext = this.#form === 'next' && this.#modules.next.now;
    setDefaultAria(this.internals, 'region', this.t(isNext ? 'next' : 'programme'));
    if (['from', 'view', 'limit', 'programmePage'].some(name => changed.has(name))) this.#warnAuthor();
    if (this.#programme.now) this.#modules.details.now?.link.arrive(id => this.open(id));
    this.#modules.afterFirstPaint.now?.follow({
      shown: this.#programme.now,
      client: this.#source.client,
      isDescribed: !this.noStructuredData,
      paper: () => this.#formatter.current && this.#page.paper(this.#formatter.current, this),
    });
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
    const { now: shown } = this.#programme;
    this.#events.follow({ shown, error: this.#error, period: this.#periods.period, form: this.#form });
  }

  #warnAuthor(): void {
    const { from, view, limit, programmePage } = this;
    const isUsual = (!from || isDay(from)) && VIEWS.includes(view) && (limit === undefined || this.#limit);
    if (isUsual && !programmePage) return;
    const written = { from, view, limit: this.getAttribute('limit') ?? limit?.toString(), programmePage };
    void lazyModules.attributeWarnings().then(({ warnAboutAttributes }) => warnAboutAttributes(written));
  }

  /** Where the focus goes when what had it is gone. */
  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#programme');
  }

  get #place(): string | undefined {
    return this.place ?? this.#provided.value;
  }

  /** The form that the programme has; an activity of its own fills the page unless only the next dates are asked for. */
  get #form(): Form {
    if (this.view === 'next' || !this.activityId) return VIEWS.includes(this.view) ? this.view : 'list';
    return 'activity';
  }

  get #limit(): number | undefined {
    const { limit } = this;
    return limit && limit > 0 && Number.isInteger(limit) ? limit : undefined;
  }

  get #narrowing(): Narrowing {
    const { organiser, category } = this;
    const isUpcoming = this.#form === 'next' || this.#form === 'activity';
    return { activity: isUpcoming ? this.activityId : undefined, organiser, category };
  }

  /** Why there is nothing to show. */
  get #error(): unknown {
    return this.#source.error ?? this.#programme.error;
  }

  #show(day: LocalDate, focusNext = '#programme', saysCount = true): void {
    this.#periods.show(day);
    void this.#modules.afterFirstPaint.retry();
    this.#focusNext = focusNext;
    this.#saysCount = saysCount;
  }

  readonly #retry = (): void => {
    this.#focusNext = '#programme';
    this.#saysCount = true;
    if (this.#source.error) this.#source.retry();
    else this.#programme.reload();
  };

  #settled(): void {
    const opened = this.#modules.details.now?.link.arrive(id => this.open(id));
    if (this.#saysCount && !opened && this.#programme.now) this.#sayCount();
    this.#saysCount = false;
  }

  #sayCount(before = ''): void {
    this.announce(before + this.t('count', { count: this.#page.entries.length }));
    this.requestUpdate();
  }

  #tell(type: OccurrenceEventName, { activity, occurrence }: ProgrammeEntry, options?: CustomEventInit): boolean {
    return this.emit(type, { activityId: activity.id, occurrenceId: occurrence.id }, options);
  }
}
