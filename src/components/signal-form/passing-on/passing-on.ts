import { html, nothing, type TemplateResult } from 'lit';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { dialogStyles } from '../../../foundation/dialog.styles.ts';
import type { DialogHost } from '../../../foundation/dialog.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { QuestionReading } from '../../../foundation/form/question-reading.ts';
import { readingStyles } from '../../../foundation/read-aloud.styles.ts';
import { followUpAddress } from '../../../foundation/submission/follow-up-address.ts';
import { SubmissionController } from '../../../foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../../foundation/submission/submission.styles.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import { signalThemesTexts } from '../../../i18n/signal-themes.ts';
import type { SignalCatalogue } from '../../../i18n/signal.ts';
import { submissionTexts } from '../../../i18n/submission.ts';
import type { Drawing } from '../../../pictograms/drawing.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { SignalFormSettings } from '../../../schema/signal-settings.ts';
import type { SignalReceipt, SignalRequest } from '../../../schema/signal.ts';
import type { StekClient } from '../../../sdk/client.ts';
import { signal } from '../../../sdk/submissions/kinds/signal.ts';
import { ExitQuestion } from '../../../foundation/exit-question.ts';
import { passingOnStyles } from './passing-on.styles.ts';
import { questions, shortQuestion, type Answers, type QuestionContext } from './questions.ts';
import { signalRequest, type SignalPage } from './signal-request.ts';
import { promiseIn, receiptSummary, signalRefusals, signalWords } from './signal-words.ts';
import { TextAdvice } from './text-advice.ts';

/** What the questions need of their element. */
export interface PassingOnOptions {
  /** What the page says of everything that is sent from it. */
  page: SignalPage & {
    readonly short: boolean;
    readonly phone: string;
    readonly followUpPage?: string | undefined;
  };
  client: () => StekClient | undefined;
  settings: () => SignalFormSettings;
  t: () => Translator<SignalCatalogue>;
  /** A text to show, marked as Dutch where the language does not have it yet. */
  text: (key: 'signalHeading') => string | TemplateResult;
  /** Level of the first heading, 2 to 6. */
  level: () => number;
  spoken: () => LocaleFormatter | undefined;
  address: () => 'je' | 'u';
  drawings: () => Readonly<Record<string, Drawing>>;
  /** Leaves at once. */
  exit: () => void;
  /** Says something politely to people who use a screen reader. */
  say: (words: string) => void;
  sent: (state: string) => void;
  queued: () => void;
}

/** Passing something on: the questions, and what comes after. */
export class PassingOn {
  readonly #host: DialogHost;
  readonly #options: PassingOnOptions;
  readonly #submission: SubmissionController<SignalRequest, SignalReceipt>;
  readonly #reading: QuestionReading;
  readonly #advice: TextAdvice;
  readonly #exitQuestion: ExitQuestion;
  #answers: Answers = UNANSWERED;
  /** The step that was shown last. */
  #shown = 0;

  constructor(host: DialogHost, options: PassingOnOptions) {
    this.#host = host;
    this.#options = options;
    this.#reading = new QuestionReading(host);
    this.#advice = new TextAdvice(options.t, options.say, () => host.requestUpdate());
    this.#exitQuestion = new ExitQuestion(host, options.exit);
    host.addController({ hostDisconnected: () => this.#advice.stop() });
    const { t, page, client, settings, spoken } = options;
    this.#submission = new SubmissionController<SignalRequest, SignalReceipt>(host, {
      ...{ kind: signal, client, t, oneByOne: true },
      words: () => signalWords(t(), options.text('signalHeading'), page.phone || settings().phone),
      steps: () => (page.short ? shortQuestion : questions)(this.#questionContext),
      sendsAtOnce: () => page.short,
      isShared: () => this.#isKiosk,
      request: data => signalRequest(data, page),
      draft: () => (this.#isKiosk ? undefined : page.short ? 'signal-short' : 'signal'),
      beforeSend: () => this.#beforeSend(),
      lead: () => this.#lead(),
      refusals: error =>
        signalRefusals(error, {
          t: t(),
          question: name => this.#submission.field(name)?.question ?? '',
          byPhone: this.#answers.reach !== 'email',
        }),
      summary: receipt => receiptSummary(receipt, t(), spoken()),
      sheet: receipt => ({
        facts: html`<p>${promiseIn(receipt, t(), spoken())}</p>`,
        phone: page.phone || settings().phone,
      }),
      followUpPage: () => followUpAddress(client(), page.followUpPage),
      sent: receipt => options.sent(receipt.state),
      queued: () => options.queued(),
    });
  }

  /** Whether the first step is shown, before which stands whom to call. */
  get isAtStart(): boolean {
    const { phase } = this.#submission.state;
    return this.#submission.at === 0 && (phase === 'filling' || phase === 'insecure' || phase === 'refused');
  }

  /** What was passed on earlier and waits is sent. */
  lookAfter(): void {
    this.#submission.lookAfter();
  }

  /** Forgets all that was filled in and shown, here and on the device. */
  leave(): void {
    this.#reading.stop();
    this.#advice.stop();
    this.#advice.look('');
    this.#submission.leave();
  }

  render(): TemplateResult {
    const { t, level } = this.#options;
    const { phase } = this.#submission.state;
    const isOver = phase === 'done' || phase === 'waiting';
    const close = this.#isKiosk ? { close: this.#next } : {};
    // A receipt has its own button to close; what waits has none.
    const next = html`<div class="actions">
      <button type="button" class="strong" .textContent=${t()('done')} @click=${this.#next}></button>
    </div>`;
    return html`${this.#submission.status()} ${this.#submission.render({ level: level(), titleId: 'signal-title', ...close })}
    ${isOver && phase === 'waiting' && this.#isKiosk ? next : nothing} ${this.#exitQuestion.render(t(), level())}`;
  }

  /** After each drawing: a draft that came back, or a form that was wiped, changes answers without a word. */
  updated(): void {
    const value = (name: keyof Answers) => this.#submission.field(name)?.value ?? '';
    const answers = { about: value('about'), whom: value('whom'), known: value('known'), reach: value('reach') };
    const isNew = JSON.stringify(answers) !== JSON.stringify(this.#answers);
    this.#answers = answers;
    const isAdvised = this.#advice.look(this.#submission.field('text')?.value ?? '');
    if (isNew || isAdvised) this.#host.requestUpdate();
    // No browser offers to the next person what somebody wrote here.
    if (this.#isKiosk) this.#host.renderRoot.querySelector('form.flow')?.setAttribute('autocomplete', 'off');
    this.#showTop();
  }

  /** A new step is shown from its top, where whom to call and the way to leave stand. */
  #showTop(): void {
    const { at } = this.#submission;
    if (at === this.#shown) return;
    this.#shown = at;
    const top = this.#host.getBoundingClientRect().top;
    if (top < 0) this.#host.scrollIntoView({ block: 'start' });
  }

  readonly #next = (): void => {
    this.leave();
    void this.#host.updateComplete.then(() => this.#host.fallbackFocus?.focus());
  };

  #lead(): TemplateResult | typeof nothing {
    const { t, page } = this.#options;
    return this.isAtStart
      ? html`<p class="intro" .textContent=${t()(page.short ? 'shortIntro' : 'intro')}></p>`
      : nothing;
  }

  #beforeSend(): TemplateResult {
    const { t, settings } = this.#options;
    const words = this.#answers.known === 'known' ? 'consentKnown' : 'consent';
    return html`<p class="consent" .textContent=${t()(words, { days: settings().keepDays })}></p>`;
  }

  get #questionContext(): QuestionContext {
    const { t, page, address, drawings, settings } = this.#options;
    const drawing = drawings()['read-aloud'];
    this.#reading.prepare([page.textLanguage]);
    return {
      t: t(),
      lang: page.textLanguage,
      address: address(),
      drawings: drawings(),
      themes: settings().themes,
      answers: this.#answers,
      reading: this.#reading,
      listen: { listen: t()('listen'), stop: t()('stopListening'), picture: drawing && pictogram(drawing) },
      underWords: this.#advice.render(),
      changed: () => this.#host.requestUpdate(),
    };
  }

  get #isKiosk(): boolean {
    return this.#options.page.channel === 'kiosk';
  }
}

const UNANSWERED: Answers = { about: '', whom: '', known: '', reach: '' };

export const styles = [formStyles, submissionStyles, dialogStyles, readingStyles, passingOnStyles];
export const texts = [submissionTexts, signalThemesTexts];
