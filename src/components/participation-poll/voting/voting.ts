import { html, nothing, type TemplateResult } from 'lit';
import { readPollCode } from '../../../domain/poll-code.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { QuestionReading } from '../../../foundation/form/question-reading.ts';
import type { Step } from '../../../foundation/form/step-flow.ts';
import '../../../foundation/form/stek-text-field.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { SubmissionController } from '../../../foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../../foundation/submission/submission.styles.ts';
import { writtenText } from '../../../foundation/written-text.ts';
import type { PollCatalogue } from '../../../i18n/poll.ts';
import { submissionTexts } from '../../../i18n/submission.ts';
import type { BallotReceipt, BallotRequest } from '../../../schema/ballot.ts';
import type { Poll } from '../../../schema/poll.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { ballot } from '../../../sdk/submissions/kinds/ballot.ts';
import { newVoterMark } from '../../../sdk/submissions/kinds/voter-mark.ts';
import { keepMark } from '../kept-mark.ts';
import { dayWords, type PollContext } from '../poll-context.ts';
import { pollThanks } from '../poll-intro.ts';
import type { WayToVote } from '../poll-states.ts';
import { answersOf } from '../questions/answers-of.ts';
import type { QuestionContext } from '../questions/question-context.ts';
import { questionSteps } from '../questions/question-steps.ts';
import { questionStyles } from '../questions/question.styles.ts';
import type { WayIn } from '../way-in.ts';
import { pollRefusals, pollWords, refusedPoll } from './poll-words.ts';

/** What taking part needs of its element. */
export interface VotingOptions {
  client: () => StekClient | undefined;
  poll: () => Poll | undefined;
  wayIn: WayIn;
  /** How people take part here. */
  way: () => WayToVote;
  context: () => PollContext;
  /** What questions need beside that. */
  questions: () => Omit<QuestionContext, 'reading'>;
  /** Level of the first heading, 2 to 6. */
  level: () => number;
  /** Epoch milliseconds. */
  now: () => number;
  voted: (pollId: string) => void;
  queued: (pollId: string) => void;
}

/** Taking part in a poll: the questions, and what comes after. */
export class Voting {
  readonly #host: StekElement<PollCatalogue>;
  readonly #options: VotingOptions;
  readonly #reading: QuestionReading;
  readonly #submission: SubmissionController<BallotRequest, BallotReceipt>;
  /** The poll that this is about. */
  #pollId = '';
  /** Of the ballot that is being sent; kept on the device only once it was taken, or waits. */
  #mark: string | undefined;

  constructor(host: StekElement<PollCatalogue>, options: VotingOptions) {
    this.#host = host;
    this.#options = options;
    this.#reading = new QuestionReading(host);
    const t = () => options.context().t;
    this.#submission = new SubmissionController<BallotRequest, BallotReceipt>(host, {
      ...{ kind: ballot, client: options.client, t, oneByOne: true },
      words: () => ({ ...pollWords(t()), heading: writtenText(options.poll()?.title, options.context().lang) }),
      steps: () => this.#steps(),
      progress: (step, steps) => t()('questionOf', { step, steps }),
      request: data => this.#request(data),
      draft: () => options.wayIn.draft,
      beforeSend: () => this.#beforeSend(),
      mayNotSend: () => (options.way() === 'preview' ? t()('preview') : undefined),
      refusals: error =>
        pollRefusals(error, { t: t(), question: name => this.#question(name), isByCode: this.#isByCode }),
      failure: failure => refusedPoll(failure?.reason, t(), this.#isByCode),
      thanks: {
        render: () => this.#outcome(options.poll()!, 'thanks'),
        spoken: () => t()('thanksAnswer', { day: dayWords(options.poll()!.answerDue, options.context().spoken) }),
      },
      sent: () => this.#sent(options.voted),
      queued: () => this.#sent(options.queued),
    });
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
    if (this.#pollId) this.#submission.begin();
    this.#pollId = poll.id;
  }

  /** Somebody begins, the first or another one: the first question has the focus. */
  begin(): void {
    if (this.isOver) {
      this.#submission.wipe();
      this.#submission.begin();
    }
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('.step:not([hidden]) > [part="heading"]')?.focus(),
    );
  }

  /** The questions, or what came of sending the answers. */
  render(poll: Poll): TemplateResult {
    const { state } = this.#submission;
    if (state.phase !== 'waiting') {
      return this.#submission.render({ level: this.#options.level(), titleId: 'poll-title' });
    }
    if (this.#submission.hasFailed) return this.#notTaken(poll);
    const open = html`<p .textContent=${this.#options.context().t('queuedOpen')}></p>`;
    return html`${this.#outcome(poll, 'queued')} ${state.durable ? nothing : open}`;
  }

  #outcome(poll: Poll, word: 'thanks' | 'queued'): TemplateResult {
    const context = this.#options.context();
    const heading = context.heading(0, context.t(word), { id: 'poll-title' });
    return html`${pollThanks(poll, context, heading, word === 'queued')} ${this.#options.wayIn.again(poll)}`;
  }

  /** It waited, and was refused: the status above says why. */
  #notTaken(poll: Poll): TemplateResult {
    const { heading, t } = this.#options.context();
    return html`<div class="outcome refused" part="outcome">
        ${heading(0, t('failedLater'), { id: 'poll-title' })}
      </div>
      ${this.#options.wayIn.again(poll)}`;
  }

  #steps(): readonly Step[] {
    const poll = this.#options.poll();
    if (!poll) return [];
    const steps = questionSteps(poll, { ...this.#options.questions(), reading: this.#reading });
    return this.#isByCode ? [this.#codeStep(), ...steps] : steps;
  }

  #codeStep(): Step {
    const { t } = this.#options.context();
    return {
      name: 'code',
      heading: t('code'),
      content: () =>
        html`<stek-text-field
          name="code"
          .address=${this.#options.questions().address}
          label=${t('code')}
          hide-label
          hint=${t('codeWhy')}
          missing=${t('codeMissing')}
          value=${this.#options.wayIn.code}
          inputmode="numeric"
          autocomplete="off"
        ></stek-text-field>`,
    };
  }

  #request(data: FormData): BallotRequest {
    const poll = this.#options.poll()!;
    this.#mark = this.#options.wayIn.isMarked(poll) ? newVoterMark() : undefined;
    // What is no code stays as it is: the checks of the kind say so, beside the field.
    const typed = String(data.get('code') ?? '');
    const code = readPollCode(typed) ?? typed;
    return {
      pollId: poll.id,
      answers: answersOf(data, poll),
      channel: this.#isByCode ? 'code' : 'web',
      castAt: new Date(this.#options.now()).toISOString(),
      ...(this.#isByCode && { code }),
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

  #question(name: string): string {
    return this.#submission.field(name)?.question ?? '';
  }

  get #isByCode(): boolean {
    return this.#options.way() === 'code';
  }
}

export const styles = [formStyles, submissionStyles, ...questionStyles];
export const texts = [submissionTexts];
