import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pollStateAt } from '../../../domain/poll.ts';
import { restFocus } from '../../../foundation/focus.ts';
import type { FieldError } from '../../../foundation/form/error-summary.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { QuestionReading } from '../../../foundation/form/question-reading.ts';
import { StepFlow } from '../../../foundation/form/step-flow.ts';
import { idleQuestionStyles } from '../../../foundation/idle-question.styles.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { submissionStyles } from '../../../foundation/submission/submission.styles.ts';
import { writtenText } from '../../../foundation/written-text.ts';
import { pollKioskTexts, type PollKioskCatalogue } from '../../../i18n/poll-kiosk.ts';
import { submissionTexts } from '../../../i18n/submission.ts';
import type { PollContext } from '../poll-context.ts';
import { answersOf } from '../questions/answers-of.ts';
import type { QuestionContext } from '../questions/question-context.ts';
import { questionSteps } from '../questions/question-steps.ts';
import { questionStyles } from '../questions/question.styles.ts';
import { idleQuestion, showIdleQuestion } from '../../../foundation/idle-question.ts';
import { IdleWatch } from '../../../foundation/idle-watch.ts';
import { KioskConnection, type KioskConnectionOptions } from './kiosk-connection.ts';
import { notNowScreen, startScreen, thanksScreen, type KioskContext } from './kiosk-screens.ts';
import { kioskStyles } from './kiosk.styles.ts';

/** What a tablet needs of its element. */
export interface KioskOptions extends KioskConnectionOptions {
  context: () => PollContext;
  questions: () => Omit<QuestionContext, 'reading'>;
  level: () => number;
  voted: (pollId: string) => void;
}

/** Two ballots within so many milliseconds are counted as quick. */
const QUICK = 3000;
/** After so many milliseconds the tablet is ready for the next person by itself. */
const THANKS = 20_000;
/** After so many seconds without a touch it asks whether somebody is still there. */
const QUIET = 45;
/** So many seconds it then waits for an answer. */
const ASKED = 15;

type Screen = 'start' | 'questions' | 'thanks';

/** A poll on a shared tablet: one person after another, and of nobody anything is left when the next one begins. */
export class Kiosk implements ReactiveController {
  readonly #host: StekElement;
  readonly #options: KioskOptions;
  readonly #flow: StepFlow;
  readonly #idle: IdleWatch;
  readonly #tablet: KioskConnection;
  #screen: Screen = 'start';
  /** Which person: nothing of a form is used for the next one. */
  #person = 0;
  #left: number | undefined;
  #lastCast = -Infinity;
  #closing = new AbortController();

  constructor(host: StekElement, options: KioskOptions) {
    this.#host = host;
    this.#options = options;
    this.#tablet = new KioskConnection(options, () => this.#changed());
    const reading = new QuestionReading(host);
    this.#flow = new StepFlow(host, {
      oneByOne: true,
      progress: (step, steps) => options.context().t('questionOf', { step, steps }),
      steps: () => (this.#tablet.poll ? questionSteps(this.#tablet.poll, { ...options.questions(), reading }) : []),
      sendLabel: () => options.context().t('send'),
      beforeSend: () => html`<p class="tell" .textContent=${options.context().t('beforeSend')}></p>`,
      send: data => this.#cast(data),
      draft: () => undefined,
    });
    this.#idle = new IdleWatch({
      clock: () => this.#tablet.clock,
      ...{ quiet: QUIET, asked: ASKED },
      asks: left => {
        this.#left = left;
        host.requestUpdate();
      },
      leaves: () => this.#leave(true),
    });
    host.addController(this);
    this.hostConnected();
  }

  hostConnected(): void {
    if (!this.#closing.signal.aborted && this.#tablet.session) return;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const touched = () => this.#idle.touch();
    for (const type of ['pointerdown', 'keydown', 'input']) this.#host.addEventListener(type, touched, { signal });
    // Nothing that somebody wrote goes on to the next person by way of the clipboard, and a long press opens no menu with ways out.
    for (const type of ['copy', 'cut', 'dragstart', 'contextmenu'])
      this.#host.addEventListener(type, event => event.preventDefault(), { signal });
    addEventListener('hashchange', () => void this.#tablet.open(), { signal });
    addEventListener('pagehide', () => this.#leave(false), { signal });
    addEventListener('beforeunload', event => this.#mayLose && event.preventDefault(), { signal });
    document.addEventListener('visibilitychange', () => void this.#idle.look(), { signal });
    void this.#tablet.open();
    // Fetched while there is internet: it is needed when somebody leaves.
    void import('../../../foundation/announcer.ts').catch(() => undefined);
  }

  hostDisconnected(): void {
    this.#leave(false);
    this.#closing.abort();
    this.#tablet.close();
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.idle');
    showIdleQuestion(dialog, this.#left !== undefined);
    // No browser offers what somebody else wrote, or gives it back after a return to the page.
    this.#host.renderRoot.querySelector('form.flow')?.setAttribute('autocomplete', 'off');
  }

  /** The second tap of two is for what stood there before. */
  readonly #tapped = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#begin();
  };

  readonly #next = ({ detail }: MouseEvent): void => {
    if (detail < 2) this.#leave(false);
  };

  #begin(): void {
    this.#screen = 'questions';
    this.#tablet.isBusy = true;
    this.#person += 1;
    this.#idle.start();
    this.#focus('.step:not([hidden]) [part="heading"]');
  }

  /** Wipes what was answered: the form, and all that the browser could remember of it. @param isSaid tells who still stands there */
  #leave(isSaid: boolean): void {
    this.#idle.stop();
    this.#flow.wipe();
    this.#person += 1;
    const wasBusy = this.#screen === 'questions';
    this.#screen = 'start';
    this.#tablet.settle();
    this.#focus('#poll-title');
    if (isSaid && wasBusy) this.#say('wiped');
  }

  async #cast(data: FormData): Promise<readonly FieldError[]> {
    const { t } = this.#texts;
    const poll = this.#tablet.poll!;
    const { now } = this.#tablet;
    if (pollStateAt(poll, now) !== 'open') return [{ words: t('closedWhile') }];
    restFocus(this.#host.renderRoot as HTMLElement);
    try {
      await this.#tablet.outbox!.cast({
        pollId: poll.id,
        answers: answersOf(data, poll),
        channel: 'kiosk',
        castAt: new Date(this.#withinHours(now)).toISOString(),
        ...(now - this.#lastCast < QUICK && { quick: true }),
      });
    } catch {
      return [{ words: t('kioskFailed') }];
    }
    this.#lastCast = now;
    this.#thank();
    this.#options.voted(poll.id);
    return [];
  }

  /** Who began within the hours may finish: at most a minute later. */
  #withinHours(now: number): number {
    const { until } = this.#tablet.session ?? {};
    return until ? Math.min(now, Date.parse(until) - 1000) : now;
  }

  #thank(): void {
    this.#idle.stop();
    this.#flow.wipe();
    this.#person += 1;
    this.#screen = 'thanks';
    this.#focus('#poll-title');
    const person = this.#person;
    void this.#tablet.clock.sleep(THANKS, this.#closing.signal).then(() => {
      if (this.#screen === 'thanks' && this.#person === person) this.#leave(false);
    });
  }

  render(): TemplateResult {
    const { t } = this.#texts;
    const lost = html`<div class="banner" part="banner" role="alert"><p .textContent=${t('keepsNothing')}></p></div>`;
    return html`<div class="kiosk" @click=${this.#screen === 'start' && this.#tablet.isReady ? this.#tapped : nothing}>
      ${this.#tablet.outbox?.isVolatile ? lost : nothing}
      <div class="page">${keyed(`${this.#screen} ${this.#person}`, this.#content())}</div>
      <p class="small">
        ${this.#waitingWords()}
        ${
          (this.#tablet.outbox?.failed.length ?? 0) > 0
            ? html`<span class="failed">${t('failedLater')} (${this.#tablet.outbox?.failed.length})</span>
                <button type="button" .textContent=${t('retry')} @click=${this.#retry}></button>`
            : nothing
        }
      </p>
      ${idleQuestion(this.#left, this.#texts, () => this.#idle.stay())}
    </div>`;
  }

  #content(): TemplateResult {
    if (this.#screen === 'questions') return this.#questions();
    if (this.#screen === 'thanks') return thanksScreen(this.#texts, this.#next);
    if (this.#tablet.isReady) return startScreen(this.#tablet.poll?.title, this.#texts);
    const failed = this.#tablet.hasFailed && !this.#tablet.poll ? () => void this.#tablet.load() : undefined;
    return notNowScreen(
      this.#tablet.session ?? {},
      this.#texts,
      failed && { retry: failed, isOffline: this.#tablet.isOffline },
    );
  }

  #questions(): TemplateResult {
    const { t, heading, lang } = this.#texts;
    return html`<div class="bar-top">
        ${heading(0, writtenText(this.#tablet.poll?.title, lang), { id: 'poll-title' })}
        <button type="button" class="stop" .textContent=${t('stop')} @click=${() => this.#leave(true)}></button>
      </div>
      ${this.#flow.render({ t, level: this.#options.level() + 1 })}`;
  }

  #waitingWords(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    const count = this.#tablet.outbox?.waiting ?? 0;
    if (count > 0) return html`<span>${t('kioskWaiting', { count })}.</span> <span>${t('keepOn')}</span>`;
    return this.#tablet.outbox?.hasSent ? html`<span>${t('allSent')}.</span>` : nothing;
  }

  readonly #retry = (event: Event): void => {
    event.stopPropagation();
    void this.#tablet.outbox?.retry();
  };

  #say(word: keyof PollKioskCatalogue): void {
    const words = this.#texts.t(word);
    void import('../../../foundation/announcer.ts').then(
      ({ announce }) => announce(words, { from: this.#host, lang: this.#host.textLanguage }),
      () => undefined,
    );
  }

  #focus(selector: string): void {
    this.#changed();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #changed(): void {
    this.#host.requestUpdate();
  }

  /** Whether answers would be lost with the page. */
  get #mayLose(): boolean {
    const { outbox } = this.#tablet;
    return outbox?.isVolatile === true && outbox.waiting > 0;
  }

  get #texts(): KioskContext {
    const context = this.#options.context();
    return { ...context, t: context.t as unknown as KioskContext['t'] };
  }
}

export const styles = [formStyles, submissionStyles, ...questionStyles, idleQuestionStyles, kioskStyles];
export const texts = [submissionTexts, pollKioskTexts];
