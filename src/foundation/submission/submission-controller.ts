import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Translator } from '../../i18n/catalogue.ts';
import type { SubmissionCatalogue } from '../../i18n/submission.ts';
import type { Receipt } from '../../schema/submission.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import type { OutboxEntry, OutboxFailure } from '../../sdk/outbox/entry.ts';
import type { ClientKind } from '../../sdk/submissions/kind.ts';
import { announce } from '../announcer.ts';
import type { Problem } from '../form/error-summary.ts';
import type { FormControl } from '../form/form-control.ts';
import { StepFlow, type Step } from '../form/step-flow.ts';
import { heading } from '../heading.ts';
import type { StekElement } from '../stek-element.ts';
import { spelled } from './code-groups.ts';
import { OutboxController } from './outbox-controller.ts';
import { outboxStatus, type OutboxNotice } from './outbox-status.ts';
import { ReceiptPaper } from './receipt-paper.ts';
import type { SheetFacts } from './receipt-sheet.ts';
import { receiptView } from './receipt.ts';
import { failureInWords, refusalsInWords, type Refusal } from './refusal-words.ts';
import type { ReceiptSummary, SubmissionWords } from './submission-words.ts';

/** For so many milliseconds a visitor waits for the answer before we say that it will go by itself. */
const PATIENCE = 12_000;

/** Where a submission stands on this page. `insecure`: over plain http a browser has no cryptography, and nothing can be sealed. */
export type SubmissionState<R extends Receipt = Receipt> =
  | { readonly phase: 'filling' | 'checking' | 'sending' | 'refused' | 'insecure' }
  | { readonly phase: 'waiting'; readonly id: string; readonly durable: boolean }
  | { readonly phase: 'done'; readonly receipt: R };

/** What a kind of submission adds to the mechanism. */
export interface SubmissionOptions<Request extends object, R extends Receipt> {
  /** What the SDK knows of the kind. */
  kind: ClientKind<Request, R>;
  client: () => StekClient | undefined;
  /** The texts of the host, with those of submissions. */
  t: () => Translator<SubmissionCatalogue>;
  words: () => SubmissionWords;
  /** The questions. */
  steps: () => readonly Step[];
  /** The answers as they may be sent. */
  request: (data: FormData) => Request;
  /** Where someone stands, in words. */
  summary: (receipt: R) => ReceiptSummary;
  /** Name of the draft, the same after a reload; without it the form leaves no trace on the device. */
  draft?: () => string | undefined;
  /** Stands above the send button: who will read this, and what happens then. */
  beforeSend?: () => TemplateResult;
  /** Why it was refused, where the kind has words of its own. */
  refusals?: (error: StekError) => readonly Refusal[] | undefined;
  /** Why something that waited was not sent, likewise. */
  failure?: (failure: OutboxFailure | undefined) => string | undefined;
  /** What it is for, under the heading: of the form, or of a receipt. */
  about?: (receipt?: R) => TemplateResult | typeof nothing;
  /** What it is for in a few words, beside others; from a receipt or from what the outbox may show. */
  label?: (about: Partial<R>) => string;
  /** Stands between the heading and the questions. */
  lead?: () => unknown;
  /** What is printed beside the code. */
  sheet?: (receipt: R) => SheetFacts;
  /** Page where the code is filled in; with none, no address is shown. */
  followUpPage?: () => string | undefined;
  /** Whether what `render()` gives is on the screen: a dialog around it may be closed. @default always */
  isOpen?: () => boolean;
  /** Something is about to be shown: a dialog around it opens now. */
  shows?: () => void;
  sent?: (receipt: R) => void;
  /** It waits on the device. */
  queued?: () => void;
}

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
export class SubmissionController<Request extends object, R extends Receipt = Receipt> {
  readonly #host: StekElement;
  readonly #options: SubmissionOptions<Request, R>;
  readonly #outbox: OutboxController<Request, R>;
  readonly #flow: StepFlow;
  readonly #paper: ReceiptPaper;
  #state: SubmissionState<R> = beginning();
  #titleId = 'submission-title';
  /** Seen on this page, to look at again until they are hidden. */
  #receipts: readonly R[] = [];

  constructor(host: StekElement, options: SubmissionOptions<Request, R>) {
    const { kind, client } = options;
    this.#host = host;
    this.#options = options;
    this.#paper = new ReceiptPaper(host);
    this.#outbox = new OutboxController(host, { kind, client, settled: entries => this.#arrived(entries) });
    this.#flow = new StepFlow(host, {
      steps: options.steps,
      sendLabel: () => options.words().send,
      send: data => this.#send(data),
      draft: () => options.draft?.(),
      ...(options.beforeSend && { beforeSend: options.beforeSend }),
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

  /** Begins with the form, or says at once that it cannot be sent here. */
  begin(): void {
    this.#set(beginning());
  }

  /** Forgets what was filled in, here and on the device. */
  wipe(): void {
    this.#flow.wipe();
  }

  /** No longer shows why it was refused, because the reason is gone. */
  forgive(): void {
    this.#flow.forgive();
    if (this.#state.phase === 'refused') this.#set({ phase: 'filling' });
  }

  /** Looks after what waits from an earlier visit: it is sent, and shown in `status()`. */
  lookAfter(): void {
    void this.#outbox.open().catch(() => undefined);
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
    const { waiting, isLooking } = this.#outbox;
    const { t, words } = this.#options;
    return outboxStatus({ waiting, isLooking, notices: this.#notices, t: t(), outgoing: words().outgoing });
  }

  /** The form, or what came of it. */
  render({ level, titleId = 'submission-title', close }: SubmissionView): TemplateResult {
    this.#titleId = titleId;
    const state = this.#state;
    const { words, about } = this.#options;
    const t = this.#options.t();
    if (this.#showsForm) return html`${keyed('form', this.#form(level))}`;
    if (state.phase === 'done') return html`${keyed('done', this.#receipt(state.receipt, level, close))}`;
    const { insecure, otherWay, queued } = words();
    const lines =
      state.phase === 'waiting'
        ? [queued, t('queuedWhy'), t(state.durable ? 'queuedHint' : 'queuedOpen')]
        : [insecure, otherWay];
    const [title, ...rest] = lines;
    const outcome = html`<div class="outcome open" part="outcome">
        ${heading(level, title, { id: titleId })} ${rest.map(line => html`<p .textContent=${line}></p>`)}
      </div>
      ${about?.() ?? nothing}`;
    return html`${keyed(state.phase, outcome)}`;
  }

  #form(level: number): TemplateResult {
    const { words, about, lead, t } = this.#options;
    return html`${heading(level, words().heading, { id: this.#titleId })} ${about?.() ?? nothing} ${lead?.() ?? nothing}
      <div @focusin=${this.#prepare}>${this.#flow.render({ t: t(), level: level + 1 })}</div>`;
  }

  #receipt(receipt: R, level: number, close: (() => void) | undefined): TemplateResult {
    const { t, words, about, summary } = this.#options;
    return receiptView({
      receipt,
      summary: summary(receipt),
      t: t(),
      titleId: this.#titleId,
      heading: (text, id) => heading(id === this.#titleId ? level : level + 1, text, { id }),
      about: about?.(receipt) ?? nothing,
      codeWhy: words().codeWhy,
      qr: this.#paper.qr,
      page: this.#page,
      copy: () => void this.#copy(receipt.code),
      print: () => void this.#print(receipt),
      close,
    });
  }

  async #send(data: FormData): Promise<readonly Problem[]> {
    const { t, request } = this.#options;
    this.#set({ phase: 'sending' });
    this.say(t()('form.sending'));
    try {
      const outcome = await this.#outbox.submit(request(data), PATIENCE);
      this.#flow.wipe();
      if (outcome.state === 'sent') this.#done(outcome.receipt, outcome.id);
      else this.#wait(outcome.id, outcome.durable);
      return [];
    } catch (error) {
      return this.#refused(error as StekError);
    }
  }

  #refused(error: StekError): readonly Problem[] {
    if (error.code === 'insecure_context') {
      this.#show({ phase: 'insecure' }, this.#options.words().otherWay);
      return [];
    }
    this.#set({ phase: 'refused' });
    const t = this.#options.t();
    const found =
      this.#options.refusals?.(error) ??
      refusalsInWords(error, { t, question: name => this.field(name)?.question ?? '' });
    return found.map(({ words, field }) => ({ words, field: field ? this.field(field) : undefined }));
  }

  #done(receipt: R, id: string): void {
    this.#receipts = [...this.#receipts, receipt];
    this.#showReceipt(receipt);
    // The code is on the screen now: the device need not know it any longer.
    void this.#outbox.remove(id);
    this.#options.sent?.(receipt);
  }

  #wait(id: string, durable: boolean): void {
    this.#show({ phase: 'waiting', id, durable }, this.#options.t()(durable ? 'queuedHint' : 'queuedOpen'));
    this.#options.queued?.();
  }

  #showReceipt(receipt: R): void {
    const { t, words } = this.#options;
    this.#show({ phase: 'done', receipt }, t()('codeSpoken', { code: spelled(receipt.code) }));
    void this.#paper.drawQr(this.#page, receipt.code, words().qr);
  }

  /** Shows it with the focus on its heading, and says what should be heard after the heading. */
  #show(state: SubmissionState<R>, words: string): void {
    this.#options.shows?.();
    this.#set(state);
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#titleId}`)?.focus();
      this.say(words);
    });
  }

  /** Something that waited has gone, or cannot go. Its receipt is as the server gave it, which `summary` has to bear. */
  #arrived(entries: readonly OutboxEntry[]): void {
    const state = this.#state;
    const here = entries.find(({ id, receipt }) => receipt && state.phase === 'waiting' && id === state.id);
    if (here?.receipt && this.#isOpen) return this.#done(here.receipt as R, here.id);
    const { sentNow, failedLater } = this.#options.words();
    this.say(entries.some(entry => entry.state === 'sent') ? sentNow : failedLater);
  }

  get #notices(): OutboxNotice[] {
    const shown = this.#state.phase === 'done' && this.#isOpen ? this.#state.receipt : undefined;
    const seen = this.#receipts.filter(receipt => receipt !== shown).map(receipt => this.#noticeOfReceipt(receipt));
    return [...seen, ...this.#outbox.settled.map(entry => this.#noticeOf(entry))];
  }

  #noticeOfReceipt(receipt: R): OutboxNotice {
    const { t, summary, label } = this.#options;
    const actions = [
      { label: t()('showCode'), run: () => this.#showReceipt(receipt) },
      { label: t()('hide'), run: () => this.#forget(receipt) },
    ];
    return { kind: 'sent', words: summary(receipt).title, about: label?.(receipt) ?? '', actions };
  }

  #noticeOf({ id, about, receipt, failure, retryable }: OutboxEntry): OutboxNotice {
    const { label, words: own, failure: ownFailure } = this.#options;
    const t = this.#options.t();
    const shortly = label?.(about as Partial<R>) ?? '';
    if (receipt) {
      const actions = [{ label: t('showCode'), run: () => this.#done(receipt as R, id) }];
      return { kind: 'sent', words: own().sentNow, about: shortly, actions };
    }
    const why = ownFailure?.(failure) ?? failureInWords(failure, t, own().otherWay);
    const actions = [
      ...(retryable ? [{ label: t('retry'), run: () => void this.#outbox.retry(id) }] : []),
      { label: t('understood'), run: () => void this.#outbox.remove(id) },
    ];
    return { kind: 'failed', words: `${own().failedLater} ${why}`, about: shortly, actions };
  }

  #forget(receipt: R): void {
    this.#receipts = this.#receipts.filter(kept => kept !== receipt);
    this.#host.requestUpdate();
    this.#host.renderRoot.querySelector<HTMLElement>('.wait button')?.focus();
  }

  async #copy(code: string): Promise<void> {
    const t = this.#options.t();
    const isCopied = await navigator.clipboard?.writeText(code).then(
      () => true,
      () => false,
    );
    this.say(t(isCopied ? 'codeCopied' : 'copyFailed'));
  }

  async #print(receipt: R): Promise<void> {
    const { t, words, summary, sheet } = this.#options;
    const { sheetTitle: title, codeWhy } = words();
    const facts = sheet?.(receipt) ?? {};
    await this.#paper.print({ ...facts, title, receipt, summary: summary(receipt), codeWhy, t: t(), page: this.#page });
  }

  #set(state: SubmissionState<R>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  readonly #prepare = (): void => {
    void this.#outbox.prepare();
  };

  get #page(): string | undefined {
    return this.#options.followUpPage?.();
  }

  /** What a form shows, however far it has come. */
  get #showsForm(): boolean {
    return !['done', 'waiting', 'insecure'].includes(this.#state.phase);
  }

  get #isOpen(): boolean {
    return this.#options.isOpen?.() ?? true;
  }
}

const beginning = (): { phase: 'filling' | 'insecure' } => ({
  phase: globalThis.crypto?.subtle ? 'filling' : 'insecure',
});
