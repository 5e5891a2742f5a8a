import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { pollStateAt } from '../../../domain/poll.ts';
import { restFocus } from '../../../foundation/focus.ts';
import type { FieldError } from '../../../foundation/form/error-summary.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { StepFlow } from '../../../foundation/form/step-flow.ts';
import type { StekElement } from '../../../foundation/stek-element.ts';
import { submissionStyles } from '../../../foundation/submission/submission.styles.ts';
import { pollKioskTexts, type PollKioskCatalogue } from '../../../i18n/poll-kiosk.ts';
import { submissionTexts } from '../../../i18n/submission.ts';
import type { Poll } from '../../../schema/poll.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { Clock } from '../../../sdk/clock.ts';
import { written, type PollContext } from '../poll-context.ts';
import { answersOf } from '../questions/answers-of.ts';
import type { QuestionContext } from '../questions/question-context.ts';
import { QuestionReading } from '../questions/question-reading.ts';
import { questionSteps } from '../questions/question-steps.ts';
import { questionStyles } from '../questions/question.styles.ts';
import { deviceClock } from './device-clock.ts';
import { idleQuestion, showIdleQuestion } from './idle-question.ts';
import { IdleWatch } from './idle-watch.ts';
import { KioskOutbox } from './kiosk-outbox.ts';
import {
  forgetSession,
  isWithin,
  keepSession,
  keptSession,
  sessionInAddress,
  type KioskSession,
} from './kiosk-session.ts';
import { notNowScreen, startScreen, thanksScreen, type KioskContext } from './kiosk-screens.ts';
import { kioskStyles } from './kiosk.styles.ts';

/** What a tablet needs of its element. */
export interface KioskOptions {
  /** A client that the page made, with the key of the tablet. */
  client: () => StekClient | undefined;
  /** Address of the municipality on a server. */
  api: () => string | undefined;
  /** The key, where the page gives it. */
  key: () => string | undefined;
  pollId: () => string;
  context: () => PollContext;
  questions: () => Omit<QuestionContext, 'reading'>;
  level: () => number;
  clock: () => Clock | undefined;
  voted: (pollId: string) => void;
}

/** Two ballots within so many milliseconds are counted as quick. */
const QUICK = 3000;
/** Milliseconds that a tablet's clock may be wrong: the server's word can lie in a cache for some minutes. */
const CLOCK_TOLERANCE = 600_000;
/** After so many milliseconds the tablet is ready for the next person by itself. */
const THANKS = 20_000;

type Screen = 'start' | 'questions' | 'thanks';

/** A poll on a shared tablet: one person after another, and of nobody anything is left when the next one begins. */
export class Kiosk implements ReactiveController {
  readonly #host: StekElement;
  readonly #options: KioskOptions;
  readonly #flow: StepFlow;
  readonly #idle: IdleWatch;
  #session: KioskSession | undefined;
  #poll: Poll | undefined;
  #client: StekClient | undefined;
  #outbox: KioskOutbox | undefined;
  #hasFailed = false;
  #screen: Screen = 'start';
  /** Which person: nothing of a form is used for the next one. */
  #person = 0;
  #left: number | undefined;
  #lastCast = -Infinity;
  #closing = new AbortController();

  constructor(host: StekElement, options: KioskOptions) {
    this.#host = host;
    this.#options = options;
    const reading = new QuestionReading(host);
    this.#flow = new StepFlow(host, {
      oneByOne: true,
      progress: (step, steps) => options.context().t('questionOf', { step, steps }),
      steps: () => (this.#poll ? questionSteps(this.#poll, { ...options.questions(), reading }) : []),
      sendLabel: () => options.context().t('send'),
      beforeSend: () => html`<p class="tell" .textContent=${options.context().t('beforeSend')}></p>`,
      send: data => this.#cast(data),
      draft: () => undefined,
    });
    this.#idle = new IdleWatch({
      clock: () => this.#clock,
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
    if (!this.#closing.signal.aborted && this.#session) return;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    const touched = () => this.#idle.touch();
    for (const type of ['pointerdown', 'keydown', 'input']) this.#host.addEventListener(type, touched, { signal });
    // Nothing that somebody wrote goes on to the next person by way of the clipboard.
    for (const type of ['copy', 'cut', 'dragstart'])
      this.#host.addEventListener(type, event => event.preventDefault(), { signal });
    addEventListener('hashchange', () => void this.#open(), { signal });
    addEventListener('pagehide', () => this.#leave(false), { signal });
    void this.#open();
  }

  hostDisconnected(): void {
    this.#leave(false);
    this.#closing.abort();
    this.#outbox?.close();
    this.#outbox = undefined;
  }

  hostUpdated(): void {
    const dialog = this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.idle');
    showIdleQuestion(dialog, this.#left !== undefined);
    // No browser offers what somebody else wrote, or gives it back after a return to the page.
    this.#host.renderRoot.querySelector('form.flow')?.setAttribute('autocomplete', 'off');
  }

  /** Begins with the key that the page gives, that of the address, or the one that this tab had before it was reloaded. */
  async #open(): Promise<void> {
    const own = this.#options.key();
    const found = sessionInAddress() ?? (own ? { ...keptSession(), key: own } : keptSession());
    if (!found && !this.#options.client()) return this.#changed();
    const kept = keptSession();
    this.#session = found ?? { key: '' };
    this.#poll = found?.poll ?? (kept?.key === found?.key ? kept?.poll : undefined);
    this.#keep();
    this.#changed();
    await this.#load();
  }

  async #load(): Promise<void> {
    const { signal } = this.#closing;
    try {
      this.#hasFailed = false;
      const client = this.#options.client() ?? (await this.#makeClient());
      if (signal.aborted) return;
      if (client !== this.#client) this.#outbox?.close();
      if (client !== this.#client || !this.#outbox) this.#outbox = new KioskOutbox(client, () => this.#handedOver());
      this.#client = client;
      const poll = await this.#find(client);
      if (signal.aborted) return;
      this.#poll = poll ?? this.#poll;
      this.#keep();
      void this.#outbox.prepare();
      void this.#wakeAtHours(signal);
    } catch {
      // Without internet a tablet goes on with the poll it has.
      this.#hasFailed = true;
    }
    this.#changed();
  }

  async #makeClient(): Promise<StekClient> {
    const { clientFor } = await import('../../../foundation/client-for.ts');
    return clientFor({ api: this.#options.api(), apiKey: this.#session?.key });
  }

  async #find(client: StekClient): Promise<Poll | undefined> {
    const { signal } = this.#closing;
    const id = this.#options.pollId();
    if (id) {
      const { data, response } = await client.polls.get(id, { signal }).withResponse();
      this.#setClock(response);
      return data;
    }
    const { data, response } = await client.polls.list({}, { signal }).withResponse();
    this.#setClock(response);
    return data.items.find(poll => poll.channels.includes('kiosk') && pollStateAt(poll, this.#now) === 'open');
  }

  /** A tablet whose clock is wrong by hours would cast outside of its hours, and nothing of it would count. */
  #setClock({ date, stale }: { date?: number | undefined; stale: boolean }): void {
    if (date === undefined || stale) return;
    const skew = date - this.#clock.now();
    this.#session = { ...this.#session!, skew: Math.abs(skew) > CLOCK_TOLERANCE ? skew : 0 };
  }

  /** Draws anew when its hours begin or end, or the poll closes. */
  async #wakeAtHours(signal: AbortSignal): Promise<void> {
    const ends = [this.#session?.from, this.#session?.until, this.#poll?.closesAt].flatMap(at => at ?? []);
    for (const at of ends.map(end => Date.parse(end)).sort((a, b) => a - b)) {
      const wait = at - this.#now;
      if (wait > 0) await this.#clock.sleep(wait, signal);
      if (signal.aborted) return;
      this.#handedOver();
    }
  }

  /** Once its hours are over and everything is handed over, the key is not kept. */
  #handedOver(): void {
    const { until } = this.#session ?? {};
    if (until && this.#now >= Date.parse(until) && this.#outbox?.waiting === 0) forgetSession();
    this.#changed();
  }

  #keep(): void {
    if (this.#session?.key && !this.#isOver) keepSession({ ...this.#session, poll: this.#poll });
  }

  #begin(): void {
    this.#screen = 'questions';
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
    this.#focus('#poll-title');
    if (isSaid && wasBusy) this.#say('wiped');
  }

  async #cast(data: FormData): Promise<readonly FieldError[]> {
    const { t } = this.#texts;
    const poll = this.#poll!;
    const now = this.#now;
    if (pollStateAt(poll, now) !== 'open') return [{ words: t('closedWhile') }];
    restFocus(this.#host.renderRoot as HTMLElement);
    try {
      await this.#outbox!.cast({
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
    const { until } = this.#session ?? {};
    return until ? Math.min(now, Date.parse(until) - 1000) : now;
  }

  #thank(): void {
    this.#idle.stop();
    this.#flow.wipe();
    this.#person += 1;
    this.#screen = 'thanks';
    this.#focus('#poll-title');
    const person = this.#person;
    void this.#clock.sleep(THANKS, this.#closing.signal).then(() => {
      if (this.#screen === 'thanks' && this.#person === person) this.#leave(false);
    });
  }

  render(): TemplateResult {
    const { t } = this.#texts;
    return html`<div class="kiosk" @click=${this.#screen === 'start' && this.#isReady ? () => this.#begin() : nothing}>
      <div class="page">${keyed(`${this.#screen} ${this.#person}`, this.#content())}</div>
      <p class="small">
        ${this.#waitingWords()}
        ${
          (this.#outbox?.failed.length ?? 0) > 0
            ? html`<span class="failed">${t('failedLater')} (${this.#outbox?.failed.length})</span>
                <button type="button" .textContent=${t('retry')} @click=${this.#retry}></button>`
            : nothing
        }
      </p>
      ${idleQuestion(this.#left, this.#texts, () => this.#idle.start())}
    </div>`;
  }

  #content(): TemplateResult {
    if (this.#screen === 'questions') return this.#questions();
    if (this.#screen === 'thanks') return thanksScreen(this.#texts, () => this.#leave(false));
    if (this.#isReady) return startScreen(this.#poll?.title, this.#texts);
    const failed = this.#hasFailed && !this.#poll ? () => void this.#load() : undefined;
    return notNowScreen(this.#session ?? {}, this.#texts, failed);
  }

  #questions(): TemplateResult {
    const { t, heading, lang } = this.#texts;
    return html`<div class="bar-top">
        ${heading(0, written(this.#poll?.title, lang), { id: 'poll-title' })}
        <button type="button" class="stop" .textContent=${t('stop')} @click=${() => this.#leave(true)}></button>
      </div>
      ${this.#flow.render({ t, level: this.#options.level() + 1 })}`;
  }

  #waitingWords(): TemplateResult | typeof nothing {
    const { t } = this.#texts;
    const count = this.#outbox?.waiting ?? 0;
    if (count > 0) return html`<span>${t('kioskWaiting', { count })}.</span> <span>${t('keepOn')}</span>`;
    return this.#outbox?.hasSent ? html`<span>${t('allSent')}.</span>` : nothing;
  }

  readonly #retry = (event: Event): void => {
    event.stopPropagation();
    void this.#outbox?.retry();
  };

  #say(word: keyof PollKioskCatalogue): void {
    const words = this.#texts.t(word);
    void import('../../../foundation/announcer.ts').then(({ announce }) =>
      announce(words, { from: this.#host, lang: this.#host.textLanguage }),
    );
  }

  #focus(selector: string): void {
    this.#changed();
    void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #changed(): void {
    this.#host.requestUpdate();
  }

  get #isOver(): boolean {
    const { until } = this.#session ?? {};
    return until !== undefined && this.#now >= Date.parse(until);
  }

  /** Whether somebody can take part now. */
  get #isReady(): boolean {
    const now = this.#now;
    const poll = this.#poll;
    if (!poll || !this.#outbox || !this.#session) return false;
    return poll.channels.includes('kiosk') && pollStateAt(poll, now) === 'open' && isWithin(this.#session, now);
  }

  /** Epoch milliseconds, by the server's clock where that of the tablet is wrong. */
  get #now(): number {
    return this.#clock.now() + (this.#session?.skew ?? 0);
  }

  get #clock(): Clock {
    return this.#options.clock() ?? deviceClock;
  }

  get #texts(): KioskContext {
    const context = this.#options.context();
    return { ...context, t: context.t as unknown as KioskContext['t'] };
  }
}

export const styles = [formStyles, submissionStyles, ...questionStyles, kioskStyles];
export const texts = [submissionTexts, pollKioskTexts];
