import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { DEFAULT_SIGNAL_FORM } from '../../domain/signal-form-defaults.ts';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { exitAddress } from '../../foundation/exit-address.ts';
import { aroundFormStyles } from '../../foundation/form/around-form.styles.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { ModuleLoader } from '../../foundation/module-loader.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { quickExitStyles } from '../../foundation/quick-exit.styles.ts';
import { QuickExit } from '../../foundation/quick-exit.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { StekElement, type LazyModule } from '../../foundation/stek-element.ts';
import { waitsOnDevice } from '../../foundation/submission/waits-on-device.ts';
import { formTexts } from '../../i18n/form.ts';
import { referralFrameTexts } from '../../i18n/referral-frame.ts';
import type { ReferralCatalogue } from '../../i18n/referral.ts';
import type { ReferralStripCatalogue } from '../../i18n/referral-strip.ts';
import type { ServiceCatalogue } from '../../i18n/service.ts';
import { translationTexts } from '../../i18n/translation.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { Clock } from '../../sdk/clock.ts';
import type { CardPage, Filling } from './filling/filling.ts';
import { languageChoice } from './language-choice.ts';
import { referralCardStyles } from './referral-card.styles.ts';

type FillingModule = LazyModule & { readonly Filling: typeof Filling };

/** Fetched as soon as it is known where to send to. */
const fillingModule = (): Promise<FillingModule> => import('./filling/filling.ts');

/** A card arrived. Says nothing of whom it is about. */
export type ReferralSentEvent = CustomEvent<{ state: string }>;

/** A card waits on the device. */
export type ReferralQueuedEvent = CustomEvent<Record<string, never>>;

/**
 * A referral card: a person and whoever helps them fill it in together, on one screen. It shows first where people can go by themselves. Then it
 * asks, one thing at a time, in the person's language; what may be done with it is agreed to and signed, in one of several ways that are all as
 * good. It is sealed on the device for one named contact person: nobody else can read it, the server included. The person keeps a strip with who
 * calls, from which number and before which day. Nothing of it stays on the device but, without a connection, the sealed card for three days.
 *
 * @summary Hand somebody over to one person who calls them, sealed.
 * @tag stek-referral-card
 * @status experimental
 * @since 0.6
 *
 * @slot - Shown without JavaScript, and where no card can be sent: a link to the card on paper.
 * @slot contact - Whom to call in place of a card: a phone number, a name.
 *
 * @event {{ state: string }} stek-referral-sent - A card arrived.
 * @event {{}} stek-referral-queued - A card waits on the device; it is sent by itself later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart toolbar - The language, and the way to leave; stays in sight.
 * @csspart languages - The list of languages.
 * @csspart cards - Where people can go by themselves.
 * @csspart card - One of those, or who gets the card.
 * @csspart dialog - The question whether to leave.
 * @csspart summary - What is wrong with the answers.
 * @csspart answers - The answers to look over.
 * @csspart outcome - What came of sending.
 * @csspart receipt - The strip of the person, and that of who filled it in with them.
 * @csspart code - A code.
 * @csspart outgoing - What waits on the device, and what came of it.
 * @csspart banner - That the questions did not come through.
 * @csspart empty-state - Why no card can be sent here.
 * @csspart loading - What stands there while the questions load.
 */
export class ReferralCard extends StekElement<ReferralCatalogue & ServiceCatalogue & ReferralStripCatalogue> {
  static override styles: CSSResultGroup = [
    ...[StekElement.styles, pageStyles, aroundFormStyles, bannerStyles, quickExitStyles, referralCardStyles],
  ];
  static override texts = [formTexts, referralFrameTexts, translationTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    placeId: { attribute: 'place-id' },
    recipientId: { attribute: 'recipient-id' },
    keyPin: { attribute: 'key-pin' },
    followUpPage: { attribute: 'follow-up-page' },
    paperPage: { attribute: 'paper-page' },
    exitUrl: { attribute: 'exit-url' },
    senderName: { attribute: 'sender-name' },
    senderOrganisation: { attribute: 'sender-organisation' },
    senderPhone: { attribute: 'sender-phone' },
    clock: { attribute: false },
    drawings: { state: true },
    isChoosing: { state: true },
  };

  /** A client of the page's own making; wins over a provider and `api`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Id of the place where people are: its contact persons are offered, and it stands on the outside of the card. */
  placeId = '';

  /** Id of the one contact person who gets it; whoever is there for the place unless set. */
  recipientId = '';

  /** Thumbprints (RFC 7638) of the only keys that may be sealed to, with spaces between: of the contact persons and of the key in the safe. */
  keyPin = '';

  /** Address of the page where people fill in their code, on the strip; the plain page of the server unless set. */
  followUpPage?: string | undefined;

  /** Address of the card on paper; that of the server unless set. */
  paperPage?: string | undefined;

  /** Where "close and wipe" leads: the address of another site, of the kind that anybody may look at. */
  exitUrl = '';

  /** Who fills it in with the person, where the page knows. */
  senderName = '';

  /** Where they work. */
  senderOrganisation = '';

  /** Their number. */
  senderPhone = '';

  /** Time as a test brings it. */
  clock?: Clock | undefined;

  private drawings: Readonly<Record<string, Drawing>> = {};
  private isChoosing = false;

  readonly #source = new ClientController(this);
  readonly #formatter = new LocaleFormatterController(this);
  readonly #exit = new QuickExit(this, {
    url: () => exitAddress(this.exitUrl, '', DEFAULT_SIGNAL_FORM.exitUrl),
    wipe: () => this.#filling.now?.leave(),
  });
  readonly #filling: ModuleLoader<FillingModule, Filling> = new ModuleLoader<FillingModule, Filling>(
    {
      adoptModule: part => this.adoptModule(part),
      waiting: () => undefined,
      settled: () => this.requestUpdate(),
    },
    fillingModule,
    ({ Filling: Made }) => this.#makeFilling(Made),
  );
  #hasLooked = false;
  /** The language of the page, before somebody chose another one here. */
  #ownLang: string | null | undefined;

  #makeFilling(Made: typeof Filling): Filling {
    return new Made(this, {
      page: this.#page,
      client: () => this.#source.client,
      t: () => this.t,
      text: key => this.text(key),
      level: () => Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2)),
      spoken: () => this.#formatter.spoken,
      address: () => this.effectiveAddress,
      drawings: () => this.drawings,
      image: url => this.imageSource(url),
      exit: this.#exit.exit,
      wiped: () => this.#wiped(),
      sent: cardState => this.emit('stek-referral-sent', { state: cardState }),
      queued: () => this.emit('stek-referral-queued', {}),
    });
  }

  /** What the page says, as it is when it is asked. */
  get #page(): CardPage {
    const host = (): ReferralCard => this;
    return {
      get placeId() {
        return host().placeId;
      },
      get recipientId() {
        return host().recipientId;
      },
      get keyPins() {
        return host().keyPin.match(/\S+/g) ?? [];
      },
      get followUpPage() {
        return host().followUpPage;
      },
      get paperPage() {
        return host().paperPage;
      },
      get sender() {
        const { senderName: name, senderOrganisation: organisation, senderPhone: phone } = host();
        return { name, organisation, phone };
      },
      get textLanguage() {
        return host().textLanguage;
      },
      get clock() {
        return host().clock;
      },
    };
  }

  /** Where the focus goes when what had it is gone. */
  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#card-title');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#source.expected) void this.#filling.need();
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const isAtStart = this.#filling.now?.isAtStart ?? true;
    return html`<div class="page">
      <div class="bar" part="toolbar">
        ${languageChoice({
          ...{ label: this.t('cardLanguage'), now: this.textLanguage, isOpen: this.isChoosing },
          toggle: () => (this.isChoosing = !this.isChoosing),
          choose: lang => this.#choose(lang),
        })}
        <button
          type="button"
          class="exit"
          aria-describedby="exit-hint"
          .textContent=${this.t('exit')}
          @click=${this.#exit.exit}
        ></button>
      </div>
      <p id="exit-hint" class=${isAtStart ? 'muted' : 'visually-hidden'} .textContent=${this.t('cardExitHint')}></p>
      <slot name="contact"></slot>
      ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { client, error } = this.#source;
    if (client?.capabilities.refer === false || error !== undefined) return this.#noCard();
    if (client && this.#filling.now) return this.#filling.now.render();
    return html`${this.heading(0, this.text('cardHeading'), { id: 'card-title' })} ${this.#coming()}`;
  }

  #coming(): TemplateResult {
    if (!this.#filling.hasFailed) return html`<p class="loading" part="loading" .textContent=${this.t('loading')}></p>`;
    const retry = { label: this.t('retry'), run: () => void this.#filling.retry() };
    return html`${banner(this.t(this.#filling.isOffline ? 'offline' : 'broken'), retry, 'alert')} <slot></slot>`;
  }

  #noCard(): TemplateResult {
    return html`<div class="empty-state" part="empty-state">
        ${this.heading(0, this.text('noCard'), { id: 'card-title' })} <p .textContent=${this.t('noCardHint')}></p>
      </div>
      <slot></slot>`;
  }

  /** Both people look at the same screen: the language is that of the card, and of nothing else on the page. */
  #choose(lang: string): void {
    if (this.#ownLang === undefined) this.#ownLang = this.getAttribute('lang');
    this.lang = lang;
    this.isChoosing = false;
    this.renderRoot.querySelector<HTMLElement>('.language-button')?.focus();
  }

  /** The next person begins in the language of the page. */
  #wiped(): void {
    this.isChoosing = false;
    if (this.#ownLang === undefined) return;
    if (this.#ownLang === null) this.removeAttribute('lang');
    else this.lang = this.#ownLang;
    this.#ownLang = undefined;
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#draw();
  }

  /** The pictures come after the words, which stand alone until then, and for good where they cannot be fetched. */
  async #draw(): Promise<void> {
    const { drawings } = await import('../../pictograms/drawings.ts').catch(() => ({ drawings: {} }));
    this.drawings = drawings;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('cardHeading'));
    this.#filling.now?.updated();
    if (!this.#hasLooked && this.#source.client && this.#filling.now) void this.#lookOnce();
  }

  async #lookOnce(): Promise<void> {
    this.#hasLooked = true;
    if (await waitsOnDevice()) this.#filling.now?.lookAfter();
  }
}
