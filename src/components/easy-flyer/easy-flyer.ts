import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { monthAfter } from '../../domain/calendar-day.ts';
import type { FlyerLocale } from '../../domain/flyer/flyer-formatter.ts';
import type { FlyerCard, FlyerMonth } from '../../domain/flyer/flyer-sheet.ts';
import { isOver } from '../../domain/occurrence-status.ts';
import { wordMonth } from '../../domain/flyer/month-words.ts';
import { mayLoseDates } from '../../domain/lost-dates.ts';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { ContextConsumer } from '../../foundation/context-consumer.ts';
import { placeContext } from '../../foundation/context.ts';
import { emptyState, failureOf } from '../../foundation/empty-state.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import { ProgrammeElement } from '../../foundation/programme-element.ts';
import { StekElement, type LazyModule } from '../../foundation/stek-element.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { Catalogue, Translator } from '../../i18n/catalogue.ts';
import { flyerMonthTexts } from '../../i18n/flyer-month.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import type { StekClient } from '../../sdk/client.ts';
import { styles } from './easy-flyer.styles.ts';
import { flyerCard } from './flyer-card.ts';
import type { FlyerFrame } from './flyer-frame.ts';
import { FlyerLocaleController } from './flyer-locale-controller.ts';
import { LaterPart, type LaterPartHost } from './later-part.ts';
import { monthOf, type AskedMonth } from './month.ts';
import { Pictograms } from './pictograms.ts';
import { sentence, textRun } from './sentence.ts';
import type { ServicesBack } from './services-back.ts';
import { FlyerSource, type ShownFlyer } from './shown-flyer.ts';

/** The flyer was put in another language. */
export type FlyerTranslatedEvent = CustomEvent<{ lang: string }>;

/** A visitor printed the flyer. */
export type FlyerPrintedEvent = CustomEvent<{ size: 'a4' | 'a5'; points: number }>;

/**
 * The month on one page, for who reads little or no Dutch: pictures beside words, days and hours as spoken, what it costs and whether
 * to sign up; where it is, one person to ask, and a sheet of paper of the same. It uses the data of the calendar: nothing is typed twice.
 *
 * @summary The month on one page: easy language, many languages, read aloud, on paper.
 * @tag stek-easy-flyer
 * @status experimental
 * @since 0.2
 *
 * @slot - Shown without JavaScript, before the flyer begins to load and when it cannot be loaded: a plain link to it.
 * @slot empty - Instead of our words when nothing is planned in the month.
 * @slot failed - Instead of our words when the programme could not be loaded.
 * @slot contact - A way on when there is nothing to show: a phone number, a name, an address.
 *
 * @event {{ lang: string }} stek-flyer-translated - A visitor put the flyer in another language.
 * @event {{ size: 'a4' | 'a5', points: number }} stek-flyer-print-chosen - A visitor wants the flyer on paper, before the window to print opens. Cancelable: `preventDefault()` keeps it closed, so that the page can give a file of its own.
 * @event {{ size: 'a4' | 'a5', points: number }} stek-flyer-printed - A visitor printed the flyer.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart tools - The language button and reading aloud.
 * @csspart languages - The list of languages.
 * @csspart cover - Who, which month, everyone is welcome.
 * @csspart changes - What changed since the paper was printed.
 * @csspart cards - The list of activities.
 * @csspart card - One activity.
 * @csspart status - What is off, moved, full or otherwise.
 * @csspart where - Where it is.
 * @csspart help - Whom to ask.
 * @csspart scan - The QR code and the address.
 * @csspart qr - The QR code itself.
 * @csspart list - With `services`: who can help.
 * @csspart item - One of those.
 * @csspart title - What it is called.
 * @csspart print - The ways to print it.
 * @csspart banner - Something to know beside the flyer.
 * @csspart empty-state - What stands there when the flyer could not be loaded.
 * @csspart loading - What stands there while it loads.
 */
export class EasyFlyer extends ProgrammeElement<FlyerCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, styles];
  static override texts = [flyerMonthTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    place: {},
    month: {},
    languages: {},
    shortUrl: { attribute: 'short-url' },
    publisher: {},
    edition: {},
    services: { type: Boolean },
    audio: { type: Object },
    now: { attribute: false },
  };

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a programme: `.ics`, UiTdatabank JSON or our own JSON; several with spaces between. */
  src?: string;

  /** Id or slug of the one place the flyer is for. */
  place?: string;

  /** Which month, as `YYYY-MM`. Unless set: the one it is in Belgium, or the next one with something that is still to come. */
  month?: string;

  /** Languages to choose from, with spaces or commas between; all there are unless set. */
  languages?: string;

  /** Address of this flyer for the QR code and for people who type it, 40 characters at most; the canonical one of the page unless set. */
  shortUrl?: string;

  /** Name and address of who answers for what is printed (V.U.). */
  publisher?: string;

  /** Address of a printed edition as JSON, where no server keeps it: what changed since then is shown. */
  edition?: string;

  /** Shows under the flyer, and prints on its back, who can help: services of the municipality, as many as fit on one page. */
  services = false;

  /** Recordings of the flyer by language, as JSON: `{"ar": "/flyer-ar.mp3"}`. Read by a neighbour, they are better than a voice of the device. */
  audio?: Readonly<Record<string, string>> | null;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  readonly #provided = new ContextConsumer(this, placeContext);
  readonly #source = new ClientController(this);
  readonly #locale = new FlyerLocaleController(this, () => this.t as FlyerLocale['say']);
  readonly #drawings = new Pictograms();
  readonly #flyer = new FlyerSource(this, {
    client: () => this.#source.client,
    month: () => this.#month,
    clock: () => this.#clock,
    place: () => this.#place,
    defaults: () => this.writtenDefaults,
    settled: () => this.#settled(),
  });
  /** The month that the visitor went to. */
  #turned: string | undefined;
  #isTurning = false;
  #sheet: { of: ShownFlyer; locale: FlyerLocale; sheet: FlyerMonth } | undefined;
  #isTurned = false;
  readonly #parts: LaterPartHost = {
    adoptModule: part => this.adoptModule(part),
    settled: () => this.requestUpdate(),
  };
  /** What stands around the month. */
  readonly #frame = new LaterPart(this.#parts, flyerFrame, part => this.#makeFrame(part));
  /** Who can help. */
  readonly #back = new LaterPart(this.#parts, servicesBack, part => this.#makeBack(part));

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    void this.#frame.need();
    const shown = this.#flyer.now;
    const locale = this.#locale.now;
    const error = this.#source.error ?? this.#flyer.error;
    this.#frame.now?.warnAuthor();
    if (error !== undefined && !shown) return this.#failed(error);
    if (!shown || !locale) return skeleton(this.t('loading'), 4);
    const sheet = this.#sheetOf(shown, locale);
    const frame = this.#frame.now?.render(sheet, shown, locale);
    const page = this.#page(sheet, shown, frame);
    // A new sheet takes the other of two places, so that nothing stays of what browser translation made of the old one.
    return html`<div class="page">
      ${this.#tools(sheet.lang)} ${this.#isTurned ? page : nothing} ${this.#isTurned ? nothing : page}
      ${frame?.printing}
    </div>`;
  }

  protected override get isWhole(): boolean {
    return super.isWhole && this.#frame.now?.isWhole === true && (!this.services || this.#back.now?.isWhole === true);
  }

  /** The language button with its list, and reading aloud where something can read. */
  #tools(lang: string): TemplateResult {
    const frame = this.#frame.now;
    const hasChoice = !this.languages || /\S[\s,]+\S/.test(this.languages);
    return html`<div class="tools" part="tools" @keydown=${frame?.keyed}>
      ${
        hasChoice
          ? html`<button
              class="language"
              aria-expanded=${frame?.isChoosing ?? false}
              aria-controls="languages"
              @click=${this.#press}
            >
              ${this.#drawings.picture('language')}
              <span class="label-and-names">
                <span class="label" .textContent=${this.t('otherLanguages')}></span>
                <span class="names">${frame?.names(lang)}</span>
              </span>
            </button>`
          : nothing
      }
      ${frame?.tools(lang)}
    </div>`;
  }

  #page(sheet: FlyerMonth, shown: ShownFlyer, frame: ReturnType<FlyerFrame['render']> | undefined): TemplateResult {
    const { lang } = sheet;
    const cards = this.#inOrder(sheet.cards, shown);
    return html`<div class="flyer" lang=${lang} dir=${directionOf(lang)}>
      ${this.#cover(sheet)} ${this.#banners(shown)} ${frame?.changes}
      ${
        sheet.cards.length > 0
          ? html`<ul class="cards" part="cards">
              ${cards}
            </ul>`
          : html`<div class="empty-state" part="empty-state">
              <slot name="empty">${sheet.empty.map(one => html`<p data-say>${sentence(one, lang)}</p>`)}</slot>
              <slot name="contact"></slot>
            </div>`
      }
      ${this.#months(shown)} ${sheet.extra.map(one => html`<p class="extra" data-say>${textRun(one, lang)}</p>`)} ${frame?.foot}
    </div>
    ${this.#services(shown)}`;
  }

  /** What is still to come first: who looks on the 20th comes for that. */
  #inOrder(cards: readonly FlyerCard[], { flyer: { items } }: ShownFlyer): TemplateResult[] {
    const context = { lang: this.#locale.now!.lang, picture: this.#drawings.picture, heading: this.#heading };
    const gone = new Set(
      items.filter(({ dates }) => dates.every(date => isOver(date, this.#clock))).map(({ activity }) => activity.id),
    );
    const [coming, over] = [cards.filter(({ id }) => !gone.has(id)), cards.filter(({ id }) => gone.has(id))];
    return [
      ...coming.map(card => flyerCard(card, context)),
      ...over.map(card => flyerCard(card, { ...context, over: this.t('over') })),
    ];
  }

  /** The ways to the month before and after. */
  #months({ month }: ShownFlyer): TemplateResult {
    const button = (way: 'earlier' | 'later', months: number) => {
      const name = this.#locale.now?.spoken.month(monthAfter(month, months)) ?? '';
      return html`<button
        class=${way}
        .textContent=${this.t('goTo', { month: name })}
        @click=${() => this.#turn(months)}
      ></button>`;
    };
    return html`<div class="months">${button('earlier', -1)} ${button('later', 1)}</div>`;
  }

  /** Who can help, where the page asks for that. */
  #services({ answer: { places } }: ShownFlyer): unknown {
    if (!this.services) return nothing;
    void this.#back.need();
    const locale = this.#locale.now;
    const place = places.find(({ id, slug }) => id === this.#place || slug === this.#place);
    const back = this.#back.now;
    if (!back || !locale) return nothing;
    return back.render({ lang: locale.lang, spoken: locale.spoken, place, today: municipalDay(this.#clock) });
  }

  #makeBack({ ServicesBack: Made }: BackModule): ServicesBack {
    return new Made(this, {
      client: () => (this.services ? this.#source.client : undefined),
      t: (key, slots) => (this.t as Translator<Catalogue>)(key, slots),
      heading: this.#heading,
      picture: this.#drawings.picture,
      level: () => Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2) + 1),
    });
  }

  #cover({ who, title, welcome, translationNote, lang, cards }: FlyerMonth): TemplateResult {
    return html`<div class="cover" part="cover">
      <div>
        <p class="who" data-say>${textRun(who, lang)}</p>
        ${this.heading(0, html`<span data-say>${textRun(title, lang)}</span>`, { id: 'flyer' })}
        <p class="welcome">${welcome.map(one => html`<span data-say>${sentence(one, lang)}</span> `)}</p>
      </div>
      <p class="month" aria-hidden="true">
        ${[...new Set(cards.map(({ pictogram }) => pictogram))].map(name => this.#drawings.picture(name))}
      </p>
      ${translationNote ? html`<p class="machine">${sentence(translationNote, lang)}</p>` : nothing}
    </div>`;
  }

  #failed(error: unknown): TemplateResult {
    const { t } = this;
    const failure = failureOf(error);
    const [title, hint] = [t(`failed${failure}`), t(`failed${failure}Hint`)];
    return emptyState({ name: 'failed', title, hint, action: t('retry'), run: this.#retry });
  }

  #banners({ answer: { stale, asOf, warnings } }: ShownFlyer): unknown {
    const isPartial = warnings.some(mayLoseDates);
    if (!stale && !isPartial) return nothing;
    const { t } = this;
    const date = this.#locale.now?.spoken.dayWithYear(municipalDay(Date.parse(asOf))) ?? '';
    return [
      stale ? banner(t('stale', { date }), { label: t('retry'), run: this.#retry }) : nothing,
      isPartial ? banner(t('partial')) : nothing,
    ];
  }

  #sheetOf(of: ShownFlyer, locale: FlyerLocale): FlyerMonth {
    if (this.#sheet?.of !== of || this.#sheet.locale !== locale) {
      this.#sheet = { of, locale, sheet: wordMonth(of.flyer, locale) };
      this.#isTurned = !this.#isTurned;
    }
    return this.#sheet.sheet;
  }

  #makeFrame({ FlyerFrame: Made }: FrameModule): FlyerFrame {
    return new Made(this, {
      t: (key, slots) => this.t(key, slots),
      say: text => this.announce(text),
      adoptModule: later => this.adoptModule(later),
      heading: this.#heading,
      photo: url => this.imageSource(url),
      drawings: this.#drawings,
      translated: lang => this.emit('stek-flyer-translated', { lang }),
      printChosen: detail => this.emit('stek-flyer-print-chosen', detail, { cancelable: true }),
      printed: detail => this.emit('stek-flyer-printed', detail),
      clock: () => this.#clock,
      back: paper => (this.services ? this.#back.now?.paper(paper) : undefined),
    });
  }

  readonly #press = (): void => void this.#frame.need().then(() => this.#frame.now?.press());

  readonly #heading = (content: unknown): TemplateResult => this.heading(1, content);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.#sheet?.sheet.title.text ?? this.t('loading'));
  }

  get #clock(): number {
    return this.now ?? Date.now();
  }

  get #place(): string | undefined {
    return this.place ?? this.#provided.value;
  }

  get #month(): AskedMonth {
    return monthOf(this.#turned ?? this.month, this.#clock);
  }

  /** To the month before or after the one that is shown; the focus goes to its name. */
  #turn(months: number): void {
    const { now } = this.#flyer;
    if (!now) return;
    this.#turned = monthAfter(now.month, months);
    this.#isTurning = true;
    this.requestUpdate();
  }

  #settled(): void {
    this.requestUpdate();
    if (!this.#isTurning) return;
    this.#isTurning = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#flyer')?.focus());
  }

  readonly #retry = (): void => {
    if (this.#source.error) this.#source.retry();
    else this.#flyer.reload();
  };
}

type FrameModule = LazyModule & { readonly FlyerFrame: typeof FlyerFrame };
type BackModule = LazyModule & { readonly ServicesBack: typeof ServicesBack };

const flyerFrame = (): Promise<FrameModule> => import('./flyer-frame.ts');

/** Who can help is for pages that ask for it. */
const servicesBack = (): Promise<BackModule> => import('./services-back.ts');
