import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FlyerSheet } from '../../domain/flyer/flyer-sheet.ts';
import { wordFlyer } from '../../domain/flyer/flyer-words.ts';
import type { Voice } from '../../domain/flyer/voice.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { placeContext } from '../../foundation/context.ts';
import { describeAs } from '../../foundation/described-as.ts';
import { Provided } from '../../foundation/provided.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { directionOf } from '../../i18n/direction.ts';
import { flyerTexts, type FlyerCatalogue } from '../../i18n/flyer.ts';
import type { StekClient } from '../../sdk/client.ts';
import { advise } from './advise.ts';
import { DrawingSheet } from './drawings.ts';
import { styles } from './easy-flyer.styles.ts';
import { flyerCard, type CardContext } from './flyer-card.ts';
import { flyerFoot, type FootContext } from './flyer-foot.ts';
import { FlyerParts } from './flyer-parts.ts';
import { FlyerVoice } from './flyer-voice.ts';
import { line, words } from './line.ts';
import { liveAddress } from './live-address.ts';
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
  static override texts = [flyerTexts];
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

  readonly #provided = new Provided(this, placeContext);
  readonly #source = new ClientController(this);
  readonly #voice = new FlyerVoice(this, () => this.t as Voice['say']);
  readonly #drawings = new DrawingSheet(this);
  readonly #flyer = new FlyerSource(this, {
    client: () => this.#source.client,
    month: () => this.#month,
    place: () => this.place ?? this.#provided.value,
    settled: () => this.requestUpdate(),
  });
  readonly #parts = new FlyerParts(this, {
    takeIn: part => this.takeIn(part),
    t: (key, slots) => this.t(key, slots),
    say: text => this.announce(text),
    translate: lang => this.#translate(lang),
    printed: detail => this.emit('stek-flyer-printed', detail),
    clock: () => this.#clock,
  });
  #sheet: { of: ShownFlyer['flyer']; voice: Voice; key: string; sheet: FlyerSheet } | undefined;
  #announces = '';

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const shown = this.#flyer.now;
    const voice = this.#voice.now;
    const error = this.#source.error ?? this.#flyer.error;
    if (error !== undefined && !shown) return failed(this.t, error, this.#retry);
    if (!shown || !voice) return loading(this.t('loading'));
    const sheet = this.#sheetOf(shown, voice);
    // A new sheet is drawn anew, so that nothing stays of what browser translation made of the old one.
    return html`<div class="page">
      ${this.#parts.tools(this.languages, sheet)} ${keyed(sheet, this.#page(sheet, shown, voice))}
      ${this.#parts.printing(sheet)}
    </div>`;
  }

  #page(sheet: FlyerSheet, shown: ShownFlyer, voice: Voice): TemplateResult {
    const { lang } = sheet;
    const context = this.#context(sheet);
    return html`<div class="flyer" lang=${lang} dir=${directionOf(lang)}>
      ${this.#cover(sheet)} ${this.#remarks(shown)}
      ${this.#parts.changes({ shown, voice, edition: this.edition, heading: context.heading })}
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
      ${sheet.extra.map(one => html`<p class="extra" data-say>${words(one, lang)}</p>`)} ${flyerFoot(sheet, context)}
      ${sheet.publisher ? html`<p class="publisher">${line(sheet.publisher, lang)}</p>` : nothing}
    </div>`;
  }

  #cover({ who, title, welcome, notice, lang, cards }: FlyerSheet): TemplateResult {
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

  #context({ lang, link }: FlyerSheet): FootContext {
    const heading: CardContext['heading'] = content => this.heading(1, content);
    return {
      ...{ lang, heading, picture: this.#drawings.picture },
      photo: url => this.imageSource(url),
      qr: link && this.#parts.qrCode(link.url, link.label),
    };
  }

  #sheetOf({ flyer }: ShownFlyer, voice: Voice): FlyerSheet {
    const url = liveAddress(this.shortUrl, flyer.url);
    const publisher = this.publisher ?? flyer.publisher;
    const madeOn = dayInBelgium(this.#clock);
    const key = [url, publisher, madeOn].join(' ');
    const last = this.#sheet;
    if (last?.of === flyer && last.voice === voice && last.key === key) return last.sheet;
    const sheet = wordFlyer({ ...flyer, url, publisher, madeOn }, voice);
    this.#sheet = { of: flyer, voice, key, sheet };
    return sheet;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#advise();
    const sheet = this.#sheet?.sheet;
    describeAs(this.internals, 'region', sheet?.title.text ?? this.t('loading'));
    if (!sheet || !this.#flyer.now) return;
    this.#drawings.need();
    this.#parts.prepare(sheet, { audio: this.audio ?? {}, root: this.renderRoot, drawings: this.#drawings });
    if (this.#announces === sheet.lang) this.#sayLanguage();
  }

  /** A page can give the client later; only then does nothing stand here. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    setTimeout(() => this.isConnected && !this.#source.expected && advise('source', ''), PATIENCE);
  }

  /** Mistakes that leave the flyer standing, but not as the page means it. */
  #advise(): void {
    const { lang, audio } = this;
    const place = this.place ?? this.#provided.value;
    const written = this.getAttribute('audio');
    // While a language is on its way it is not yet that of the texts; the advice itself knows which there are.
    if (lang && !lang.startsWith(this.textLanguage)) advise('lang', lang);
    if (written && (typeof audio !== 'object' || !audio)) advise('audio', written);
    const isUnknown = this.#flyer.now?.answer.warnings.some(({ code }) => code === 'unknown_place');
    const { code = '' } = (this.#flyer.error ?? {}) as { code?: string };
    if (place && (isUnknown || code === 'not_found' || code === 'invalid_request')) advise('place', place);
  }

  /** Puts the flyer in another language, by the attribute with which the page can do so too. */
  #translate(lang: string): void {
    this.#announces = lang;
    this.lang = lang;
    // A direction that the page gave belongs to the language it gave.
    if (this.dir) this.dir = directionOf(lang);
    this.emit('stek-flyer-translated', { lang });
    this.requestUpdate();
  }

  #sayLanguage(): void {
    const language = this.#parts.nameOf(this.#announces);
    this.#announces = '';
    this.announce(this.t('languageNow', { language }));
  }

  get #clock(): number {
    return this.now ?? Date.now();
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
