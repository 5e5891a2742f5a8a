import { ContextConsumer } from '@lit/context';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { countCriteria, fits, noCriteria, type Criteria } from '../../domain/filter.ts';
import type { Spoken } from '../../domain/spoken/spoken.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { placeContext } from '../../foundation/context.ts';
import { describeAs } from '../../foundation/described-as.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { warnOnce } from '../../foundation/warn-once.ts';
import { calendarTexts, type CalendarCatalogue } from '../../i18n/calendar.ts';
import type { LocalDate } from '../../schema/scalar.ts';
import type { StekClient } from '../../sdk/client.ts';
import { styles } from './activity-calendar.styles.ts';
import { activityDetails } from './activity-details.ts';
import { dayList, type ListContext } from './day-list.ts';
import { linkedOccurrence } from './deep-link.ts';
import { DetailsDialog } from './details-dialog.ts';
import { filterGroups } from './filter-groups.ts';
import { filterButton, narrowing } from './filter-panel.ts';
import { lastAnswer } from './last-answer.ts';
import { monthGrid } from './month-grid.ts';
import { monthTurner, turnTo } from './month-turner.ts';
import { emptyProgramme, failed, failureOf, loading, noResults } from './notices.ts';
import { originalStart } from './occurrence-id.ts';
import { addMonths, dayInBrussels, isDay, lastDayOf, listPage, monthOf, type Period } from './period.ts';
import { Phrases } from './phrases.ts';
import { Pictures, picture } from './pictures.ts';
import { ProgrammeIndex, byDay, byDayCovered, type Entry } from './programme-index.ts';
import { remarks } from './remarks.ts';
import { SpokenController } from './spoken-controller.ts';
import { StructuredData } from './structured-data.ts';
import { viewSwitch, type View } from './view-switch.ts';
import { waysToKeep } from './ways-to-keep.ts';
import { WidthController } from './width-controller.ts';

/** Narrower than this many em, the month is shown as a list. */
const GRID_MIN_EM = 30;

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

  /** Leaves out the schema.org data for search engines. */
  @property({ type: Boolean, attribute: 'no-structured-data' }) noStructuredData = false;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  @property({ attribute: false }) now?: number;

  /** A day of the period that is shown. */
  @state() private day: LocalDate | undefined;
  /** The day of the month grid whose list is shown. */
  @state() private chosen: LocalDate | undefined;
  @state() private criteria = noCriteria;
  @state() private isFiltering = false;

  readonly #provided = new ContextConsumer(this, { context: placeContext, subscribe: true });
  readonly #source = new ClientController(this);
  readonly #spoken = new SpokenController(this);
  readonly #width = new WidthController(this, GRID_MIN_EM);
  readonly #pictures = new Pictures(this);
  readonly #structuredData = new StructuredData(this);
  readonly #details = new DetailsDialog<Entry>(this);
  readonly #programme = new LoadController(this, {
    args: () => this.#question(),
    load: async ([client, from, to, place], signal) => {
      const answer = await client.activities.programme({ from, to, place }, { signal });
      return { key: keyOf({ from, to }), answer, index: new ProgrammeIndex(answer) };
    },
    settled: () => this.#settled(),
  });

  readonly #phrasesFor = lastAnswer(
    // `_said` stands for the catalogue: a text that differs in every language and in both ways to address people.
    (spoken: Spoken, easy: boolean, _said: string) => new Phrases({ t: this.t, spoken, easy }),
  );
  readonly #entriesFor = lastAnswer((index: ProgrammeIndex, criteria: Criteria, today: LocalDate) =>
    index.entries.filter(({ occurrence, activity }) => fits(occurrence, activity, criteria, today)),
  );
  readonly #daysFor = lastAnswer(byDay);
  readonly #daysCoveredFor = lastAnswer(byDayCovered);

  #focusNext = '';
  #announcesCount = false;
  #linked: string | undefined;
  #linkIsGone = false;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followLink);
    this.#followLink();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followLink);
  }

  /** Opens the details of a date that is shown; does nothing for another. */
  open(occurrenceId: string): void {
    const entry = this.#shown?.index.find(occurrenceId);
    if (!entry) return;
    this.#details.open(entry);
    this.#tell('stek-activity-opened', entry);
  }

  /** Where the focus goes when what had it is gone. */
  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#programme');
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const phrases = this.#phrases;
    if (!phrases) return loading(this.t('loading'));
    return html`
      ${this.#pictures.sheet()}
      <div class="page">
        ${this.#head(phrases)} ${this.#narrowing(phrases)}
        ${this.#shown ? remarks(this.#shown.answer, phrases, this.#linkIsGone, this.#retry) : nothing}
        ${this.#showsGrid ? this.#month(phrases) : this.#list(phrases)}
      </div>
      ${this.#details.render(entry => this.#about(entry, phrases))}
    `;
  }

  #head(phrases: Phrases): TemplateResult {
    const { t } = phrases;
    const title = phrases.heading(this.#period.from, lastDayOf(this.#period));
    return html`<div class="head">
      <div aria-live=${this.#showsGrid ? 'polite' : 'off'}>
        ${this.heading(0, keyed(title, title), { id: 'programme' })}
      </div>
      <div class="toolbar" part="toolbar">
        ${viewSwitch(this.view, t, view => (this.view = view))}
        ${this.view === 'month' ? monthTurner(t, months => this.#turn(months)) : nothing}
        ${filterButton(t, countCriteria(this.criteria), this.isFiltering, () => (this.isFiltering = !this.isFiltering))}
      </div>
    </div>`;
  }

  #narrowing(phrases: Phrases): TemplateResult | typeof nothing {
    const shown = this.#shown;
    if (!shown) return nothing;
    return narrowing({
      phrases,
      groups: filterGroups(this.criteria, shown.index, phrases),
      count: this.#entries.length,
      isOpen: this.isFiltering,
      change: criteria => this.#filter(criteria),
      clear: () => this.#clearFilters(),
      close: () => this.#closeFilters(),
    });
  }

  #list(phrases: Phrases): TemplateResult {
    const { period, today } = { period: this.#period, today: this.#today };
    const name = (day: LocalDate) => phrases.t('goTo', { month: phrases.spoken.month(day) });
    const earlier = addMonths(period.from, -1);
    return html`${this.#shown ? this.#days(phrases) : this.#instead(phrases)}
      <div class="turn">
        ${this.view === 'list' && period.from > today ? turnTo('earlier', name(earlier), () => this.#show(earlier)) : nothing}
        ${this.view === 'list' ? turnTo('later', name(period.to), () => this.#show(period.to)) : nothing}
      </div>`;
  }

  #days(phrases: Phrases): TemplateResult {
    const { t, spoken } = phrases;
    const entries = this.#entries;
    if (entries.length > 0) return dayList(this.#daysFor(entries, this.#period.from), this.#listContext(phrases));
    if (countCriteria(this.criteria) > 0) return noResults(t, () => this.#clearFilters());
    const { to } = this.#period;
    return emptyProgramme(t, t('goTo', { month: spoken.month(to) }), () => this.#show(to));
  }

  #month(phrases: Phrases): TemplateResult {
    const { chosen, period } = { chosen: this.#chosenDay, period: this.#period };
    const days = this.#shown && this.#daysCoveredFor(this.#entries, period.from, period.to);
    const day = days?.get(chosen) ?? { date: chosen, entries: [] };
    return html`<div class="month-and-day">
      ${monthGrid({
        ...{ period, days, chosen, phrases, today: this.#today, labelledBy: 'programme' },
        move: target => this.#move(target),
        choose: target => this.#choose(target),
      })}
      ${days ? dayList([day], this.#listContext(phrases)) : this.#instead(phrases)}
    </div>`;
  }

  /** What stands where the programme will be. */
  #instead({ t }: Phrases): TemplateResult {
    const { state } = this.#programme;
    return state.status === 'failed' ? failed(t, failureOf(state.error), this.#retry) : loading(t('loading'));
  }

  #about(entry: Entry, phrases: Phrases): TemplateResult {
    const keeping = waysToKeep(entry, {
      phrases,
      client: this.#source.client,
      place: this.#place,
      deepLinks: this.deepLinks,
      dialog: () => this.renderRoot.querySelector('dialog'),
      kept: (type, kept) => this.#tell(type, kept),
    });
    return activityDetails({
      entry,
      phrases,
      later: this.#shown?.index.later(entry) ?? [],
      photo: this.imageSource(entry.activity.image?.url),
      heading: (depth, text, id) => this.heading(depth, keyed(text, text), id ? { id } : {}),
      close: this.#details.close,
      ...keeping,
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { from } = this;
    if (changed.has('from') && from && !isDay(from)) {
      warnOnce(`from ${from}`, `from="${from}" is not a day. Write it as 2026-12-01. Today is used.`);
    }
    if (changed.has('view') && this.view !== 'list' && this.view !== 'month') {
      warnOnce(
        `view ${String(this.view)}`,
        `view="${String(this.view)}" is unknown. Use "list" or "month". The list is shown.`,
      );
    }
  }

  protected override updated(): void {
    describeAs(this.internals, 'region', this.t('programme'));
    if (this.#shown) this.#pictures.load();
    if (this.#focusNext) this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = '';
    const { client } = this.#source;
    const answer = this.noStructuredData || !client ? undefined : this.#shown?.answer;
    void this.#structuredData.show(answer, programme => client!.documents.structuredData(programme));
  }

  get #phrases(): Phrases | undefined {
    const { spoken } = this.#spoken;
    return spoken && this.#phrasesFor(spoken, this.effectiveEasy, this.t('priceGift'));
  }

  get #place(): string | undefined {
    return this.place ?? this.#provided.value;
  }

  get #showsGrid(): boolean {
    return this.view === 'month' && !this.#width.isNarrow;
  }

  get #today(): LocalDate {
    return this.from && isDay(this.from) ? this.from : dayInBrussels(this.now ?? Date.now());
  }

  get #period(): Period {
    const day = this.day ?? this.#today;
    return this.view === 'month' ? monthOf(day) : listPage(day, this.#today);
  }

  /** The answer for the period that is shown; an older one is no answer to it. */
  get #shown() {
    const { data } = this.#programme.state;
    return data?.key === keyOf(this.#period) ? data : undefined;
  }

  get #entries(): readonly Entry[] {
    const shown = this.#shown;
    return shown ? this.#entriesFor(shown.index, this.criteria, this.#today) : [];
  }

  /** Today, else the first day with something on it. */
  get #chosenDay(): LocalDate {
    const { from, to } = this.#period;
    const inside = (day: LocalDate | undefined): day is LocalDate => day !== undefined && day >= from && day < to;
    if (inside(this.chosen)) return this.chosen;
    return inside(this.#today) ? this.#today : from;
  }

  #question() {
    const { client } = this.#source;
    const { from, to } = this.#period;
    return client && ([client, from, to, this.#place] as const);
  }

  #listContext(phrases: Phrases): ListContext {
    return {
      phrases,
      today: this.#today,
      heading: (text, id) => this.heading(1, keyed(text, text), { id, class: 'day-name' }),
      picture: activity => picture(activity, this.imageSource(activity.image?.url), this.#pictures.nameFor(activity)),
      open: id => this.open(id),
    };
  }

  #show(day: LocalDate): void {
    this.day = day;
    this.#focusNext = '#programme';
    this.#announcesCount = true;
  }

  #turn(months: number): void {
    this.day = this.chosen = addMonths(this.#period.from, months);
  }

  #move(target: LocalDate): void {
    this.day = this.chosen = target;
    this.#focusNext = `[data-day="${target}"]`;
  }

  #choose(target: LocalDate): void {
    this.chosen = target;
    this.#focusNext = `#day-${target}`;
  }

  #filter(criteria: Criteria): void {
    this.criteria = criteria;
    this.announce(this.t('count', { count: this.#entries.length }));
  }

  #clearFilters(): void {
    this.criteria = noCriteria;
    this.announce(`${this.t('filterCleared')} ${this.t('count', { count: this.#entries.length })}`);
    this.#focusNext = '#programme';
  }

  #closeFilters(): void {
    this.isFiltering = false;
    this.#focusNext = '#programme';
  }

  readonly #retry = (): void => {
    this.#announcesCount = true;
    this.#focusNext = '#programme';
    this.#programme.reload();
  };

  #settled(): void {
    const linked = this.#linked;
    this.#linked = undefined;
    if (linked) this.#linkIsGone = !this.#shown?.index.find(linked);
    if (linked && !this.#linkIsGone) this.open(linked);
    else if (this.#announcesCount && this.#shown) this.announce(this.t('count', { count: this.#entries.length }));
    this.#announcesCount = false;
  }

  readonly #followLink = (): void => {
    const id = this.deepLinks ? linkedOccurrence() : undefined;
    if (!id) return;
    this.day = originalStart(id)?.slice(0, 10) ?? this.day;
    this.#linked = id;
    if (this.#shown) this.#settled();
  };

  #tell(type: `stek-activity-${'opened' | 'saved' | 'shared'}`, { activity, occurrence }: Entry): void {
    this.emit(type, { activityId: activity.id, occurrenceId: occurrence.id });
  }
}

const keyOf = ({ from, to }: Period): string => `${from} ${to}`;
