import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { LONGEST_KEPT } from '../../domain/signal.ts';
import { DEFAULT_SIGNAL_FORM } from '../../domain/signal-form-defaults.ts';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { aroundFormStyles } from '../../foundation/form/around-form.styles.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { ModuleLoader } from '../../foundation/module-loader.ts';
import { QuickExit } from '../../foundation/quick-exit.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { StekElement, type LazyModule } from '../../foundation/stek-element.ts';
import { waitsOnDevice } from '../../foundation/submission/waits-on-device.ts';
import { formTexts } from '../../i18n/form.ts';
import { signalTexts, type SignalCatalogue } from '../../i18n/signal.ts';
import { translationTexts } from '../../i18n/translation.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import type { SignalFormSettings } from '../../schema/signal-settings.ts';
import type { StekClient } from '../../sdk/client.ts';
import { callInstead, emergencyBar, emergencyNumbers, exitHint } from './emergency.ts';
import { exitAddress } from '../../foundation/exit-address.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { quickExitStyles } from '../../foundation/quick-exit.styles.ts';
import type { PassingOn } from './passing-on/passing-on.ts';
import { signalFormStyles } from './signal-form.styles.ts';

type QuestionsModule = LazyModule & { readonly PassingOn: typeof PassingOn };

/** Fetched as soon as it is known where to send to. */
const questionsModule = (): Promise<QuestionsModule> => import('./passing-on/passing-on.ts');

/** Something that was passed on arrived. Says nothing that leads to who sent it. */
export type SignalSentEvent = CustomEvent<{ state: string }>;

/** What was passed on waits on the device. */
export type SignalQueuedEvent = CustomEvent<Record<string, never>>;

/**
 * Passes on what people see or hear: whom to call when it cannot wait, and a way to leave at once, stand first and in every step; then a
 * few questions with pictures, and a code with which the answer can be read. Nobody is asked for a name. Without a connection it waits on
 * the device, sealed, and goes by itself.
 *
 * @summary Say what you see or hear, without a name, and get an answer.
 * @tag stek-signal-form
 * @status experimental
 * @since 0.5
 *
 * @slot - Shown without JavaScript, and where nothing can be sent: a link to the plain page of the server, `/p/<municipality>/signal`.
 * @slot contact - Whom to call in place of the form: a phone number, a name. Unless given, the phone of the municipality.
 *
 * @event {{ state: string }} stek-signal-sent - Something arrived.
 * @event {{}} stek-signal-queued - Something waits on the device; it is sent by itself later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart toolbar - Whom to call at once, and the way to leave; stays in sight.
 * @csspart dialog - The question whether to leave.
 * @csspart summary - What is wrong with the answers.
 * @csspart answers - The answers to look over.
 * @csspart outcome - What came of sending.
 * @csspart receipt - The code and how to use it.
 * @csspart code - The code itself.
 * @csspart qr - The QR code to the page where the code is filled in.
 * @csspart outgoing - What waits on the device, and what came of it.
 * @csspart banner - That the questions did not come through.
 * @csspart empty-state - Why nothing can be sent here.
 * @csspart loading - What stands there while the questions load.
 * @csspart help - Whom to call instead.
 */
export class SignalForm extends StekElement<SignalCatalogue> {
  static override styles: CSSResultGroup = [
    ...[StekElement.styles, pageStyles, aroundFormStyles, bannerStyles, quickExitStyles, signalFormStyles],
  ];
  static override texts = [formTexts, signalTexts, translationTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    short: { type: Boolean, reflect: true },
    placeId: { attribute: 'place-id' },
    channel: {},
    senderRole: { attribute: 'sender-role' },
    followUpPage: { attribute: 'follow-up-page' },
    exitUrl: { attribute: 'exit-url' },
    phone: {},
    drawings: { state: true },
  };

  /** A client of the page's own making; wins over a provider and `api`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** One field and a button, for who does not like forms: nothing else is asked. */
  short = false;

  /** Id of the place where people are, sent along. */
  placeId = '';

  /** How it comes: `web`, `kiosk` (a shared tablet, which keeps nothing), `paper` (typed over) or `spoken` (written down for somebody). */
  channel: 'web' | 'kiosk' | 'paper' | 'spoken' = 'web';

  /** Who fills it in: `visitor`, `volunteer`, `worker` or `partner`. */
  senderRole: 'visitor' | 'volunteer' | 'worker' | 'partner' = 'visitor';

  /** Address of the page where people fill in their code, printed on receipts; the plain page of the server unless set. */
  followUpPage?: string | undefined;

  /** Where "close and wipe" leads: the address of another site, of the kind that anybody may look at. That of the municipality unless set. */
  exitUrl = '';

  /** Whom to call in place of the form, E.164. That of the municipality unless set. */
  phone = '';

  private drawings: Readonly<Record<string, Drawing>> = {};

  readonly #source = new ClientController(this);
  readonly #formatter = new LocaleFormatterController(this);
  readonly #settings = new LoadController(this, {
    args: () => {
      const { client } = this.#source;
      return client?.capabilities.passOn === false ? undefined : client && ([client] as const);
    },
    load: ([client], signal) => client.signals.form({ signal }),
  });
  readonly #exit = new QuickExit(this, {
    url: () => exitAddress(this.exitUrl, this.#form.exitUrl, DEFAULT_SIGNAL_FORM.exitUrl),
    wipe: () => this.#questions.now?.leave(),
  });
  readonly #questions: ModuleLoader<QuestionsModule, PassingOn> = new ModuleLoader<QuestionsModule, PassingOn>(
    {
      adoptModule: part => this.adoptModule(part),
      waiting: () => undefined,
      settled: () => this.requestUpdate(),
    },
    questionsModule,
    part => this.#makeQuestions(part),
  );
  #hasLooked = false;

  #makeQuestions({ PassingOn: Made }: QuestionsModule): PassingOn {
    return new Made(this, {
      page: this,
      client: () => this.#source.client,
      settings: () => this.#form,
      t: () => this.t,
      text: key => this.text(key),
      level: () => Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2)),
      spoken: () => this.#formatter.spoken,
      address: () => this.effectiveAddress,
      drawings: () => this.drawings,
      exit: this.#exit.exit,
      say: words => this.announce(words),
      sent: signalState => this.emit('stek-signal-sent', { state: signalState }),
      queued: () => this.emit('stek-signal-queued', {}),
    });
  }

  /** Where the focus goes when what had it is gone. */
  get fallbackFocus(): HTMLElement | null {
    return this.renderRoot.querySelector('#signal-title');
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#source.expected) void this.#questions.need();
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const context = this.#emergencyContext;
    const { emergency } = this.#form;
    const isAtStart = this.#questions.now?.isAtStart ?? true;
    return html`<div class="page">
      ${emergencyBar(isAtStart ? [] : emergency, context, this.#exit.exit)} ${exitHint(isAtStart, context)}
      ${isAtStart ? emergencyNumbers(emergency, context) : nothing}
      ${callInstead(this.phone || this.#form.phone, this.t)} ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    const { client, error } = this.#source;
    if (client?.capabilities.passOn === false || error !== undefined) return this.#noSource(error !== undefined);
    if (client && this.#questions.now) return this.#questions.now.render();
    return html`${this.heading(0, this.text('signalHeading'), { id: 'signal-title' })} ${this.#coming()}`;
  }

  #coming(): TemplateResult {
    if (!this.#questions.hasFailed)
      return html`<p class="loading" part="loading" .textContent=${this.t('loading')}></p>`;
    const retry = { label: this.t('retry'), run: () => void this.#questions.retry() };
    return html`${banner(this.t(this.#questions.isOffline ? 'offline' : 'broken'), retry, 'alert')} <slot></slot>`;
  }

  #noSource(mayComeBack: boolean): TemplateResult {
    const retry = html`<div class="actions">
      <button type="button" class="strong" .textContent=${this.t('retry')} @click=${() => this.#source.retry()}></button>
    </div>`;
    return html`<div class="empty-state" part="empty-state">
        ${this.heading(0, this.t('noSource'), { id: 'signal-title' })} <p .textContent=${this.t('noSourceHint')}></p>
      </div>
      ${mayComeBack ? retry : nothing} <slot></slot>`;
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
    setDefaultAria(this.internals, 'region', this.t('signalHeading'));
    this.#questions.now?.updated();
    if (!this.#hasLooked && this.#source.client && this.#questions.now) void this.#lookOnce();
  }

  async #lookOnce(): Promise<void> {
    this.#hasLooked = true;
    if (await waitsOnDevice()) this.#questions.now?.lookAfter();
  }

  /** Until the municipality has said so, what holds for most; words are kept no longer than the longest that it may say. */
  get #form(): SignalFormSettings {
    return this.#settings.state.data ?? { ...DEFAULT_SIGNAL_FORM, keepDays: LONGEST_KEPT };
  }

  get #emergencyContext() {
    return {
      t: this.t,
      lang: this.textLanguage,
      heading: (text: string, id: string) => this.heading(0, text, { id }),
    };
  }
}
