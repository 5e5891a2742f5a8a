import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import { spacedPhone, telUrl } from '../../domain/phone-number.ts';
import { hush } from '../../foundation/announcer.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { dropCaret, leavePlace } from '../../foundation/focus.ts';
import { ErrorSummary } from '../../foundation/form/error-summary.ts';
import { formStyles } from '../../foundation/form/form.styles.ts';
import '../../foundation/form/stek-text-field.ts';
import { isOffline, lookForInternet } from '../../foundation/internet.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { momentInWords } from '../../foundation/moment-in-words.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { referenceLine } from '../../foundation/submission/reference-line.ts';
import { followUpTexts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { formTexts } from '../../i18n/form.ts';
import { submissionTexts, type SubmissionCatalogue } from '../../i18n/submission.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import { followUpActions, type ActionsContext } from './actions.ts';
import { followUpStyles } from './follow-up.styles.ts';
import { messageList } from './messages.ts';
import { stateWords } from './state-words.ts';
import { stepList } from './steps.ts';
import { subjectOf, whenOf, type Subject } from './subject.ts';

/** The holder of a code changed something: accepted, cancelled, answered. Carries no code and no id of a person. */
export type FollowUpChangedEvent = CustomEvent<{ kind: string; state: string }>;

type Field = HTMLElementTagNameMap['stek-text-field'];

/**
 * Where something stands that was sent, for who holds its code: in words and in steps, with what was said on both sides and what can be
 * done now. For a sign-up and for every other kind a server has, also one that is younger than this element. The code goes nowhere but to
 * the server, and never into the address of the page.
 *
 * @summary With a code: where it stands, what was answered, accept, answer, cancel.
 * @tag stek-follow-up
 * @status experimental
 * @since 0.2
 *
 * @slot - Shown without JavaScript: a link to the plain page of the server, `/p/<municipality>/code`.
 * @slot contact - A way on beside the code: a phone number, a name, an address.
 *
 * @event {{ kind: string, state: string }} stek-follow-up-changed - A visitor took the seat, cancelled, answered or did what else the server allows.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart summary - What is wrong with the code.
 * @csspart answer - Where it stands.
 * @csspart about - What it is for.
 * @csspart steps - The steps it goes through.
 * @csspart step - One of the steps.
 * @csspart messages - What was said on both sides.
 * @csspart message - One message.
 * @csspart actions - What can be done now.
 * @csspart fault - Why something could not be done.
 */
export class FollowUp extends StekElement<FollowUpCatalogue & SubmissionCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, formStyles, followUpStyles];
  static override texts = [formTexts, submissionTexts, followUpTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    code: {},
    found: { state: true },
    subject: { state: true },
    drawings: { state: true },
    isBusy: { state: true },
    asking: { state: true },
    fault: { state: true },
  };

  /** A client of the page's own making; wins over a provider and `api`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** The code to begin with, when the page knows it. The visitor still presses the button. */
  code = '';

  private found: FollowUpView | undefined;
  private subject: Subject | undefined;
  private drawings: Readonly<Record<string, Drawing>> = {};
  private isBusy = false;
  /** The action that is asked once more. */
  private asking = '';
  private fault = '';

  readonly #source = new ClientController(this);
  readonly #formatter = new LocaleFormatterController(this);
  readonly #summary = new ErrorSummary(this);
  /** The code of what is shown; the field may have another by then. */
  #known = '';
  #focusNext = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#scan);
    this.#scan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#scan);
  }

  /** The QR code of a receipt has it after the #, which no server is told. It does not stay in the address. */
  readonly #scan = (): void => {
    const scanned = /^#(\d{16})$/.exec(location.hash)?.[1];
    if (!scanned) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    // Another paper, on the page that is still open.
    if (this.found) this.#startAgain();
    this.code = scanned;
  };

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    return html`<div class="page">
      ${this.heading(0, this.text('followUpHeading'), { id: 'follow-up' })}
      ${this.found ? this.#answer(this.found) : this.#question()}
    </div>`;
  }

  #question(): TemplateResult {
    return html`<form class="ask" novalidate @submit=${this.#submitted}>
        ${this.#summary.render(this.t, this.headingLevel + 1)}
        <stek-text-field
          name="code"
          .address=${this.effectiveAddress}
          label=${this.t('code')}
          hint=${this.t('codeWhy')}
          missing=${this.t('codeMissing')}
          value=${this.code}
          inputmode="numeric"
          autocomplete="off"
        ></stek-text-field>
        <div class="actions">
          <button
            type="submit"
            class="strong"
            aria-disabled=${this.isBusy ? 'true' : nothing}
            .textContent=${this.t(this.isBusy ? 'looking' : 'show')}
          ></button>
        </div>
      </form>
      <slot name="contact"></slot>`;
  }

  #answer(found: FollowUpView): TemplateResult {
    const { kind, state: word, position, heldUntil, ref, steps, messages } = found;
    const { t } = this;
    const { spoken } = this.#formatter;
    const { title, hint } = stateWords(found, t);
    const isOnItsWay = steps.some(({ state: at }) => at === 'ahead');
    // Whoever reads or hears that the answer is there wants that first, and then what can be said about it.
    const hasAnswer = steps.length > 0 && !isOnItsWay && messages.at(-1)?.from === 'staff';
    const next = html`<p dir="auto" .textContent=${hint}></p>`;
    const progress = stepList(steps, this.heading(2, t('steps'), { id: 'steps' }), {
      ...{ t, spoken, drawings: this.drawings },
    });
    const talk = messageList(messages, this.heading(2, t('messages'), { id: 'messages' }), { t, spoken });
    return html`<div class="answer ${kind} ${word} ${isOnItsWay ? 'on-its-way' : ''}" part="answer">
        <div class="words">
          ${this.heading(1, keyed(word, html`<bdi>${title}</bdi>`), { id: 'state' })}
          <p .textContent=${position === undefined ? '' : t('position', { position })}></p>
          <p
            class="until"
            .textContent=${kind === 'sign-up' && heldUntil && spoken ? t('heldUntil', { when: momentInWords(heldUntil, spoken) }) : ''}
          ></p>
          ${hasAnswer ? nothing : next}
        </div>
        ${this.#about()}
        ${hasAnswer ? [talk, next, progress] : [progress, talk]}
        ${followUpActions(found, this.#actionsContext)}
        <p class="muted">${referenceLine(ref, t)}</p>
        ${this.#help()}
      </div>
      <button class="other" .textContent=${t('otherCode')} @click=${this.#startAgain}></button>`;
  }

  #about(): TemplateResult | typeof nothing {
    const { subject } = this;
    const { spoken } = this.#formatter;
    if (!subject || !spoken) return nothing;
    return html`<p class="about" part="about">
      <strong><bdi lang=${subject.lang ?? nothing} .textContent=${subject.title}></bdi></strong>
      <span .textContent=${whenOf(subject.moment, spoken)}></span><span .textContent=${subject.place}></span>
    </p>`;
  }

  #help(): TemplateResult {
    const phone = this.subject?.phone;
    if (!phone) return html`<slot name="contact"></slot>`;
    const [before = '', after = ''] = this.t('callUs', { phone: '\n' }).split('\n');
    return html`<p class="help">
      <span .textContent=${before}></span><a href=${telUrl(phone)}><bdi>${spacedPhone(phone)}</bdi></a
      ><span .textContent=${after}></span>
    </p>`;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.isBusy) void this.#look();
  };

  async #look(): Promise<void> {
    const field = this.#field('code');
    if (!field) return;
    const missing = field.check();
    const code = readFollowUpCode(field.value);
    if (missing || !code) return this.#complain(missing || this.t('wrongCode'), field);
    this.#summary.show([]);
    this.isBusy = true;
    this.announce(this.t('looking'));
    const client = this.#source.client!;
    try {
      this.#show(code, await client.followUp.show(code));
    } catch (error) {
      await lookForInternet(error);
      return this.#complain(this.#wordsFor(error as StekError), field);
    } finally {
      this.isBusy = false;
    }
    await this.#lookUpSubject(client, this.found?.occurrenceId);
  }

  /** What it is about may come later: nobody waits for it to say that they do not come. */
  async #lookUpSubject(client: StekClient, occurrenceId: string | undefined): Promise<void> {
    if (occurrenceId === undefined) return;
    const subject = await subjectOf(client, occurrenceId, this.language);
    if (this.found?.occurrenceId === occurrenceId) this.subject = subject;
  }

  #show(code: string, found: FollowUpView, focusNext = '#state'): void {
    this.#known = code;
    this.found = found;
    this.asking = this.fault = '';
    // That it is being looked for would be heard after what was found.
    hush();
    dropCaret();
    this.#focusNext = focusNext;
    if (found.steps.length > 0) void this.#draw();
  }

  /** The pictures come after the words, which stand alone until then, and for good where they cannot be fetched. */
  async #draw(): Promise<void> {
    const { drawings } = await import('../../pictograms/drawings.ts').catch(() => ({ drawings: {} }));
    this.drawings = drawings;
  }

  #complain(words: string, field: Field): void {
    this.#summary.show([{ words, field }]);
  }

  /** Of a wrong code nothing is told but that it is wrong. */
  #wordsFor(error: StekError): string {
    const { code } = error;
    if (code === 'rate_limited') return this.t('tooManyTries');
    if (isOffline(error)) return this.t('offline');
    // A portal, a firewall or a proxy answered: that says nothing of the code.
    if (code === 'network' || code === 'timeout' || code === 'invalid_response') return this.t('unreachable');
    return code === 'not_found' || code === 'invalid_request' ? this.t('wrongCode') : this.t('broken');
  }

  /** @param text an answer in words, where the action asks for one */
  async #act(action: string, text?: string): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.fault = '';
    const code = this.#known;
    try {
      const data = text === undefined ? undefined : { text };
      const found = await this.#source.client!.followUp.act(code, action, data);
      const said = text === undefined || found.messages.length === 0 ? '#state' : '#messages';
      // Who asked for another code meanwhile, perhaps for somebody else, is not shown this one again.
      if (code === this.#known) {
        this.#field('text')?.form?.reset();
        this.#show(code, found, said);
      }
      if (text !== undefined) this.announce(this.t('answerSent'));
      this.emit('stek-follow-up-changed', { kind: found.kind, state: found.state });
    } catch (error) {
      await lookForInternet(error);
      if (code === this.#known) await this.#failed(error as StekError, text !== undefined);
    } finally {
      this.isBusy = false;
    }
  }

  /** Meanwhile it may have changed: an offer that went over, a cancellation at the desk. What was typed stays where it is. */
  async #failed(error: StekError, isAnswer: boolean): Promise<void> {
    const field = isAnswer ? this.#field('text') : undefined;
    if (error.code === 'conflict') {
      const code = this.#known;
      const now = await this.#source.client!.followUp.show(code).result();
      if (code !== this.#known) return;
      if (now.ok) this.#show(code, now.data);
      this.fault = this.t('overtaken');
    } else if (field) {
      field.error = this.#faultIn(error);
      field.focus();
      return;
    } else this.fault = this.#faultIn(error);
    this.announce(this.fault, { urgent: true });
  }

  /** The code was good a moment ago: what is wrong now is the answer. */
  #faultIn(error: StekError): string {
    if (error.issues?.some(({ code }) => code === 'national_number')) return this.t('nationalNumber');
    return error.code === 'invalid_request' ? this.t('answerMissing') : this.#wordsFor(error);
  }

  get #actionsContext(): ActionsContext {
    return {
      t: this.t,
      address: this.effectiveAddress,
      isBusy: this.isBusy,
      asking: this.asking,
      fault: this.fault,
      heading: (text, id) => this.heading(2, text, { id }),
      ask: action => void this.#ask(action),
      act: (action, text) => void this.#act(action, text),
    };
  }

  /** Asks once more before an action, or with an empty name no longer: what was pressed is gone then. */
  async #ask(action: string): Promise<void> {
    await leavePlace(this.renderRoot as HTMLElement);
    this.asking = action;
    this.#focusNext = action ? '#cancel-ask' : '.cancel';
  }

  readonly #startAgain = (): void => {
    this.found = this.subject = undefined;
    this.code = this.#known = '';
    this.#focusNext = 'stek-text-field';
  };

  #field(name: string): Field | null {
    return this.renderRoot.querySelector<Field>(`stek-text-field[name=${name}]`);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('followUpHeading'));
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = '';
    void Promise.resolve((target as Partial<Field> | null)?.updateComplete).then(() => target?.focus());
  }
}
