import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { countCriteria, noCriteria, type Criteria } from '../../domain/filter.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { placeContext } from '../../foundation/context.ts';
import { describeAs } from '../../foundation/described-as.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import { styles } from './activity-calendar.styles.ts';
import { adviseOnAttributes } from './attribute-advice.ts';
import { dayList, type ListContext } from './day-list.ts';
import { DetailsDialog } from './details-dialog.ts';
import { filterGroups } from './filter-groups.ts';
import { filterButton, narrowing } from './filter-panel.ts';
import { LazyPart } from './lazy-part.ts';
import { LinkedDate } from './linked-date.ts';
import { monthGrid } from './month-grid.ts';
import { monthTurner, pageTurner } from './month-turner.ts';
import { emptyProgramme, failed, failureOf, loading, noResults } from './notices.ts';
import { originalStart } from './occurrence-id.ts';
import { lastDayOf } from './period.ts';
import { PhrasesController } from './phrases-controller.ts';
import type { Phrases } from './phrases.ts';
import { Pictures, picture } from './pictures.ts';
import type { Entry } from './programme-index.ts';
import { remarks } from './remarks.ts';
import { ShownProgramme } from './shown-programme.ts';
import type { SignUpContext } from './sign-up/sign-up-context.ts';
import { StructuredData } from './structured-data.ts';
import { Timeline } from './timeline.ts';
import { viewSwitch, type View } from './view-switch.ts';
import { WidthController } from './width-controller.ts';

/** Narrower than this many em, the month is shown as a list. */
const GRID_MIN_EM = 30;

/** For so many milliseconds the old month stays while the new one is on its way. */
const PATIENCE = 100;

/** A sign-up arrived at the municipality. */
export type SignUpSentEvent = CustomEvent<{ occurrenceId: string; state: 'confirmed' | 'waiting' }>;

/** A sign-up waits on the device for a connection. */
export type SignUpQueuedEvent = CustomEvent<{ occurrenceId: string }>;

/** A visitor opened, saved or shared a date. Carries ids only, never personal data. */
export type OccurrenceEvent = CustomEvent<{ activityId: string; occurrenceId: string }>;

/**
 * The programme of De Stek: a list by day or a month, filters, and for each date the answers people need before they dare to
 * come, with ways to keep it. Works from one line of HTML; hours are those of Belgium wherever the visitor's device is.
 *
 * @summary The programme: list and month, filters, details, print.
 * @tag stek-activity-calendar
 * @status experimental
 * @since 0.1
 *
 * @slot - Shown without JavaScript, before the programme begins to load and when it cannot be loaded: a plain link to it.
 * @slot contact - A way on when there is nothing to show: a phone number, a name, an address.
 *
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-opened - A visitor opened the details of a date.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-saved - A visitor took a date or a series to their own calendar.
 * @event {{ activityId: string, occurrenceId: string }} stek-activity-shared - A visitor shared a date or copied its link.
 * @event {{ occurrenceId: string, state: 'confirmed' | 'waiting' }} stek-sign-up-sent - A visitor signed up, or stands in line.
 * @event {{ occurrenceId: string }} stek-sign-up-queued - A sign-up waits on the device; it is sent by itself later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart toolbar - The view switch, the filter button and the months.
 * @csspart filters - The things to tick.
 * @csspart remark - Something to know beside the list.
 * @csspart notice - A state without a list: empty, nothing found, failed.
 * @csspart loading - What stands in the place of the list while it loads.
 * @csspart list - The list of days.
 * @csspart day - One day.
 * @csspart item - One date of an activity.
 * @csspart title - The button with the title.
 * @csspart status - What is different on a date.
 * @csspart month - The month grid.
 * @csspart details - The dialog with the details.
 *
 * @cssproperty [--picture-size=5em] - Width and height of the picture of an activity in the list.
 * @cssproperty [--day-width=10em] - Width of the column of days where there is room for one.
 */
export class ActivityCalendar extends StekElement<CalendarCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, styles];
  static override texts = [calendarTexts];

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  @property({ attribute: false }) client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  @property() api?: string;

  /** Address of a programme: `.ics`, UiTdatabank JSON or our own JSON; several with spaces between. */
  @property() src?: string;

  /** Id or slug of the one place to show. */
  @property() place?: string;

  /** `list`, day by day, or `month`, a grid. */
  @property() view: View = 'list';

  /** First day to show as `YYYY-MM-DD`, instead of today. */
  @property() from?: string;

  /** Lets a `#stek=…` link of this page open a date, and shares such links. */
  @property({ type: Boolean, attribute: 'deep-links' }) deepLinks = false;

  /** Address of the page where people fill in their follow-up code, printed on receipts; the plain page of the server unless set. */
  @property({ attribute: 'follow-up-page' }) followUpPage?: string;

  /** Leaves out the schema.org data for search engines. */
  @property({ type: Boolean, attribute: 'no-structured-data' }) noStructuredData = false;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  @property({ attribute: false }) now?: number;

  @state() private criteria = noCriteria;
  @state() private isFiltering = false;

  readonly #provided = new ContextConsumer(this, { context: placeContext, subscribe: true });
  readonly #source = new ClientController(this);
  readonly #timeline = new Timeline(this);
  readonly #words = new PhrasesController(this, () => ({ t: this.t, easy: this.effectiveEasy }));
  readonly #width = new WidthController(this, GRID_MIN_EM);
  readonly #pictures = new Pictures(this);
  readonly #structuredData = new StructuredData(this);
  readonly #details = new DetailsDialog<Entry>(this);
  readonly #detailsPart = new LazyPart(() => import('./details-part.ts'));
  readonly #signUpPart = new LazyPart(() => import('./sign-up/sign-up-part.ts'));
  readonly #link = new LinkedDate(this, {
    isAllowed: () => this.deepLinks,
    follow: id => this.#timeline.show(originalStart(id)?.slice(0, 10) ?? this.#timeline.today),
  });
  readonly #programme = new ShownProgramme(this, {
    client: () => this.#source.client,
    period: () => this.#timeline.period,
    place: () => this.#place,
    settled: () => this.#settled(),
  });
  #focusNext = '';
  #saysCount = false;

  /** Opens the details of a date that is shown. Gives whether there is such a date. */
  open(occurrenceId: string): boolean {
    const entry = this.#programme.now?.index.find(occurrenceId);
    if (!entry) return false;
    this.#details.open(entry);
    this.#detailsPart.load().then(
      () => this.requestUpdate(),
      () => this.#details.giveUp(this.t('saveFailed')),
    );
    this.#tell('stek-activity-opened', entry);
    return true;
  }

  /** A month that comes soon takes the rows of the one before: nothing blinks, and nothing is built twice. */
  protected override scheduleUpdate(): void | Promise<void> {
    const answer = this.hasUpdated ? this.#programme.begin() : undefined;
    if (!answer) return super.scheduleUpdate();
    const patience = new Promise<void>(resolve => setTimeout(resolve, PATIENCE));
    return Promise.race([answer, patience]).then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues): void {
    adviseOnAttributes(changed, this);
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const phrases = this.#words.phrases;
    if (!phrases) return loading(this.t('loading'));
    return html`
      ${this.#pictures.sheet()} ${this.#signUpPart.now?.signUp(this.#signUpContext(phrases))}
      <div class="page">
        ${this.#head(phrases)} ${this.#narrowing(phrases)} ${this.#remarks(phrases)}
        ${this.#showsGrid ? this.#month(phrases) : this.#list(phrases)}
      </div>
      ${this.#details.render(entry => this.#about(entry, phrases))}
    `;
  }

  #head(phrases: Phrases): TemplateResult {
    const { t } = phrases;
    const { period } = this.#timeline;
    const title = phrases.heading(period.from, lastDayOf(period));
    return html`<div class="head">
      <div aria-live=${this.#showsGrid ? 'polite' : 'off'}>
        ${this.heading(0, keyed(title, title), { id: 'programme' })}
      </div>
      <div class="toolbar" part="toolbar">
        ${viewSwitch(this.view, t, view => (this.view = view))}
        ${this.view === 'month' ? monthTurner(t, months => this.#timeline.turn(months)) : nothing}
        ${filterButton(t, countCriteria(this.criteria), this.isFiltering, () => (this.isFiltering = !this.isFiltering))}
      </div>
    </div>`;
  }

  #narrowing(phrases: Phrases): TemplateResult | typeof nothing {
    const { now } = this.#programme;
    if (!now) return nothing;
    return narrowing({
      phrases,
      groups: filterGroups(this.criteria, now.index, phrases),
      count: this.#entries.length,
      isOpen: this.isFiltering,
      change: toggle => this.#filter(toggle),
      clear: this.#clear,
      close: () => this.#closeFilters(),
    });
  }

  #remarks(phrases: Phrases): TemplateResult | typeof nothing {
    const { now } = this.#programme;
    return now ? remarks(now.answer, phrases, this.#link.isGone, this.#retry) : nothing;
  }

  #list(phrases: Phrases): TemplateResult {
    const { period, today } = this.#timeline;
    return html`${this.#programme.now ? this.#days(phrases) : this.#instead(phrases)}
    ${this.view === 'month' ? nothing : pageTurner(period, today, phrases, day => this.#show(day))}`;
  }

  #days(phrases: Phrases): TemplateResult {
    const { from, to } = this.#timeline.period;
    const entries = this.#entries;
    if (entries.length > 0) return dayList(this.#programme.days(entries, from), this.#listContext(phrases));
    return countCriteria(this.criteria) > 0
      ? noResults(phrases.t, this.#clear)
      : emptyProgramme(phrases, to, () => this.#show(to));
  }

  #month(phrases: Phrases): TemplateResult {
    const { period, today } = this.#timeline;
    const days = this.#programme.now && this.#programme.daysCovered(this.#entries, period.from, period.to);
    const chosen = this.#timeline.chosen(days);
    const day = days?.get(chosen) ?? { date: chosen, entries: [] };
    return html`<div class="month-and-day">
      ${monthGrid({
        ...{ period, days, today, chosen, phrases, labelledBy: 'programme' },
        move: target => this.#choose(target, `[data-day="${target}"]`),
        choose: target => this.#choose(target, `#day-${target}`),
      })}
      ${days ? dayList([day], this.#listContext(phrases)) : this.#instead(phrases)}
    </div>`;
  }

  /** What stands where the programme will be. */
  #instead({ t }: Phrases): TemplateResult {
    const { error } = this.#programme;
    return error === undefined ? loading(t('loading')) : failed(t, failureOf(error), this.#retry);
  }

  #about(entry: Entry, phrases: Phrases): TemplateResult | undefined {
    return this.#detailsPart.now?.detailsOf(entry, {
      phrases,
      client: this.#source.client,
      place: this.#place,
      deepLinks: this.deepLinks,
      dialog: () => this.renderRoot.querySelector('dialog'),
      kept: (type, kept) => this.#tell(type, kept),
      later: this.#programme.now?.index.later(entry) ?? [],
      photo: this.imageSource(entry.activity.image?.url),
      heading: (depth, text, id) => this.heading(depth, keyed(text, text), id ? { id } : {}),
      close: this.#details.close,
      signUp: entry => void this.#signUp(entry),
    });
  }

  #signUpContext(phrases: Phrases): SignUpContext {
    return {
      phrases,
      client: this.#source.client,
      address: this.effectiveAddress,
      level: this.headingLevel + 1,
      followUpPage: this.followUpPage,
      find: id => this.#programme.now?.index.find(id),
      later: entry => this.#programme.now?.index.later(entry) ?? [],
      sent: () => this.#programme.reload(),
    };
  }

  /** Fetches the form the first time it is needed, and opens it for a date. */
  async #signUp(entry?: Entry): Promise<void> {
    try {
      const { startSignUp } = await this.#signUpPart.load();
      this.requestUpdate();
      await this.updateComplete;
      startSignUp(this.renderRoot, entry);
    } catch {
      this.announce(this.t('failedOffline'));
    }
  }

  #listContext(phrases: Phrases): ListContext {
    return {
      phrases,
      today: this.#timeline.today,
      heading: (text, id) => this.heading(1, keyed(text, text), { id, class: 'day-name' }),
      picture: activity => picture(activity, this.imageSource(activity.image?.url), this.#pictures.nameFor(activity)),
      open: id => this.open(id),
    };
  }

  protected override updated(): void {
    describeAs(this.internals, 'region', this.t('programme'));
    const { now } = this.#programme;
    if (now) {
      // What is needed later comes after the programme; if it cannot, it is asked for again when it is needed.
      this.#pictures.draw();
      this.#detailsPart
        .load()
        .then(async part => (await part.hasOutgoing(this.#source.client)) && this.#signUp())
        .catch(() => undefined);
      this.#link.arrive(id => this.open(id));
    }
    const described = this.noStructuredData ? undefined : now?.answer;
    this.#structuredData.show(described, this.#source.client?.documents, this.language);
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
  }

  /** Where the focus goes when what had it is gone. */
  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#programme');
  }

  get #place(): string | undefined {
    return this.place ?? this.#provided.value;
  }

  get #showsGrid(): boolean {
    return this.view === 'month' && !this.#width.isNarrow;
  }

  get #entries(): readonly Entry[] {
    return this.#programme.entries(this.criteria, this.#timeline.today);
  }

  #show(day: LocalDate): void {
    this.#timeline.show(day);
    this.#focusNext = '#programme';
    this.#saysCount = true;
  }

  #choose(day: LocalDate, focusNext: string): void {
    this.#timeline.choose(day);
    this.#focusNext = focusNext;
  }

  #filter(toggle: (criteria: Criteria) => Criteria): void {
    this.criteria = toggle(this.criteria);
    this.#sayCount();
  }

  readonly #clear = (): void => {
    this.criteria = noCriteria;
    this.#sayCount(`${this.t('filterCleared')} `);
    this.#focusNext = '#programme';
  };

  #closeFilters(): void {
    this.isFiltering = false;
    this.#focusNext = '#programme';
  }

  readonly #retry = (): void => {
    this.#focusNext = '#programme';
    this.#saysCount = true;
    this.#programme.reload();
  };

  #settled(): void {
    const opened = this.#link.arrive(id => this.open(id));
    if (this.#saysCount && !opened && this.#programme.now) this.#sayCount();
    this.#saysCount = false;
  }

  #sayCount(before = ''): void {
    this.announce(before + this.t('count', { count: this.#entries.length }));
  }

  #tell(type: `stek-activity-${'opened' | 'saved' | 'shared'}`, { activity, occurrence }: Entry): void {
    this.emit(type, { activityId: activity.id, occurrenceId: occurrence.id });
  }
}
