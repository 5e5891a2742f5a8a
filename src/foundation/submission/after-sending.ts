import { nothing, type TemplateResult } from 'lit';
import type { StekError } from '../../sdk/errors.ts';
import type { About, OutboxEntry } from '../../sdk/outbox/entry.ts';
import type { AnyAnswer } from '../../sdk/submissions/kind.ts';
import { heading } from '../heading.ts';
import type { StekElement } from '../stek-element.ts';
import { spelled } from './code-groups.ts';
import { OutboxController, type OutboxNews } from './outbox-controller.ts';
import { outboxStatus, type OutboxNotice } from './outbox-status.ts';
import { ReceiptPaper, type PrintedReceipt } from './receipt-paper.ts';
import { receiptView } from './receipt.ts';
import { failureInWords, refusalsInWords, type Refusal } from './refusal-words.ts';
import type { Coded, OutcomeView, SubmissionOptions } from './submission-options.ts';

/** What it has done where the form is. */
export interface AfterSendingActions<R extends AnyAnswer> {
  /** Told while the page is open. */
  settled: (news: readonly OutboxNews[]) => void;
  /** Shows a receipt once more. */
  show: (receipt: R) => void;
  /** Shows the receipt of an entry, which the device then forgets. */
  done: (receipt: R, id: string) => void;
  /** Says a status to people who use a screen reader. */
  say: (words: string) => void;
}

/**
 * What is needed once a form is sent, in one file that is fetched while it is filled in: the outbox and what waits in it, the words for a
 * refusal, and the receipt with its paper. A connection that breaks while someone types takes none of it away.
 */
export class AfterSending<Request extends object, R extends AnyAnswer> {
  readonly outbox: OutboxController<Request, R>;
  readonly #host: StekElement;
  readonly #options: SubmissionOptions<Request, R>;
  readonly #actions: AfterSendingActions<R>;
  readonly #paper: ReceiptPaper;
  /** Seen on this page, to look at again until they are hidden. */
  #receipts: readonly Coded<R>[] = [];
  /** On the screen now. */
  #shown: R | undefined;

  constructor(host: StekElement, options: SubmissionOptions<Request, R>, actions: AfterSendingActions<R>) {
    const { kind, client } = options;
    this.#host = host;
    this.#options = options;
    this.#actions = actions;
    this.#paper = new ReceiptPaper(host, () => {
      const hasPaper = !options.thanks && !options.receipt;
      return hasPaper && this.#shown ? this.#printed(this.#shown as Coded<R>) : undefined;
    });
    this.outbox = new OutboxController(host, { kind, client, settled: actions.settled });
  }

  /** What waits on the device, and what came of it. @param shown the receipt that is on the screen */
  status(shown: R | undefined): TemplateResult | typeof nothing {
    this.#shown = shown;
    const { waiting, isLooking } = this.outbox;
    const { t, words, thanks, isShared } = this.#options;
    // Of what has no code there is nothing to see again: that it went was said. Nor is a code for who stands here next.
    const hidesSent = thanks !== undefined || isShared?.() === true;
    const settled = this.outbox.settled.filter(({ state }) => !hidesSent || state === 'failed');
    const seen = this.#receipts.filter(receipt => receipt !== shown).map(receipt => this.#noticeOfReceipt(receipt));
    const notices = [...seen, ...settled.map(entry => this.#noticeOf(entry))];
    return outboxStatus({ waiting, isLooking, notices, t: t(), outgoing: words().outgoing });
  }

  /** What came of it: where someone stands and the code with which to come back, or thanks where there is none. */
  outcome(receipt: R, view: OutcomeView): TemplateResult {
    const { thanks } = this.#options;
    return thanks ? thanks.render(receipt, view) : this.#receipt(receipt as Coded<R>, view);
  }

  #receipt(receipt: Coded<R>, view: OutcomeView): TemplateResult {
    const { t, about, codeWhy, summary, receipt: own } = this.#withCode;
    if (own) return own(receipt, view);
    const { level, titleId, close } = view;
    return receiptView({
      receipt,
      summary: summary(receipt),
      t: t(),
      titleId,
      heading: (text, id) => heading(id === titleId ? level : level + 1, text, { id }),
      about: about?.(receipt) ?? nothing,
      codeWhy,
      qr: this.#paper.qr,
      page: this.#page,
      copy: () => void this.#copy(receipt.code),
      print: () => this.#paper.print(this.#printed(receipt)),
      close,
    });
  }

  /** Why it was refused, in words. @param question of a field by its name */
  refusals(error: StekError, question: (field: string) => string): readonly Refusal[] {
    return this.#options.refusals?.(error) ?? refusalsInWords(error, { t: this.#options.t(), question });
  }

  /** Has a receipt at hand on this page until it is hidden; one without a code is not needed again. */
  keep(receipt: R): void {
    const { thanks, isShared } = this.#options;
    if (!thanks && !isShared?.()) this.#receipts = [...this.#receipts, receipt as Coded<R>];
  }

  /** No receipt of this page is at hand any more. */
  forgetReceipts(): void {
    this.#receipts = [];
  }

  /** What is heard after the heading of what came of it. */
  spoken(receipt: R): string {
    const { thanks, t } = this.#options;
    if (thanks) return thanks.spoken(receipt);
    const coded = receipt as Coded<R>;
    const { until = '', hint } = this.#withCode.summary(coded);
    return [until, hint, t()('codeSpoken', { code: spelled(coded.code) })].filter(Boolean).join(' ');
  }

  /** Draws the QR code of a receipt, which comes after the words. */
  async drawQr(receipt: R): Promise<void> {
    if (this.#options.thanks || this.#options.receipt) return;
    await this.#paper.drawQr(this.#page, (receipt as Coded<R>).code, this.#withCode.qr);
  }

  #noticeOfReceipt(receipt: Coded<R>): OutboxNotice {
    const { t, summary, label } = this.#withCode;
    const actions = [
      { label: t()('showCode'), run: () => this.#actions.show(receipt) },
      { label: t()('hide'), run: () => this.#forget(receipt) },
    ];
    return {
      kind: 'sent',
      words: summary(receipt).title,
      about: label?.(receipt as unknown as Partial<R> & About) ?? '',
      actions,
    };
  }

  #noticeOf({ id, about, receipt, failure, retryable }: OutboxEntry): OutboxNotice {
    const { label, words: own, failure: ownFailure } = this.#options;
    const t = this.#options.t();
    const shortly = label?.(about as Partial<R> & About) ?? '';
    if (receipt) {
      const actions = [{ label: t('showCode'), run: () => this.#actions.done(receipt as unknown as R, id) }];
      return { kind: 'sent', words: own().sentNow, about: shortly, actions };
    }
    const why = ownFailure?.(failure) ?? failureInWords(failure, t, own().otherWay);
    const actions = [
      ...(retryable ? [{ label: t('retry'), run: () => void this.outbox.retry(id) }] : []),
      { label: t('understood'), run: () => void this.outbox.remove(id) },
    ];
    return { kind: 'failed', words: `${own().failedLater} ${why}`, about: shortly, actions };
  }

  #forget(receipt: Coded<R>): void {
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
    this.#actions.say(t(isCopied ? 'codeCopied' : 'copyFailed'));
  }

  #printed(receipt: Coded<R>): PrintedReceipt {
    const { t, codeWhy, sheetTitle: title, summary, sheet } = this.#withCode;
    const facts = sheet?.(receipt) ?? {};
    return { ...facts, title, receipt, summary: summary(receipt), codeWhy, t: t(), page: this.#page };
  }

  /** What the kind says of its codes. @throws {TypeError} for one that gives none */
  get #withCode() {
    const options = this.#options;
    if (options.thanks) throw new TypeError('This kind gives no code.');
    return { ...options, ...options.words() };
  }

  get #page(): string | undefined {
    const options = this.#options;
    return options.thanks ? undefined : options.followUpPage?.();
  }
}
