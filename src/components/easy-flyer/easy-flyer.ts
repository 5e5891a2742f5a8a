import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { FlyerMonth } from '../../domain/flyer/flyer-sheet.ts';
import { wordMonth } from '../../domain/flyer/month-words.ts';
import type { Voice } from '../../domain/flyer/voice.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { placeContext } from '../../foundation/context.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { ContextConsumer } from '../../foundation/context-consumer.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { directionOf } from '../../i18n/direction.ts';
import type { FlyerCatalogue } from '../../i18n/flyer.ts';
import { flyerMonthTexts } from '../../i18n/flyer-month.ts';
import type { StekClient } from '../../sdk/client.ts';
import { advise } from './advise.ts';
import type { AroundPart } from './around-part.ts';
import { DrawingSheet } from './drawings.ts';
import { styles } from './easy-flyer.styles.ts';
import { flyerCard } from './flyer-card.ts';
import { FlyerVoice } from './flyer-voice.ts';
import { line, words } from './line.ts';
import { dayInBelgium, monthOf } from './month.ts';
import { failed, remark } from './notices.ts';
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
 * @csspart print - The ways to print it.
 * @csspart remark - Something to know beside the flyer.
 * @csspart notice - What stands there when the flyer could not be loaded.
 * @csspart loading - What stands there while it loads.
 */
export class EasyFlyer extends StekElement<FlyerCatalogue> {
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

  /** Which month, as `YYYY-MM`; the month it is in Belgium unless set. */
  month?: string;

  /** Languages to choose from, with spaces or commas between; all there are unless set. */
  languages?: string;

  /** Address of this flyer for the QR code and for people who type it, 40 characters at most; the canonical one of the page unless set. */
  shortUrl?: string;

  /** Name and address of who answers for what is printed (V.U.). */
  publisher?: string;

  /** Address of a printed edition as JSON, where no server keeps it: what changed since then is shown. */
  edition?: string;

  /** Recordings of the flyer by language, as JSON: `{"ar": "/flyer-ar.mp3"}`. Read by a neighbour, they are better than a voice of the device. */
  audio?: Readonly<Record<string, string>> | null;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  readonly #provided = new ContextConsumer(this, placeContext);
  readonly #source = new ClientController(this);
  readonly #voice = new FlyerVoice(this, () => this.t as Voice['say']);
  readonly #drawings = new DrawingSheet();
  readonly #flyer = new FlyerSource(this, {
    client: () => this.#source.client,
    month: () => this.#month,
    place: () => this.#place,
    settled: () => this.requestUpdate(),
  });
  #sheet: { of: ShownFlyer; voice: Voice; sheet: FlyerMonth } | undefined;
  #isTurned = false;
  #around: AroundPart | undefined;
  #fetching: Promise<void> | undefined;

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    void this.#fetchAround();
    const shown = this.#flyer.now;
    const voice = this.#voice.now;
    const error = this.#source.error ?? this.#flyer.error;
    this.#around?.advise(this.#place, error, shown);
    if (error !== undefined && !shown) return failed(this.t, error, this.#retry);
    if (!shown || !voice) return loading(this.t('loading'));
    const sheet = this.#sheetOf(shown, voice);
    const around = this.#around?.render(sheet, shown, voice);
    const page = this.#page(sheet, shown, around);
    // A new sheet takes the other of two places, so that nothing stays of what browser translation made of the old one.
    return html`<div class="page">
      ${this.#tools(sheet.lang)} ${this.#isTurned ? page : nothing} ${this.#isTurned ? nothing : page}
      ${around?.printing}
    </div>`;
  }

  /** The language button with its list, and reading aloud where something can read. */
  #tools(lang: string): TemplateResult {
    const around = this.#around;
    const hasChoice = !this.languages || /\S[\s,]+\S/.test(this.languages);
    return html`<div class="tools" part="tools" @keydown=${around?.keyed}>
      ${
        hasChoice
          ? html`<button
              class="language"
              aria-expanded=${around?.isChoosing ?? false}
              aria-controls="languages"
              @click=${this.#press}
            >
              ${this.#drawings.picture('language')}
              <span class="label-and-names">
                <span class="label" .textContent=${this.t('otherLanguages')}></span>
                <span class="names">${around?.names(lang)}</span>
              </span>
            </button>`
          : nothing
      }
      ${around?.tools(lang)}
    </div>`;
  }

  #page(sheet: FlyerMonth, shown: ShownFlyer, around: ReturnType<AroundPart['render']> | undefined): TemplateResult {
    const { lang } = sheet;
    const context = { lang, picture: this.#drawings.picture, heading: this.#heading };
    return html`<div class="flyer" lang=${lang} dir=${directionOf(lang)}>
      ${this.#cover(sheet)} ${this.#remarks(shown)} ${around?.changes}
      ${
        sheet.cards.length > 0
          ? html`<ul class="cards" part="cards">
              ${sheet.cards.map(card => flyerCard(card, context))}
            </ul>`
          : html`<div class="notice" part="notice">
              <slot name="empty">${sheet.empty.map(one => html`<p data-say>${line(one, lang)}</p>`)}</slot>
              <slot name="contact"></slot>
            </div>`
      }
      ${sheet.extra.map(one => html`<p class="extra" data-say>${words(one, lang)}</p>`)} ${around?.foot}
    </div>`;
  }

  #cover({ who, title, welcome, notice, lang, cards }: FlyerMonth): TemplateResult {
    return html`<div class="cover" part="cover">
      <div>
        <p class="who" data-say>${words(who, lang)}</p>
        ${this.heading(0, html`<span data-say>${words(title, lang)}</span>`, { id: 'flyer' })}
        <p class="welcome">${welcome.map(one => html`<span data-say>${line(one, lang)}</span> `)}</p>
      </div>
      <p class="month" aria-hidden="true">
        ${[...new Set(cards.map(({ pictogram }) => pictogram))].map(name => this.#drawings.picture(name))}
      </p>
      ${notice ? html`<p class="machine">${line(notice, lang)}</p>` : nothing}
    </div>`;
  }

  #remarks({ answer: { stale, asOf, warnings } }: ShownFlyer): unknown {
    if (!stale && warnings.length === 0) return nothing;
    const { t } = this;
    const date = this.#voice.now?.spoken.dayWithYear(dayInBelgium(Date.parse(asOf))) ?? '';
    return [
      stale ? remark(t('stale', { date }), { label: t('retry'), run: this.#retry }) : nothing,
      warnings.length > 0 ? remark(t('partial')) : nothing,
    ];
  }

  #sheetOf(of: ShownFlyer, voice: Voice): FlyerMonth {
    if (this.#sheet?.of !== of || this.#sheet.voice !== voice) {
      this.#sheet = { of, voice, sheet: wordMonth(of.flyer, voice) };
      this.#isTurned = !this.#isTurned;
    }
    return this.#sheet.sheet;
  }

  /** What stands around the month, once; what could not be fetched is fetched again a little later. */
  readonly #fetchAround = (): Promise<void> => (this.#fetching ??= this.#takeAround());

  async #takeAround(): Promise<void> {
    try {
      const part = await import('./around-part.ts');
      await this.adoptModule(part);
      this.#around = new part.AroundPart(this, {
        t: (key, slots) => this.t(key, slots),
        say: text => this.announce(text),
        takeIn: later => this.adoptModule(later),
        heading: this.#heading,
        photo: url => this.imageSource(url),
        drawings: this.#drawings,
        translated: lang => this.emit('stek-flyer-translated', { lang }),
        printed: detail => this.emit('stek-flyer-printed', detail),
        clock: () => this.#clock,
      });
      this.requestUpdate();
    } catch {
      setTimeout(() => {
        this.#fetching = undefined;
        this.requestUpdate();
      }, PATIENCE);
    }
  }

  readonly #press = (): void => void this.#fetchAround().then(() => this.#around?.press());

  readonly #heading = (content: unknown): TemplateResult => this.heading(1, content);

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.#sheet?.sheet.title.text ?? this.t('loading'));
  }

  /** A page can give the client later; only then does nothing stand here. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    setTimeout(() => this.isConnected && !this.#source.expected && advise('source', ''), PATIENCE);
  }

  get #clock(): number {
    return this.now ?? Date.now();
  }

  get #place(): string | undefined {
    return this.place ?? this.#provided.value;
  }

  get #month(): string {
    return monthOf(this.month, this.#clock);
  }

  readonly #retry = (): void => {
    if (this.#source.error) this.#source.retry();
    else this.#flyer.reload();
  };
}

/** Milliseconds that a page may take to say where the programme is. */
const PATIENCE = 3000;

/** Words in the place the flyer will take. */
const loading = (text: string): TemplateResult =>
  html`<div class="loading" part="loading">
    <p .textContent=${text}></p>
    <div class="bones" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
  </div>`;
