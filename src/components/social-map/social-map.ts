import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { municipalTime } from '../../domain/municipal-clock.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import {
  countServiceCriteria,
  filterServices,
  noServiceCriteria,
  type ServiceCriteria,
} from '../../domain/service-filter.ts';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { emptyState, failureOf } from '../../foundation/empty-state.ts';
import { idle } from '../../foundation/idle.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { localInWords } from '../../foundation/moment-in-words.ts';
import { serviceTheme, type ServiceSpeech } from '../../domain/service-words.ts';
import { serviceCard } from '../../foundation/service-card.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { lifeDomainsTexts } from '../../i18n/life-domains.ts';
import { serviceTexts } from '../../i18n/service.ts';
import { socialMapTexts } from '../../i18n/social-map.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import { pictogram } from '../../pictograms/pictogram.ts';
import type { Service } from '../../schema/service.ts';
import type { ParseWarning } from '../../schema/warning.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { ListPaper } from './list-paper.ts';
import type { MapCatalogue, MapContext } from './map-context.ts';
import { mapFilters, searchField } from './map-filters.ts';
import { ServicesSource, type FoundServices } from './services-source.ts';
import { styles } from './social-map.styles.ts';
import { themeButtons } from './theme-buttons.ts';

/** A visitor wants so many services on paper. */
export type ServicesPrintEvent = CustomEvent<{ count: number }>;

/**
 * The services people can be shown the way to, as a directory: by what the question is about, where somebody lives, the language they
 * speak, the price, whether there are steps and whether it is open now. Each says when its details were checked.
 *
 * @summary Who can help, by life domain, place, language and price.
 * @tag stek-social-map
 * @status experimental
 * @since 0.6
 *
 * @slot - Shown without JavaScript, and when nothing can be loaded: a link to a list, a phone number.
 * @slot empty - Words of the page's own when there are no services.
 * @slot no-results - Words of the page's own when no service fits.
 * @slot failed - Words of the page's own when nothing can be loaded.
 * @slot contact - A way on where there is nothing to read: a phone number, a name, an address.
 *
 * @event {{ count: number }} stek-services-print-chosen - A visitor wants the list on paper, before the window to print opens. Cancelable: `preventDefault()` keeps it closed.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart filters - What can be chosen.
 * @csspart field - A question among them.
 * @csspart label - What it asks.
 * @csspart hint - An example beside it.
 * @csspart input - What is written or chosen.
 * @csspart status - How many services are shown.
 * @csspart list - The services.
 * @csspart item - One of them.
 * @csspart card - What is known of it.
 * @csspart title - What it is called.
 * @csspart print - The button that prints the list.
 * @csspart banner - That it is an old version.
 * @csspart empty-state - Why there is nothing to read.
 * @csspart loading - What stands there while it loads.
 */
export class SocialMap extends StekElement<MapCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, styles];
  static override texts = [socialMapTexts, serviceTexts, lifeDomainsTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    theme: {},
    limit: { type: Number },
    drawings: { state: true },
    criteria: { state: true },
    isOpen: { state: true },
    more: { state: true },
  };

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a file with services, such as `services.json`: our own JSON or HSDS 3; or several with spaces between. */
  src?: string;

  /** Name of a life domain, such as `housing`, or of a theme of the municipality's own: only that, until the visitor chooses another. */
  theme = '';

  /** How many services are shown at once; the others come with a button. */
  limit = AT_ONCE;

  private drawings: Readonly<Record<string, Drawing>> = {};
  private criteria: ServiceCriteria = noServiceCriteria;
  private isOpen = false;
  /** How many times more were asked for. */
  private more = 0;

  readonly #client = new ClientController(this, { reads: 'services' });
  readonly #formatter = new LocaleFormatterController(this);
  readonly #source = new ServicesSource(this, {
    client: () => this.#client.client,
    tell: warnings => void this.#tell(warnings),
  });
  #rest: ReturnType<typeof setTimeout> | undefined;
  #minute: ReturnType<typeof setInterval> | undefined;
  #focusNext = -1;
  #makingPaper: Promise<ListPaper> | undefined;

  override render(): TemplateResult {
    if (!this.#client.expected) return html`<slot></slot>`;
    return html`<div class="page">
      <div class="words">
        ${this.heading(0, this.text('service.heading'), { id: 'services' })}
        <p>${this.text('map.intro')}</p>
      </div>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { state } = this.#source;
    const error = this.#client.error ?? (state.status === 'failed' ? state.error : undefined);
    if (state.data) return this.#found(state.data, error);
    return error === undefined ? skeleton(this.t('loading'), 3) : this.#failed(error);
  }

  #found({ items, stale, asOf }: FoundServices, error: unknown): TemplateResult {
    const { t } = this;
    const { spoken } = this.#formatter;
    const date = spoken ? localInWords(municipalTime(Date.parse(asOf)), spoken) : asOf.slice(0, 10);
    const isOld = stale || error !== undefined;
    return html`${isOld ? banner(t('stale', { date }), { label: t('retry'), run: this.#retry }) : nothing}
    ${items.length === 0 ? this.#nothing('empty', 'map.empty', 'map.emptyHint') : this.#directory(items)}`;
  }

  #directory(items: readonly Service[]): TemplateResult {
    const { t } = this;
    const context = this.#context;
    const fitting = this.#fitting;
    const shown = this.#atOnce * (this.more + 1);
    const count = countServiceCriteria(this.criteria);
    return html`<search class="search">
        ${searchField(context)} ${themeButtons(items, context)}
        <button
          type="button"
          class="open"
          aria-expanded=${this.isOpen ? 'true' : 'false'}
          aria-controls="filters"
          .textContent=${count ? t('map.filterOn', { count }) : t('map.filter')}
          @click=${this.#toggle}
        ></button>
        <div class="fold" ?hidden=${!this.isOpen}>${mapFilters(items, context)}</div>
      </search>
      <div class="result">
        <p class="count" part="status" .textContent=${t('map.shown', { count: fitting.length })}></p>
        ${this.#isNarrowed ? html`<button type="button" .textContent=${t('map.clear')} @click=${this.#clear}></button>` : nothing}
        ${fitting.length > 0 ? html`<button type="button" part="print" .textContent=${t('map.print')} @click=${this.#print}></button>` : nothing}
      </div>
      ${fitting.length === 0 ? this.#nothing('no-results', 'map.none', 'map.noneHint') : this.#list(fitting.slice(0, shown), context)}
      ${fitting.length > shown ? html`<button type="button" class="more" .textContent=${t('map.more')} @click=${this.#showMore}></button>` : nothing}`;
  }

  #list(services: readonly Service[], context: MapContext): TemplateResult {
    return html`<ul class="list" part="list" aria-labelledby="services">
      ${repeat(
        services,
        ({ id }) => id,
        service => html`<li part="item">${serviceCard(service, context)}</li>`,
      )}
    </ul>`;
  }

  /** Nothing to show, and whom to call: the page's own way on, else the person whom the programme names. */
  #nothing(name: 'empty' | 'no-results', title: 'map.empty' | 'map.none', hint: 'map.emptyHint' | 'map.noneHint') {
    const { person } = this.#source;
    const [before = '', after = ''] = this.t('map.callPerson', { name: person?.firstName ?? '', phone: '\n' }).split(
      '\n',
    );
    const hasWay = this.querySelector('[slot="contact"]') !== null;
    return html`${emptyState({ name, title: this.t(title), hint: this.t(hint) })}
    ${
      person?.phone && !hasWay
        ? html`<p class="person">
            <a class="button" href=${telUrl(person.phone)}
              ><span><span .textContent=${before}></span><bdi .textContent=${spacedPhone(person.phone)}></bdi
                ><span .textContent=${after}></span></span
            ></a>
          </p>`
        : nothing
    }`;
  }

  #failed(error: unknown): TemplateResult {
    const { t } = this;
    const isOffline = failureOf(error) === 'Offline';
    return emptyState({
      name: 'failed',
      title: t(isOffline ? 'map.failedOffline' : 'map.failedServer'),
      hint: t(isOffline ? 'map.failedOfflineHint' : 'map.failedServerHint'),
      action: t('retry'),
      run: this.#retry,
    });
  }

  get #atOnce(): number {
    return Number.isInteger(this.limit) && this.limit > 0 ? this.limit : AT_ONCE;
  }

  get #isNarrowed(): boolean {
    const { words, theme } = this.criteria;
    return words.trim() !== '' || theme !== '' || countServiceCriteria(this.criteria) > 0;
  }

  get #fitting(): readonly Service[] {
    const items = this.#source.state.data?.items ?? [];
    const themeName = (theme: string) => serviceTheme(theme, this.t as ServiceSpeech['say']);
    return filterServices(items, this.criteria, { now: municipalTime(Date.now()), themeName });
  }

  readonly #change = (change: Partial<ServiceCriteria>): void => {
    this.criteria = { ...this.criteria, ...change };
    this.more = 0;
    // Somebody who types hears it once, when they rest.
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.announce(this.#countWords), 'words' in change ? REST : 0);
  };

  get #countWords(): string {
    const count = this.#fitting.length;
    return count === 0 ? this.t('map.none') : this.t('map.shown', { count });
  }

  readonly #clear = (): void => {
    this.#change(noServiceCriteria);
    this.renderRoot.querySelector<HTMLElement>('#services')?.focus();
  };

  readonly #toggle = (): void => {
    this.isOpen = !this.isOpen;
  };

  readonly #showMore = (): void => {
    this.#focusNext = this.#atOnce * (this.more + 1);
    this.more++;
  };

  readonly #print = async (): Promise<void> => {
    const services = this.#fitting;
    if (!this.emit('stek-services-print-chosen', { count: services.length }, { cancelable: true })) return;
    (await this.#paper()).print();
  };

  /** What prints the list, with its button or with the page. */
  #paper(): Promise<ListPaper> {
    const found = () => ({ services: this.#fitting, context: this.#context });
    return (this.#makingPaper ??= import('./list-paper.ts')
      .then(part => new part.ListPaper(this, found))
      .catch((error: unknown) => {
        this.#makingPaper = undefined;
        throw error;
      }));
  }

  readonly #retry = (): void => {
    if (this.#client.error) this.#client.retry();
    else this.#source.retry();
  };

  async #tell(warnings: readonly ParseWarning[]): Promise<void> {
    const words = await import('../../foundation/left-out-warnings.ts').catch(() => undefined);
    const { api, src } = this;
    words?.warnAboutLeftOut({ api, src, things: 'services' }, warnings);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // What is open now is closed later, on a page that stays open.
    this.#minute = setInterval(() => this.requestUpdate(), MINUTE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#minute);
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('theme')) this.criteria = { ...this.criteria, theme: this.theme };
    if (changed.has('limit') && this.limit !== this.#atOnce) void this.#tellLimit();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#draw();
    void idle()
      .then(() => this.#paper())
      .catch(() => undefined);
  }

  async #tellLimit(): Promise<void> {
    (await attributeWarnings())?.warnAboutLimit(this);
  }

  /** The pictures come after the words, which stand alone until then, and for good where they cannot be fetched. */
  async #draw(): Promise<void> {
    const { drawings } = await import('../../pictograms/drawings.ts').catch(() => ({ drawings: {} }));
    this.drawings = drawings;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('service.heading'));
    const index = this.#focusNext;
    this.#focusNext = -1;
    if (index >= 0) this.renderRoot.querySelectorAll<HTMLElement>('.list [part="title"]')[index]?.focus();
  }

  get #context(): MapContext {
    const now = municipalTime(Date.now());
    const first = Math.trunc(this.headingLevel) || 2;
    return {
      t: this.t,
      lang: this.textLanguage,
      spoken: this.#formatter.spoken,
      level: Math.min(6, Math.max(2, first) + 1),
      today: now.slice(0, 10),
      now,
      criteria: this.criteria,
      change: this.#change,
      picture: name => {
        const drawing = Object.hasOwn(this.drawings, name) ? this.drawings[name] : undefined;
        return drawing ? pictogram(drawing) : nothing;
      },
    };
  }
}

/** So many services are shown at first, and with each press for more. */
const AT_ONCE = 10;
/** Milliseconds of rest after which somebody who types is told how many are left. */
const REST = 700;
const MINUTE = 60_000;

/** The words for a webmaster are fetched with the first mistake. */
const attributeWarnings = () => import('./attribute-warnings.ts').catch(() => undefined);
