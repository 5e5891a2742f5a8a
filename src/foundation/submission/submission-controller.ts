import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Receipt } from '../../schema/submission.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { About } from '../../sdk/outbox/entry.ts';
import type { AnyAnswer } from '../../sdk/submissions/kind.ts';
import { announce } from '../announcer.ts';
import type { FieldError } from '../form/error-summary.ts';
import type { FormControl } from '../form/form-control.ts';
import { StepFlow } from '../form/step-flow.ts';
import { leavePlace } from '../focus.ts';
import { heading } from '../heading.ts';
import { idle } from '../idle.ts';
import type { StekElement } from '../stek-element.ts';
import type { AfterSending } from './after-sending.ts';
import type { OutboxNews } from './outbox-controller.ts';
import type { SubmissionOptions, SubmissionState } from './submission-options.ts';

export type { SubmissionOptions, SubmissionState };

/** For so many milliseconds a visitor waits for the answer before we say that it will go by itself. */
const TIMEOUT = 12_000;

/** How the host shows it. */
export interface SubmissionView {
  /** Level of the first heading, 2 to 6. */
  level: number;
  /** Id of the first heading. @default 'submission-title' */
  titleId?: string;
  /** Closes what is around it, where something is. */
  close?: () => void;
}

/**
 * One kind of submission in an element: filling in → checking → sending → waiting on the device | refused | done. It keeps the form, the
 * outbox, the receipt with its code and paper, and what is said to people who use a screen reader. It names no noun: a kind brings
 * questions and words, as `tests/support/toy-form.ts` does in some forty lines.
 */
export class SubmissionController<Request extends object, R extends AnyAnswer = Receipt> {
  readonly #host: StekElement;
  readonly #options: SubmissionOptions<Request, R>;
  readonly #flow: StepFlow;
  #state: SubmissionState<R> = beginning();
  #titleId = 'submission-title';
  /** What is needed once it is sent, when it is here. */
  #after: AfterSending<Request, R> | undefined;
  #fetching: Promise<AfterSending<Request, R>> | undefined;
  #isFetchPlanned = false;
  /** The source that was asked whether it takes anything from this page. */
  #askedWhether: StekClient | undefined;
  /** While something is sent: what the outbox says meanwhile. It can be quicker than the page, which hears it once the form is put away. */
  #heardWhileSending: OutboxNews[] | undefined;

  constructor(host: StekElement, options: SubmissionOptions<Request, R>) {
    this.#host = host;
    this.#options = options;
    host.addController({ hostUpdated: () => this.#formStands() });
    this.#flow = new StepFlow(host, {
      steps: options.steps,
      sendLabel: () => options.words().send,
      send: data => this.#send(data),
      draft: () => options.draft?.(),
      ...(options.beforeSend && { beforeSend: options.beforeSend }),
      ...(options.oneByOne && { oneByOne: true }),
      ...(options.sendsAtOnce && { sendsAtOnce: options.sendsAtOnce }),
      ...(options.progress && { progress: options.progress }),
      ...(options.nextLabel && { nextLabel: options.nextLabel }),
    });
  }

  get state(): SubmissionState<R> {
    const { phase } = this.#state;
    return phase === 'filling' && this.#flow.isChecking ? { phase: 'checking' } : this.#state;
  }

  /** Whether something was filled in that is not sent yet. */
  get hasUnsent(): boolean {
    return this.#showsForm && this.#flow.hasUnsent;
  }

  /** Whether what waited here was not taken, and is not tried again now. `status()` says why. */
  get hasFailed(): boolean {
    const state = this.#state;
    if (state.phase !== 'waiting' || !state.failed) return false;
    return !this.#after?.outbox.waiting.some(({ id }) => id === state.id);
  }

  /** Begins with the form, or says at once that it cannot be sent here. */
  begin(): void {
    this.#set(beginning());
  }

  /** Which question is shown, from 0; the answers to look over come after the last one. */
  get at(): number {
    return this.#flow.at;
  }

  /** Forgets what was filled in, here and on the device. */
  wipe(): void {
    this.#flow.wipe();
  }

  /** Forgets all that was filled in and shown, and begins with an empty form. What was sent is sent. */
  leave(): void {
    this.wipe();
    this.#after?.forgetReceipts();
    this.begin();
  }

  /** No longer shows why it was refused, because the reason is gone. */
  forgive(): void {
    this.#flow.forgive();
    if (this.#state.phase === 'refused') this.#set({ phase: 'filling' });
  }

  /** Looks after what waits from an earlier visit: it is sent, and shown in `status()`. */
  lookAfter(): void {
    void this.#fetch()
      .then(({ outbox }) => outbox.open())
      .catch(() => undefined);
  }

  /** The field of a name in the form. */
  field(name: string): FormControl | undefined {
    return this.#host.renderRoot.querySelector<FormControl>(`form.flow [name="${name}"]`) ?? undefined;
  }

  /** Says a status to people who use a screen reader, inside an open dialog of the host. */
  say(words: string): void {
    const from = this.#host.renderRoot.querySelector('dialog[open]') ?? this.#host;
    announce(words, { from, lang: this.#host.textLanguage });
  }

  /** What waits on the device, and what came of it; nothing when there is nothing to tell. */
  status(): TemplateResult | typeof nothing {
    return this.#after?.status(this.#isOpen ? this.#shownReceipt : undefined) ?? nothing;
  }

  /** The form, or what came of it. */
  render({ level, titleId = 'submission-title', close }: SubmissionView): TemplateResult {
    this.#titleId = titleId;
    const state = this.#state;
    const { words, about } = this.#options;
    const t = this.#options.t();
    if (this.#showsForm) return html`${keyed('form', this.#form(level))}`;
    if (state.phase === 'done')
      return html`${keyed('done', this.#after?.outcome(state.receipt, { level, titleId, close }))}`;
    const { insecure, otherWay, queued, failedLater } = words();
    const isClosed = state.phase === 'closed';
    const lines = this.hasFailed
      ? [failedLater]
      : state.phase === 'waiting'
        ? [queued, t('queuedWhy'), t(state.durable ? 'queuedHint' : 'queuedOpen')]
        : [isClosed ? t('refusedHere') : insecure, otherWay];
    const [title, ...rest] = lines;
    const look = this.hasFailed || isClosed ? 'refused' : 'open';
    const outcome = html`<div class="outcome ${look}" part="outcome" role=${isClosed ? 'alert' : nothing}>
        ${heading(level, title, { id: titleId })} ${rest.map(line => html`<p .textContent=${line}></p>`)}
      </div>
      ${isClosed ? this.#askAgain() : nothing} ${about?.() ?? nothing}`;
    return html`${keyed(state.phase, outcome)}`;
  }

  #askAgain(): TemplateResult {
    const again = () => {
      this.#askedWhether = undefined;
      this.begin();
    };
    return html`<div class="actions">
      <button type="button" class="strong" .textContent=${this.#options.t()('retry')} @click=${again}></button>
    </div>`;
  }

  #form(level: number): TemplateResult {
    const { words, about, lead, t } = this.#options;
    return html`${heading(level, words().heading, { id: this.#titleId })} ${about?.() ?? nothing} ${lead?.() ?? nothing}
      <div @focusin=${this.#prepare}>${this.#flow.render({ t: t(), level: level + 1 })}</div>`;
  }

  async #send(data: FormData): Promise<readonly FieldError[]> {
    const { t, request, kind, mayNotSend } = this.#options;
    const why = mayNotSend?.();
    if (why) return [{ words: why }];
    const sending = { phase: 'sending' } as const;
    const heard = (this.#heardWhileSending = [] as OutboxNews[]);
    this.#set(sending);
    this.say(t()('form.sending'));
    try {
      const sent = await request(data);
      const { outbox } = await this.#fetch();
      const outcome = await outbox.submit(sent, TIMEOUT);
      await this.#leaveForm();
      this.#flow.wipe();
      if (outcome.state === 'sent') this.#done(outcome.receipt, outcome.id);
      else this.#wait(outcome.id, outcome.durable, kind.about(sent) as Partial<R> & About);
      return [];
    } catch (error) {
      // The page has begun with something else meanwhile: why this one was refused says nothing of that.
      if (this.#state !== sending) return [{ words: this.#options.words().failedLater }];
      return this.#refused(error as StekError);
    } finally {
      this.#heardWhileSending = undefined;
      this.#arrived(heard);
    }
  }

  #refused(error: StekError): readonly FieldError[] {
    if (error.code === 'insecure_context') {
      this.#show({ phase: 'insecure' }, this.#options.words().otherWay);
      return [];
    }
    this.#set({ phase: 'refused' });
    // Without the code that sends, nothing went out: it could not be fetched.
    if (!this.#after) return [{ words: this.#options.t()('noConnection') }];
    const found = this.#after.refusals(error, name => this.field(name)?.question ?? '');
    return found.map(({ words, field }) => ({ words, field: field ? this.field(field) : undefined }));
  }

  #done(receipt: R, id: string): void {
    this.#after?.keep(receipt);
    this.#showReceipt(receipt);
    // The code is on the screen now: the device need not know it any longer. An element that the page took out showed it to nobody.
    if (this.#host.isConnected) void this.#after?.outbox.remove(id);
    this.#options.sent?.(receipt, id);
  }

  #wait(id: string, durable: boolean, about: Partial<R> & About): void {
    const hint = this.#options.thanks ? 'outgoingHint' : 'queuedHint';
    this.#show({ phase: 'waiting', id, durable }, this.#options.t()(durable ? hint : 'queuedOpen'));
    this.#options.queued?.(about);
  }

  #showReceipt(receipt: R): void {
    // Said after `sent`, by when the host knows of whom the receipt is.
    this.#show({ phase: 'done', receipt }, () => this.#after?.spoken(receipt) ?? '');
    void this.#after?.drawQr(receipt);
  }

  /** Shows it with the focus on its heading, and says what should be heard after the heading. */
  #show(state: SubmissionState<R>, words: string | (() => string)): void {
    this.#options.shows?.();
    this.#set(state);
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#titleId}`)?.focus();
      this.say(typeof words === 'string' ? words : words());
    });
  }

  /** Something that waited has gone, or cannot go. Its receipt is as the server gave it, which `summary` has to bear. */
  #arrived(news: readonly OutboxNews[]): void {
    if (this.#heardWhileSending) return void this.#heardWhileSending.push(...news);
    if (news.length === 0) return;
    const state = this.#state;
    const here = news.find(({ id }) => state.phase === 'waiting' && id === state.id);
    if (here?.receipt && this.#isOpen) return void this.#shownLater(here.receipt as unknown as R, here.id);
    this.#forgetIfShared(news);
    if (here?.state === 'failed' && state.phase === 'waiting') this.#set({ ...state, failed: true });
    const { sentNow, failedLater } = this.#options.words();
    this.say(news.some(({ state: became }) => became === 'sent') ? sentNow : failedLater);
  }

  /** Nobody waited for it just now: what has the focus is not taken away in the same moment. */
  async #shownLater(receipt: R, id: string): Promise<void> {
    await this.#leaveForm();
    const isHere = this.#state.phase === 'waiting' && this.#state.id === id;
    if (isHere && this.#isOpen) this.#done(receipt, id);
    // Who closed the dialog in between finds the code beside it: it is not opened again, and the device keeps it.
    else {
      this.#forgetIfShared([{ id, state: 'sent' }]);
      this.say(this.#options.words().sentNow);
    }
  }

  #forgetIfShared(news: readonly Pick<OutboxNews, 'id' | 'state'>[]): void {
    if (!this.#options.isShared?.()) return;
    for (const { id, state } of news) if (state === 'sent') void this.#after?.outbox.remove(id);
  }

  /** What has the focus will be gone: it rests in between, so that what comes is heard. */
  async #leaveForm(): Promise<void> {
    const root = this.#host.renderRoot as HTMLElement;
    if (this.#host.shadowRoot?.activeElement) await leavePlace(root);
  }

  #set(state: SubmissionState<R>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #prepare = (): void => {
    void this.#fetch()
      .then(({ outbox }) => outbox.prepare())
      .catch(() => undefined);
  };

  #formStands(): void {
    const client = this.#options.client();
    const isAsked = this.#isFetchPlanned && this.#askedWhether === client;
    if (isAsked || !this.#host.renderRoot.querySelector('form.flow')) return;
    if (client && this.#askedWhether !== client) void this.#askWhether(client).catch(() => undefined);
    if (!this.#isFetchPlanned) void this.#fetchWhenIdle();
    this.#isFetchPlanned = true;
  }

  /** What cannot be fetched then is fetched again when it is needed. */
  async #fetchWhenIdle(): Promise<void> {
    await idle();
    await this.#fetch().catch(() => undefined);
  }

  /** Whether the server would take anything from this page: nobody fills in a form for nothing. What it answers is needed to send. */
  async #askWhether(client: StekClient): Promise<void> {
    this.#askedWhether = client;
    await idle();
    const error = await client.submissions.sealingKeys({ retry: 0 }).then(
      () => undefined,
      (refusal: StekError) => refusal,
    );
    if (this.#askedWhether !== client || !isClosedTo(error) || !this.#showsForm) return;
    this.#set({ phase: 'closed' });
  }

  #fetch(): Promise<AfterSending<Request, R>> {
    return (this.#fetching ??= this.#makeAfter().catch((error: unknown) => {
      this.#fetching = undefined;
      throw error;
    }));
  }

  async #makeAfter(): Promise<AfterSending<Request, R>> {
    const { AfterSending } = await import('./after-sending.ts');
    this.#after = new AfterSending<Request, R>(this.#host, this.#options, {
      settled: entries => this.#arrived(entries),
      show: receipt => this.#showReceipt(receipt),
      done: (receipt, id) => this.#done(receipt, id),
      say: words => this.say(words),
    });
    return this.#after;
  }

  get #shownReceipt(): R | undefined {
    return this.#state.phase === 'done' ? this.#state.receipt : undefined;
  }

  /** What a form shows, however far it has come. */
  get #showsForm(): boolean {
    return !['done', 'waiting', 'insecure', 'closed'].includes(this.#state.phase);
  }

  get #isOpen(): boolean {
    return this.#options.isOpen?.() ?? true;
  }
}

/** The page is not one of those that may send, or its address leads to no municipality: no attempt and no other day helps. */
const isClosedTo = (error: StekError | undefined): boolean =>
  error?.problem?.code === 'origin_refused' || error?.problem?.code === 'unknown_tenant';

const beginning = (): { phase: 'filling' | 'insecure' } => ({
  phase: globalThis.crypto?.subtle ? 'filling' : 'insecure',
});
