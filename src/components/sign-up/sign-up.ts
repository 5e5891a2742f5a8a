import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { takesSignUps } from '../../domain/sign-up-opening.ts';
import { writtenIn } from '../../domain/text-in.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import type { FormDialog } from '../../foundation/form/form-dialog.ts';
import { aroundFormStyles } from '../../foundation/form/around-form.styles.ts';
import { formStyles } from '../../foundation/form/form.styles.ts';
import { LoadController } from '../../foundation/load-controller.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { datesFrom, dateWithId, phoneFor, type ProgrammeDate } from '../../foundation/programme-date.ts';
import { fetchProgrammeChecks } from '../../foundation/programme-checks.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { followUpAddress } from '../../foundation/submission/follow-up-address.ts';
import { SubmissionController } from '../../foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../foundation/submission/submission.styles.ts';
import { waitsOnDevice } from '../../foundation/submission/waits-on-device.ts';
import { formTexts } from '../../i18n/form.ts';
import { signUpTexts, type SignUpCatalogue } from '../../i18n/sign-up.ts';
import { submissionTexts } from '../../i18n/submission.ts';
import { translationTexts } from '../../i18n/translation.ts';
import type { SignUpReceipt, SignUpRequest } from '../../schema/sign-up.ts';
import type { StekClient } from '../../sdk/client.ts';
import { signUp } from '../../sdk/submissions/kinds/sign-up.ts';
import { closedDate, failedSource, goneDate, noSource } from './closed.ts';
import { dateInWords, shortDate } from './date-in-words.ts';
import { helpLine } from '../../foundation/help-line.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { questions } from './questions.ts';
import { refusedDate, signUpRefusals } from './refusals.ts';
import { factsOf } from './sheet-facts.ts';
import { signUpRequest } from './sign-up-request.ts';
import { signUpStyles } from './sign-up.styles.ts';
import { receiptSummary, signUpWords } from './sign-up-words.ts';

/** So many other dates are offered when this one is full. */
const OTHER_DATES = 4;

/** A sign-up arrived at the municipality. */
export type SignUpSentEvent = CustomEvent<{ occurrenceId: string; state: 'confirmed' | 'unconfirmed' | 'waiting' }>;

/** A sign-up waits on the device for a connection. */
export type SignUpQueuedEvent = CustomEvent<{ occurrenceId: string }>;

/**
 * Signs up for one date: the questions one by one on a small screen, the answers to look over, and then a code to come back with, on the
 * screen and on paper. Without a connection it waits on the device, sealed, and goes by itself. The calendar uses it in a dialog; it
 * stands on a page of its own as well.
 *
 * @summary Sign up for one date, with a code to come back.
 * @tag stek-sign-up
 * @status experimental
 * @since 0.3
 *
 * @slot - Shown without JavaScript, before the date is known and when it cannot be loaded: a plain link to the programme.
 * @slot contact - A way on beside the form: a phone number, a name, an address. Unless given, the phone of the activity or the place.
 *
 * @event {{ occurrenceId: string, state: 'confirmed' | 'unconfirmed' | 'waiting' }} stek-sign-up-sent - A visitor signed up, has to confirm their seat, or stands in line.
 * @event {{ occurrenceId: string }} stek-sign-up-queued - A sign-up waits on the device; it is sent by itself later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart dialog - The dialog, with `in-dialog`.
 * @csspart about - What the date is for, when and where.
 * @csspart summary - What is wrong with the answers.
 * @csspart answers - The answers to look over.
 * @csspart outcome - What came of it.
 * @csspart receipt - The code and how to use it.
 * @csspart code - The code itself.
 * @csspart qr - The QR code to the page where the code is filled in.
 * @csspart outgoing - What waits on the device, and what came of it.
 * @csspart empty-state - Why nobody can sign up here.
 * @csspart loading - What stands there while the date loads.
 * @csspart help - Whom to call.
 */
export class SignUp extends StekElement<SignUpCatalogue> {
  static override styles: CSSResultGroup = [
    StekElement.styles,
    pageStyles,
    formStyles,
    submissionStyles,
    aroundFormStyles,
    signUpStyles,
  ];
  static override texts = [formTexts, submissionTexts, signUpTexts, translationTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    occurrenceId: { attribute: 'occurrence-id' },
    followUpPage: { attribute: 'follow-up-page' },
    inDialog: { type: Boolean, attribute: 'in-dialog' },
    dates: { attribute: false },
    now: { attribute: false },
    byPhone: { state: true },
    offersOtherDays: { state: true },
  };

  /** A client of the page's own making; wins over a provider and `api`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Id of the date, `<activity>_<YYYYMMDD>T<HHmm>`, as the programme and the events of the calendar give it. */
  occurrenceId = '';

  /** Address of the page where people fill in their code, printed on receipts; the plain page of the server unless set. */
  followUpPage?: string | undefined;

  /** Shows the form in a dialog that `open()` opens; on the page stands only what waits on the device. */
  inDialog = false;

  /** Dates that the page has already, so that they are not asked for again: the date itself and others of its series. */
  dates: readonly ProgrammeDate[] = [];

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  private byPhone = true;
  private offersOtherDays = false;

  readonly #source = new ClientController(this);
  readonly #formatter = new LocaleFormatterController(this);
  readonly #loaded = new LoadController(this, {
    args: () => this.#toLoad,
    load: ([client, id]: readonly [StekClient, string], signal) => datesFrom(client, id, { signal }),
  });
  /** With `in-dialog`; a form on the page fetches nothing of it. */
  #dialog: FormDialog<true> | undefined;
  #makingDialog: Promise<FormDialog<true>> | undefined;
  readonly #submission = new SubmissionController<SignUpRequest, SignUpReceipt>(this, {
    kind: signUp,
    client: () => this.#source.client,
    t: () => this.t,
    words: () => signUpWords(this.t, this.text('signUpHeading'), this.#isFull),
    steps: () => questions(this.#questionContext),
    request: data => signUpRequest(data, this.#date?.occurrence.id ?? this.occurrenceId, this.textLanguage),
    summary: receipt => receiptSummary(receipt, this.t, this.#formatter.spoken),
    draft: () => this.#date && `sign-up.${this.#date.activity.id}`,
    beforeSend: () => html`<p class="consent" .textContent=${this.t('consent')}></p>`,
    refusals: error => this.#refusals(error),
    failure: failure => this.#failure(failure?.reason),
    about: receipt => this.#about(receipt ? this.#find(receipt.occurrenceId) : this.#date),
    label: ({ occurrenceId = '' }) => this.#label(this.#find(occurrenceId)),
    lead: () => this.#lead(),
    sheet: receipt => factsOf(this.#find(receipt.occurrenceId), this.t, this.textLanguage, this.#formatter.spoken),
    followUpPage: () => followUpAddress(this.#source.client, this.followUpPage),
    isOpen: () => !this.inDialog || this.#dialog?.subject !== undefined,
    shows: () => this.#dialog?.open(true),
    sent: ({ occurrenceId, state: signUpState }) =>
      this.emit('stek-sign-up-sent', { occurrenceId, state: signUpState }),
    queued: ({ occurrenceId = '' }) => this.emit('stek-sign-up-queued', { occurrenceId }),
  });
  /** Every date that was shown here, for receipts of which the page no longer has the month. */
  readonly #seen = new Map<string, ProgrammeDate>();
  #hasLooked = false;

  /** Begins with a date: opens the dialog, with `in-dialog`. */
  open(occurrenceId = this.occurrenceId): void {
    this.occurrenceId = occurrenceId;
    this.#begin();
    if (this.inDialog) void this.#openDialog();
  }

  /** Sends what waits on this device from an earlier visit, and shows what comes of it. An element without `in-dialog` does so by itself. */
  lookAfter(): void {
    this.#submission.lookAfter();
  }

  /** Where the focus goes when what opened the dialog is gone. */
  get fallbackFocus(): HTMLElement | null {
    return null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    fetchProgrammeChecks();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.inDialog) void this.#withDialog().catch(() => undefined);
    if (changed.has('occurrenceId') && this.hasUpdated && !this.inDialog) this.#begin();
    if (this.#date) this.#seen.set(this.#date.occurrence.id, this.#date);
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    const status = this.#submission.status();
    if (!this.inDialog) return html`<div class="page">${status} ${this.#content()}</div>`;
    const close = html`<button
      type="button"
      class="close"
      .textContent=${this.t('close')}
      @click=${() => this.#dialog?.leave()}
    ></button>`;
    const words = { t: this.t, level: this.headingLevel };
    return html`${status} ${this.#dialog?.render(() => html`${close} ${this.#content()}`, words) ?? nothing}`;
  }

  async #openDialog(): Promise<void> {
    const dialog = await this.#withDialog().catch(() => undefined);
    if (dialog) dialog.open(true);
    else this.announce(this.t('noConnection'), { urgent: true });
  }

  #withDialog(): Promise<FormDialog<true>> {
    return (this.#makingDialog ??= this.#makeDialog().catch((error: unknown) => {
      this.#makingDialog = undefined;
      throw error;
    }));
  }

  async #makeDialog(): Promise<FormDialog<true>> {
    const { FormDialog, styles } = await import('./sign-up-dialog.ts');
    await this.adoptModule({ styles });
    this.#dialog = new FormDialog<true>(this, {
      id: 'sign-up',
      hasUnsent: () => this.#submission.hasUnsent,
      wiped: () => this.#submission.wipe(),
    });
    return this.#dialog;
  }

  #content(): TemplateResult {
    return html`${this.#instead() ?? this.#form()} ${helpLine(this.#date && phoneFor(this.#date), this.t)}`;
  }

  #form(): TemplateResult {
    const close = this.inDialog && this.#dialog ? { close: this.#dialog.close } : {};
    return this.#submission.render({ level: this.#level, titleId: 'sign-up-title', ...close });
  }

  /** What stands in the place of the form when nobody can fill it in; `undefined` when they can, or did. */
  #instead(): TemplateResult | undefined {
    const { phase } = this.#submission.state;
    if (phase === 'done' || phase === 'waiting') return undefined;
    const { t } = this;
    const context = { t, heading: (text: string) => this.heading(0, text, { id: 'sign-up-title' }) };
    const { state: loading } = this.#loaded;
    const error = this.#source.error ?? (loading.status === 'failed' ? loading.error : undefined);
    if (error !== undefined && !this.#date) return failedSource(error, { ...context, retry: this.#retry });
    if (this.#source.client?.capabilities?.signUp === false) return noSource(context);
    if (this.#date) {
      const about = this.#about(this.#date);
      return closedDate(this.#date, { ...context, about, others: this.#otherDays(), now: this.now ?? Date.now() });
    }
    const isGone = loading.status === 'done' || !this.occurrenceId;
    return isGone ? goneDate(context) : html`<p class="loading" part="loading" .textContent=${t('loading')}></p>`;
  }

  #about(date: ProgrammeDate | undefined): TemplateResult | typeof nothing {
    const { spoken } = this.#formatter;
    if (!date || !spoken) return nothing;
    const title = writtenIn(date.occurrence.title ?? date.activity.title, this.textLanguage);
    return html`<p class="about" part="about">
      <strong><bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi></strong>
      <span .textContent=${dateInWords(date.occurrence, spoken, this.t)}></span>
      <span .textContent=${date.place?.name ?? ''}></span>
    </p>`;
  }

  #label(date: ProgrammeDate | undefined): string {
    const { spoken } = this.#formatter;
    if (!date || !spoken) return '';
    const { text } = writtenIn(date.occurrence.title ?? date.activity.title, this.textLanguage);
    return `${text}, ${shortDate(date.occurrence, spoken, this.t)}`;
  }

  #lead(): unknown {
    return [
      this.#isFull ? html`<p class="tell" .textContent=${this.t('fromWaitlist')}></p>` : nothing,
      this.offersOtherDays ? this.#otherDays() : nothing,
    ];
  }

  #otherDays(): TemplateResult | typeof nothing {
    const { spoken } = this.#formatter;
    const others = this.#later.slice(0, OTHER_DATES);
    if (others.length === 0 || !spoken) return nothing;
    return html`<div class="other-days">
      ${this.heading(1, this.t('otherDays'), { id: 'other-days' })}
      ${others.map(other => {
        const words = shortDate(other.occurrence, spoken, this.t);
        return html`<button type="button" .textContent=${words} @click=${() => this.#changeTo(other, words)}></button>`;
      })}
    </div>`;
  }

  /** What was filled in stays, for another date. */
  #changeTo({ occurrence }: ProgrammeDate, when: string): void {
    this.#submission.forgive();
    this.occurrenceId = occurrence.id;
    this.offersOtherDays = false;
    this.#submission.say(this.t('dayChanged', { when }));
    void this.updateComplete.then(() => (this.renderRoot.querySelector<HTMLElement>('#check') ?? this.#title)?.focus());
  }

  #begin(): void {
    this.offersOtherDays = false;
    this.#submission.begin();
  }

  #refusals(error: Parameters<typeof signUpRefusals>[0]): ReturnType<typeof signUpRefusals> {
    const word = refusedDate(error.problem?.code);
    this.offersOtherDays = word !== undefined && word !== 'duplicate';
    const question = (name: string) => this.#submission.field(name)?.question ?? '';
    return signUpRefusals(error, { t: this.t, question, partyMax: this.#partyMax, byPhone: this.byPhone });
  }

  #failure(word: string | undefined): string | undefined {
    const reason = refusedDate(word);
    return reason && this.t(reason);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // For who opened it over something else, which is not to be seen behind it.
    this.toggleAttribute('data-open', this.#dialog?.subject !== undefined);
    if (!this.inDialog) setDefaultAria(this.internals, 'region', this.t('signUpHeading'));
    // A draft that came back, or a form that was wiped, changes the answer without a word.
    const reach = this.#submission.field('reach');
    if (reach) this.byPhone = reach.value !== 'email';
    if (!this.#hasLooked && !this.inDialog && this.#source.client) void this.#lookOnce();
  }

  async #lookOnce(): Promise<void> {
    this.#hasLooked = true;
    if (await waitsOnDevice()) this.lookAfter();
  }

  readonly #retry = (): void => {
    if (this.#source.error) this.#source.retry();
    else this.#loaded.reload();
  };

  get #title(): HTMLElement | null {
    return this.renderRoot.querySelector('#sign-up-title');
  }

  get #level(): number {
    return Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2));
  }

  /** What has to be asked of the source; nothing where the page gave the date. */
  get #toLoad(): readonly [StekClient, string] | undefined {
    const { client } = this.#source;
    const { occurrenceId: id } = this;
    return client && id && !dateWithId(this.dates, id) ? [client, id] : undefined;
  }

  get #date(): ProgrammeDate | undefined {
    return this.occurrenceId ? this.#find(this.occurrenceId) : undefined;
  }

  #find(id: string): ProgrammeDate | undefined {
    return dateWithId(this.dates, id) ?? dateWithId(this.#loaded.state.data ?? [], id) ?? this.#seen.get(id);
  }

  /** Later dates of the same series that take sign-ups. */
  get #later(): readonly ProgrammeDate[] {
    const date = this.#date;
    if (!date) return [];
    const all = dateWithId(this.dates, date.occurrence.id) ? this.dates : (this.#loaded.state.data ?? []);
    return all.filter(
      ({ occurrence, activity }) =>
        activity.id === date.activity.id &&
        occurrence.start > date.occurrence.start &&
        takesSignUps({ occurrence, activity }),
    );
  }

  get #isFull(): boolean {
    return this.#date?.occurrence.seats === 'waitlist';
  }

  get #partyMax(): number {
    return this.#date?.activity.signUp?.partyMax ?? 10;
  }

  get #questionContext(): Parameters<typeof questions>[0] {
    const { t, byPhone } = this;
    const chosen = (isPhone: boolean) => void (this.byPhone = isPhone);
    return { t, byPhone, chosen, address: this.effectiveAddress, partyMax: this.#partyMax };
  }
}
