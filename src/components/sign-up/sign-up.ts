import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { spacedPhone } from '../../../domain/phone-number.ts';
import { announce } from '../../../foundation/announcer.ts';
import { dialogStyles } from '../../../foundation/dialog.styles.ts';
import { FormDialog } from '../../../foundation/form/form-dialog.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { StepFlow } from '../../../foundation/form/step-flow.ts';
import type { Problem } from '../../../foundation/form/error-summary.ts';
import type { FormControl } from '../../../foundation/form/form-control.ts';
import { printSheet } from '../../../foundation/print-sheet.ts';
import { StekElement } from '../../../foundation/stek-element.ts';
import { formTexts } from '../../../i18n/form.ts';
import { signUpTexts, type SignUpCatalogue } from '../../../i18n/sign-up.ts';
import { translationTexts } from '../../../i18n/translation.ts';
import type { SignUpReceipt } from '../../../schema/sign-up.ts';
import type { StekError } from '../../../sdk/errors.ts';
import { helperFor } from '../five-questions.ts';
import type { Entry } from '../programme-index.ts';
import { spelled } from './code-groups.ts';
import { followUpAddress } from './follow-up-address.ts';
import { OutboxController } from './outbox-controller.ts';
import { outboxStatus, type OutboxNotice } from './outbox-status.ts';
import { questions } from './questions.ts';
import { receiptSheet, sheetStyles } from './receipt-sheet.ts';
import { receiptView } from './receipt.ts';
import { failureInWords, refusals } from './refusal.ts';
import type { SignUpContext } from './sign-up-context.ts';
import { signUpRequest } from './sign-up-request.ts';
import { signUpStyles } from './sign-up.styles.ts';
import { takesSignUps } from './takes-sign-ups.ts';
import { dateInWords, shortDate } from './when.ts';

/** So many other dates are offered when this one is full. */
const OTHER_DATES = 4;

/** For so many milliseconds a visitor waits for the answer before we say that it will go by itself. */
const PATIENCE = 12_000;

/** What the dialog shows. The date can be unknown: of a sign-up from an earlier visit, in a month that is not shown. */
interface Shown {
  entry: Entry | undefined;
  view: 'form' | 'receipt' | 'queued' | 'insecure';
  receipt?: SignUpReceipt;
  /** Place in the outbox. */
  id?: string;
  durable?: boolean;
}

/** The form to sign up for a date, what came of it, and what waits on the device. Belongs to the calendar; loaded when needed. */
export class SignUp extends StekElement<SignUpCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, dialogStyles, formStyles, signUpStyles];
  static override texts = [formTexts, signUpTexts, translationTexts];

  /** What the calendar knows. */
  @property({ attribute: false }) context?: SignUpContext;

  @state() private byPhone = true;
  @state() private offersOtherDays = false;
  @state() private qr: TemplateResult | undefined;
  @state() private receipts: readonly Pick<Shown, 'entry' | 'receipt'>[] = [];

  readonly #outbox = new OutboxController(this, {
    context: () => this.context,
    settled: entries => this.#arrived(entries),
  });
  readonly #dialog: FormDialog<Shown> = new FormDialog<Shown>(this, {
    id: 'sign-up',
    hasUnsent: () => this.#dialog.subject?.view === 'form' && this.#flow.hasUnsent,
    wiped: () => this.#flow.wipe(),
  });
  readonly #flow = new StepFlow(this, {
    steps: () => questions(this.#questionContext),
    sendLabel: () => this.t(this.#isFull ? 'sendWaitlist' : 'send'),
    send: data => this.#send(data),
    beforeSend: () => this.#beforeSend(),
    draft: () => this.#entry && `sign-up.${this.#entry.activity.id}`,
  });

  /** Opens the form for a date. */
  open(entry: Entry): void {
    this.offersOtherDays = false;
    // Without it nothing can be sealed: on plain http a browser has no cryptography.
    this.#dialog.open({ entry, view: globalThis.crypto?.subtle ? 'form' : 'insecure' });
  }

  /** Looks after what waits from an earlier visit. */
  lookAfter(): void {
    void this.#outbox.open();
  }

  get fallbackFocus(): HTMLElement | null {
    return null;
  }

  override render(): TemplateResult {
    return html`${outboxStatus(this.#outbox, this.#notices, this.t)}
    ${this.#dialog.render((shown, titleId) => this.#sheet(shown, titleId), { t: this.t, level: this.headingLevel })}`;
  }

  #sheet(shown: Shown, titleId: string): TemplateResult {
    return html`<button type="button" class="close" .textContent=${this.t('close')} @click=${this.#dialog.leave}></button>
      ${keyed(shown.view, this.#view(shown, titleId))} ${this.#help(shown.entry)}`;
  }

  #view(shown: Shown, titleId: string): TemplateResult {
    if (shown.view === 'form') return this.#form(titleId);
    if (shown.view === 'receipt') return this.#receipt(shown, titleId);
    const [title, ...rest] =
      shown.view === 'insecure'
        ? [this.t('insecure'), this.t('insecureHint')]
        : [this.t('queued'), this.t('queuedWhy'), this.t(shown.durable === false ? 'queuedOpen' : 'queuedHint')];
    return html`<div class="outcome waiting">
        ${this.heading(0, title, { id: titleId })} ${rest.map(words => html`<p .textContent=${words}></p>`)}
      </div>
      ${this.#about(shown.entry)}`;
  }

  #form(titleId: string): TemplateResult {
    return html`${this.heading(0, this.text('signUpHeading'), { id: titleId })} ${this.#about(this.#entry)}
      ${this.#isFull ? html`<p class="tell" .textContent=${this.t('fromWaitlist')}></p>` : nothing}
      ${this.offersOtherDays ? this.#otherDays() : nothing}
      <div @focusin=${this.#prepare}>${this.#flow.render({ t: this.t, level: this.headingLevel + 1 })}</div>`;
  }

  #receipt({ receipt, entry }: Shown, titleId: string): TemplateResult {
    return receiptView({
      receipt: receipt!,
      t: this.t,
      spoken: this.context!.phrases.spoken,
      titleId,
      heading: (text, id) => this.heading(id === titleId ? 0 : 1, text, { id }),
      about: this.#about(entry),
      qr: this.qr,
      page: this.#page,
      copy: () => void this.#copy(receipt!.code),
      print: () => void this.#print(receipt!, entry),
      close: this.#dialog.close,
    });
  }

  #about(entry: Entry | undefined): TemplateResult | typeof nothing {
    if (!entry || !this.context) return nothing;
    const { phrases } = this.context;
    const title = phrases.title(entry.occurrence, entry.activity);
    return html`<p class="about" part="about">
      <strong><bdi lang=${title.lang ?? nothing} .textContent=${title.text}></bdi></strong>
      <span .textContent=${dateInWords(entry.occurrence, phrases)}></span>
      <span .textContent=${entry.place?.name ?? ''}></span>
    </p>`;
  }

  /** A way on that does not need this form, at the same place in every step (A11Y-33). */
  #help(entry: Entry | undefined): TemplateResult | typeof nothing {
    const phone = entry && helperFor(entry)?.phone;
    if (!phone) return nothing;
    const [before = '', after = ''] = this.t('callUs', { phone: '\n' }).split('\n');
    return html`<p class="help" part="help">
      <span .textContent=${before}></span><a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi>${spacedPhone(phone)}</bdi></a
      ><span .textContent=${after}></span>
    </p>`;
  }

  #beforeSend(): TemplateResult {
    return html`<p class="consent" .textContent=${this.t('consent')}></p>`;
  }

  #otherDays(): TemplateResult | typeof nothing {
    const { context } = this;
    const others = this.#entry && context ? context.later(this.#entry).filter(takesSignUps).slice(0, OTHER_DATES) : [];
    if (others.length === 0 || !context) return nothing;
    return html`<div class="other-days">
      ${this.heading(1, this.t('otherDays'), { id: 'other-days' })}
      ${others.map(other => {
        const words = shortDate(other.occurrence, context.phrases);
        return html`<button type="button" .textContent=${words} @click=${() => this.#changeTo(other)}></button>`;
      })}
    </div>`;
  }

  /** What was filled in stays, for another date. */
  #changeTo(entry: Entry): void {
    this.offersOtherDays = false;
    this.#flow.forgive();
    this.#dialog.open({ entry, view: 'form' });
    this.#say(this.t('dayChanged', { when: shortDate(entry.occurrence, this.context!.phrases) }));
    this.renderRoot.querySelector<HTMLElement>('#check')?.focus();
  }

  async #send(data: FormData): Promise<readonly Problem[]> {
    const entry = this.#entry!;
    this.#say(this.t('form.sending'));
    try {
      const request = signUpRequest(data, entry.occurrence.id, this.textLanguage);
      const outcome = await this.#outbox.submit(request, PATIENCE);
      this.#flow.wipe();
      if (outcome.state === 'sent') this.#done(entry, outcome.receipt, outcome.id);
      else this.#wait(entry, outcome.id, outcome.durable);
      return [];
    } catch (error) {
      return this.#refused(error as StekError, entry);
    }
  }

  #refused(error: StekError, entry: Entry): readonly Problem[] {
    if (error.code === 'insecure_context') {
      this.#dialog.open({ entry, view: 'insecure' });
      return [];
    }
    const found = refusals(error, {
      t: this.t,
      partyMax: this.#partyMax,
      byPhone: this.byPhone,
      question: field => this.#field(field)?.question ?? '',
    });
    this.offersOtherDays = found.some(({ offersOtherDays }) => offersOtherDays);
    return found.map(({ words, field }) => ({ words, field: field ? this.#field(field) : undefined }));
  }

  #done(entry: Entry | undefined, receipt: SignUpReceipt, id: string): void {
    this.#show({ entry, view: 'receipt', receipt, id }, this.t('codeSpoken', { code: spelled(receipt.code) }));
    this.receipts = [...this.receipts, { entry, receipt }];
    // The code is on the screen now: the device need not know it any longer.
    void this.#outbox.remove(id);
    this.emit('stek-sign-up-sent', { occurrenceId: receipt.occurrenceId, state: receipt.state });
    this.context?.sent();
  }

  #wait(entry: Entry, id: string, durable: boolean): void {
    this.#show({ entry, view: 'queued', id, durable }, this.t(durable ? 'queuedHint' : 'queuedOpen'));
    this.emit('stek-sign-up-queued', { occurrenceId: entry.occurrence.id });
  }

  /** Shows it with the focus on its heading, and says what should be heard after the heading. */
  #show(shown: Shown, words: string): void {
    this.#dialog.open(shown);
    if (shown.receipt) void this.#drawQr(shown.receipt.code);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#sign-up-title')?.focus();
      this.#say(words);
    });
  }

  /** Something that waited has gone, or cannot go. */
  #arrived(entries: OutboxController['entries']): void {
    const { subject } = this.#dialog;
    const here = entries.find(({ id, receipt }) => receipt && subject?.view === 'queued' && id === subject.id);
    if (here?.receipt) return this.#done(subject?.entry, here.receipt, here.id);
    this.#say(entries.some(({ state }) => state === 'sent') ? this.t('sentNow') : this.t('failedLater'));
  }

  get #notices(): OutboxNotice[] {
    const seen = this.receipts
      .filter(({ receipt }) => receipt !== this.#dialog.subject?.receipt)
      .map(({ entry, receipt }) => ({
        kind: 'sent' as const,
        words: this.t(receipt!.state === 'waiting' ? 'waitingUnnumbered' : receipt!.state),
        about: this.#shortAbout(entry),
        actions: [
          {
            label: this.t('showCode'),
            run: () =>
              this.#show(
                { entry, view: 'receipt', receipt: receipt! },
                this.t('codeSpoken', { code: spelled(receipt!.code) }),
              ),
          },
          { label: this.t('hide'), run: () => this.#forget(receipt!) },
        ],
      }));
    return [...seen, ...this.#outbox.settled.map(entry => this.#noticeOf(entry))];
  }

  #noticeOf({ id, occurrenceId, receipt, failure, retryable }: OutboxController['entries'][number]): OutboxNotice {
    const entry = occurrenceId === undefined ? undefined : this.context?.find(occurrenceId);
    const about = this.#shortAbout(entry);
    if (receipt) {
      const actions = [{ label: this.t('showCode'), run: () => this.#done(entry, receipt, id) }];
      return { kind: 'sent', words: this.t('sentNow'), about, actions };
    }
    const words = `${this.t('failedLater')} ${failureInWords(failure, this.t)}`;
    const actions = [
      ...(retryable ? [{ label: this.t('retry'), run: () => void this.#outbox.retry(id) }] : []),
      { label: this.t('understood'), run: () => void this.#outbox.remove(id) },
    ];
    return { kind: 'failed', words, about, actions };
  }

  #shortAbout(entry: Entry | undefined): string {
    if (!entry || !this.context) return '';
    const { phrases } = this.context;
    return `${phrases.title(entry.occurrence, entry.activity).text}, ${shortDate(entry.occurrence, phrases)}`;
  }

  #forget(receipt: SignUpReceipt): void {
    this.receipts = this.receipts.filter(kept => kept.receipt !== receipt);
    this.renderRoot.querySelector<HTMLElement>('.wait button')?.focus();
  }

  async #drawQr(code: string): Promise<void> {
    this.qr = undefined;
    const page = this.#page;
    if (!page) return;
    const { qrCode } = await import('../../../foundation/qr-code.ts');
    // After the #, so that no server is ever told the code by opening the page.
    this.qr = qrCode(`${page}#${code}`, this.t('qr'));
  }

  async #copy(code: string): Promise<void> {
    const isCopied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    this.#say(this.t(isCopied ? 'codeCopied' : 'copyFailed'));
  }

  async #print(receipt: SignUpReceipt, entry: Entry | undefined): Promise<void> {
    const { phrases } = this.context!;
    // Without internet nothing more can be fetched: the list of languages came with the first one that is not Dutch.
    const isMachineMade =
      this.textLanguage !== 'nl' &&
      (await (await import('../../../i18n/packs.ts')).originOf(this.textLanguage)) === 'machine';
    printSheet({
      title: this.t('sheetTitle'),
      lang: this.textLanguage,
      dir: this.direction,
      content: receiptSheet({ receipt, entry, phrases, t: this.t, qr: this.qr, page: this.#page, isMachineMade }),
      styles: sheetStyles,
    });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // A draft that came back, or a form that was wiped, changes the answer without a word.
    const reach = this.#field('reach');
    if (reach) this.byPhone = reach.value !== 'email';
  }

  readonly #prepare = (): void => {
    void this.#outbox.prepare();
  };

  #say(words: string): void {
    const from = this.renderRoot.querySelector('dialog') ?? this;
    announce(words, { from, lang: this.textLanguage });
  }

  #field(name: string): FormControl | undefined {
    return this.renderRoot.querySelector<FormControl>(`form.flow [name="${name}"]`) ?? undefined;
  }

  get #entry(): Entry | undefined {
    return this.#dialog.subject?.entry;
  }

  get #isFull(): boolean {
    return this.#entry?.occurrence.seats === 'waitlist';
  }

  get #partyMax(): number {
    return this.#entry?.activity.signUp?.partyMax ?? 10;
  }

  get #page(): string | undefined {
    return followUpAddress(this.context?.client, this.context?.followUpPage);
  }

  get #questionContext(): Parameters<typeof questions>[0] {
    const { t, byPhone } = this;
    const chosen = (isPhone: boolean) => void (this.byPhone = isPhone);
    return { t, byPhone, chosen, address: this.effectiveAddress, partyMax: this.#partyMax };
  }
}
