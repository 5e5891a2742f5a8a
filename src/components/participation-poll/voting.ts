import { html, nothing, type TemplateResult } from 'lit';
import { readPollCode } from '../../domain/poll-code.ts';
import { hasDraft } from '../../foundation/form/draft.ts';
import type { Step } from '../../foundation/form/step-flow.ts';
import '../../foundation/form/stek-text-field.ts';
import type { StekElement } from '../../foundation/stek-element.ts';
import { SubmissionController } from '../../foundation/submission/submission-controller.ts';
import type { PollCatalogue } from '../../i18n/poll.ts';
import type { BallotReceipt, BallotRequest } from '../../schema/ballot.ts';
import type { Poll } from '../../schema/poll.ts';
import type { StekClient } from '../../sdk/client.ts';
import { ballot } from '../../sdk/submissions/kinds/ballot.ts';
import { newVoterMark } from '../../sdk/submissions/kinds/voter-mark.ts';
import { codeInAddress } from './poll-code-address.ts';
import { dayWords, written, type PollContext } from './poll-context.ts';
import { pollFacts, pollThanks, pollTitle } from './poll-intro.ts';
import { otherWays, type WayToVote } from './poll-states.ts';
import { pollRefusals, pollWords, refusedPoll } from './poll-words.ts';
import { answersOf } from './questions/answers-of.ts';
import { questionSteps } from './questions/question-steps.ts';
import { forgetMark, hasVotedHere, keepMark } from './kept-mark.ts';

/** What taking part needs of its element. */
export interface VotingOptions {
  client: () => StekClient | undefined;
  poll: () => Poll | undefined;
  /** How people take part here. */
  way: () => WayToVote;
  context: () => PollContext;
  /** What questions need beside that. */
  questions: () => Parameters<typeof questionSteps>[1];
  /** Level of the first heading, 2 to 6. */
  level: () => number;
  /** Epoch milliseconds. */
  now: () => number;
  voted: (pollId: string) => void;
  queued: (pollId: string) => void;
}

/** Taking part in a poll: what to know before, the questions, and what comes after. */
export class Voting {
  readonly #host: StekElement<PollCatalogue>;
  readonly #options: VotingOptions;
  readonly #submission: SubmissionController<BallotRequest, BallotReceipt>;
  /** The poll that this is about. */
  #pollId = '';
  #isBegun = false;
  /** Whether somebody took part with this browser before. */
  #wasHere = false;
  #code = '';
  /** Of the ballot that is being sent; kept on the device only once it was taken, or waits. */
  #mark: string | undefined;

  constructor(host: StekElement<PollCatalogue>, options: VotingOptions) {
    this.#host = host;
    this.#options = options;
    const t = () => options.context().t;
    this.#submission = new SubmissionController<BallotRequest, BallotReceipt>(host, {
      kind: ballot,
      client: options.client,
      t,
      words: () => ({ ...pollWords(t()), heading: this.#title }),
      steps: () => this.#steps(),
      oneByOne: true,
      progress: (step, steps) => t()('questionOf', { step, steps }),
      request: data => this.#request(data),
      draft: () => this.#draft,
      beforeSend: () => this.#beforeSend(),
      mayNotSend: () => (options.way() === 'preview' ? t()('preview') : undefined),
      refusals: error =>
        pollRefusals(error, { t: t(), question: name => this.#question(name), isByCode: this.#isByCode }),
      failure: failure => refusedPoll(failure?.reason, t(), this.#isByCode),
      thanks: { render: () => this.#thanks(), spoken: () => t()('thanksAnswer', { day: this.#answerDay }) },
      sent: () => this.#sent(options.voted),
      queued: () => this.#sent(options.queued),
    });
  }

  /** Whether somebody is answering, and has not sent it. */
  get isUnderWay(): boolean {
    return this.#isBegun && !this.isOver;
  }

  /** Whether somebody took part in this page. */
  get isOver(): boolean {
    const { phase } = this.#submission.state;
    return phase === 'done' || phase === 'waiting';
  }

  /** What waits on the device, and what came of it. */
  status(): TemplateResult | typeof nothing {
    return this.#submission.status();
  }

  /** Sends what waits from an earlier visit. */
  lookAfter(): void {
    this.#submission.lookAfter();
  }

  /** Before the element is drawn: another poll begins anew. */
  meet(poll: Poll | undefined): void {
    if (!poll || poll.id === this.#pollId) return;
    const isFirst = this.#pollId === '';
    this.#pollId = poll.id;
    this.#wasHere = this.#isMarked(poll) && hasVotedHere(poll.id);
    if (!isFirst) this.#submission.begin();
    this.#scan(poll);
    this.#isBegun = this.#code !== '' || (this.#draft !== undefined && hasDraft(this.#draft));
  }

  /** The QR code of another card, on the page that is still open. */
  rescan(): void {
    const poll = this.#options.poll();
    if (!poll || this.isOver) return;
    this.#scan(poll);
    if (this.#code) this.#isBegun = true;
    this.#host.requestUpdate();
  }

  begin(): void {
    this.#isBegun = true;
    this.#focusQuestion();
  }

  #focusQuestion(): void {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.step:not([hidden]) > [part="heading"]')?.focus(),
    );
  }

  /** The same device, another person: with a mark of their own. */
  readonly #someoneElse = (): void => {
    forgetMark(this.#pollId);
    this.#wasHere = false;
    this.#code = '';
    this.#isBegun = true;
    this.#submission.wipe();
    this.#submission.begin();
    this.#focusQuestion();
  };

  /** What stands there while a poll is open, or is tried out before. */
  render(poll: Poll): TemplateResult {
    const context = this.#options.context();
    const { state } = this.#submission;
    if (state.phase === 'waiting') {
      const open = state.durable ? nothing : html`<p .textContent=${context.t('queuedOpen')}></p>`;
      return html`${this.#outcome(poll, 'queued')} ${open}`;
    }
    if (state.phase === 'done' || (this.#isBegun && this.#canAnswer)) {
      return this.#submission.render({ level: this.#options.level(), titleId: 'poll-title' });
    }
    return this.#before(poll, context);
  }

  #outcome(poll: Poll, word: 'thanks' | 'queued'): TemplateResult {
    const context = this.#options.context();
    const heading = context.heading(0, context.t(word), { id: 'poll-title' });
    return html`${pollThanks(poll, context, heading, word === 'queued')} ${this.#again(poll, context)}`;
  }

  #thanks(): TemplateResult {
    return this.#outcome(this.#options.poll()!, 'thanks');
  }

  #before(poll: Poll, context: PollContext): TemplateResult {
    const { t } = context;
    const begin = html`<button
      type="button"
      class="strong begin"
      .textContent=${t('start')}
      @click=${() => this.begin()}
    ></button>`;
    return html`${pollTitle(poll, context)} ${pollFacts(poll, context)}
    ${otherWays(poll, this.#options.way(), context)}
    ${
      this.#wasHere
        ? html`<p class="tell" .textContent=${t('alreadyVoted')}></p>
            ${this.#again(poll, context)}`
        : this.#canAnswer
          ? begin
          : nothing
    }`;
  }

  /** Only where a browser is asked once, or never: a card is asked once for itself. */
  #again({ strength }: Poll, { t }: PollContext): TemplateResult | typeof nothing {
    if (this.#options.way() !== 'web' || strength > 2) return nothing;
    return html`<div class="actions">
      <button type="button" class="again" .textContent=${t('someoneElse')} @click=${this.#someoneElse}></button>
    </div>`;
  }

  #steps(): readonly Step[] {
    const poll = this.#options.poll();
    if (!poll) return [];
    const steps = questionSteps(poll, this.#options.questions());
    return this.#options.way() === 'code' ? [this.#codeStep(), ...steps] : steps;
  }

  #codeStep(): Step {
    const { t } = this.#options.context();
    return {
      name: 'code',
      heading: t('code'),
      content: () =>
        html`<stek-text-field
          name="code"
          .address=${this.#host.address ?? 'je'}
          label=${t('code')}
          hide-label
          hint=${t('codeWhy')}
          missing=${t('codeMissing')}
          value=${this.#code}
          inputmode="numeric"
          autocomplete="off"
        ></stek-text-field>`,
    };
  }

  /** @throws never: what is not right is found by the checks of the kind */
  #request(data: FormData): BallotRequest {
    const poll = this.#options.poll()!;
    const way = this.#options.way();
    const isMarked = this.#isMarked(poll);
    this.#mark = isMarked ? newVoterMark() : undefined;
    // What is no code stays as it is: the checks of the kind say so, beside the field.
    const typed = String(data.get('code') ?? '');
    const code = readPollCode(typed) ?? typed;
    return {
      pollId: poll.id,
      answers: answersOf(data, poll),
      channel: way === 'code' ? 'code' : 'web',
      castAt: new Date(this.#options.now()).toISOString(),
      ...(way === 'code' && { code }),
      ...(this.#mark !== undefined && { mark: this.#mark }),
    };
  }

  #beforeSend(): TemplateResult {
    const { t } = this.#options.context();
    return html`<p class="tell" .textContent=${t(this.#options.way() === 'preview' ? 'preview' : 'beforeSend')}></p>`;
  }

  #sent(tell: (pollId: string) => void): void {
    if (this.#mark !== undefined) keepMark(this.#pollId, this.#mark);
    this.#mark = undefined;
    tell(this.#pollId);
  }

  #scan({ channels }: Poll): void {
    if (channels.includes('code') && !channels.includes('web')) this.#code = codeInAddress() ?? this.#code;
  }

  #isMarked({ strength }: Poll): boolean {
    return this.#options.way() === 'web' && strength >= 1;
  }

  #question(name: string): string {
    return this.#submission.field(name)?.question ?? '';
  }

  get #answerDay(): string {
    return dayWords(this.#options.poll()?.answerDue ?? '', this.#options.context().spoken);
  }

  get #title(): TemplateResult {
    return written(this.#options.poll()?.title, this.#options.context().lang);
  }

  /** Nothing of a poll that is only tried out stays on the device. */
  get #draft(): string | undefined {
    const way = this.#options.way();
    return this.#pollId && (way === 'web' || way === 'code') ? `poll.${this.#pollId}` : undefined;
  }

  get #isByCode(): boolean {
    return this.#options.way() === 'code';
  }

  get #canAnswer(): boolean {
    return ['web', 'code', 'preview'].includes(this.#options.way());
  }
}
