import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { readFollowUpCode } from '../../domain/follow-up-code.ts';
import { spacedPhone } from '../../domain/phone-number.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { ErrorSummary } from '../../foundation/form/error-summary.ts';
import { formStyles } from '../../foundation/form/form.styles.ts';
import '../../foundation/form/stek-text-field.ts';
import { momentInWords } from '../../foundation/moment-in-words.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { followUpTexts, type FollowUpCatalogue } from '../../i18n/follow-up.ts';
import { formTexts } from '../../i18n/form.ts';
import type { FollowUpView } from '../../schema/submission.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { StekError } from '../../sdk/errors.ts';
import { followUpStyles } from './follow-up.styles.ts';
import { whenOf } from './moment.ts';
import { subjectOf, type Subject } from './subject.ts';

/** Where a sign-up stands was changed by its code: accepted or cancelled. Carries no code and no id of a person. */
export type FollowUpChangedEvent = CustomEvent<{ state: FollowUpView['state'] }>;

type Field = HTMLElementTagNameMap['stek-text-field'];

/**
 * Where someone stands who signed up, for who holds the code: confirmed or not yet, in the line, offered a seat, cancelled. They can take the
 * seat or cancel. The code goes nowhere but to the server, and never into the address of the page.
 *
 * @summary With a code: where a sign-up stands, take a seat, cancel.
 * @tag stek-follow-up
 * @status experimental
 * @since 0.2
 *
 * @slot - Shown without JavaScript: a link to the plain page of the server, `/p/<municipality>/follow-up`.
 * @slot contact - A way on beside the code: a phone number, a name, an address.
 *
 * @event {{ state: string }} stek-follow-up-changed - A visitor took the seat or cancelled.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart summary - What is wrong with the code.
 * @csspart answer - Where the sign-up stands.
 * @csspart about - What it is for.
 */
export class FollowUp extends StekElement<FollowUpCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, formStyles, followUpStyles];
  static override texts = [formTexts, followUpTexts];

  /** A client of the page's own making; wins over a provider and `api`. */
  @property({ attribute: false }) client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  @property() api?: string;

  /** The code to begin with, when the page knows it. The visitor still presses the button. */
  @property() code = '';

  @state() private found: FollowUpView | undefined;
  @state() private subject: Subject | undefined;
  @state() private isBusy = false;
  @state() private isAsking = false;

  readonly #source = new ClientController(this);
  readonly #spoken = new LocaleFormatterController(this);
  readonly #summary = new ErrorSummary(this);
  /** The code of what is shown; the field may have another by then. */
  #known = '';
  #focusNext = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // The QR code of a receipt has it after the #, which no server is told. It does not stay in the address.
    const scanned = /^#(\d{16})$/.exec(location.hash)?.[1];
    if (!scanned) return;
    this.code = scanned;
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  override render(): TemplateResult {
    if (!this.#source.expected) return html`<slot></slot>`;
    return html`<div class="page">
      ${this.heading(0, this.text('followUpHeading'), { id: 'follow-up' })}
      ${this.found ? this.#answer(this.found) : this.#question()}
    </div>`;
  }

  #question(): TemplateResult {
    return html`<form novalidate @submit=${this.#submitted}>
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
    const { state, position, heldUntil, ref, actions } = found;
    const { t } = this;
    const { spoken } = this.#spoken;
    const hint = `hint.${state}` as 'hint.waiting';
    const isKnown = (key: string) => t(key as typeof hint) !== key;
    return html`<div class="answer ${state}" part="answer">
        <div class="words">
          ${this.heading(1, keyed(state, t(`state.${state}` as 'state.confirmed')), { id: 'state' })}
          <p
            .textContent=${state === 'waiting' && position !== undefined ? t('position', { position }) : ''}
          ></p>
          <p
            class="until"
            .textContent=${heldUntil && spoken ? t('heldUntil', { when: momentInWords(heldUntil, spoken) }) : ''}
          ></p>
          <p .textContent=${isKnown(hint) ? t(hint) : ''}></p>
        </div>
        ${this.#about()} ${this.isAsking ? this.#cancelQuestion() : this.#ways(actions.map(({ name }) => name))}
        <p class="muted" .textContent=${t('reference', { ref })}></p>
        ${this.#help()}
      </div>
      <button class="other" .textContent=${t('otherCode')} @click=${this.#startAgain}></button>`;
  }

  #about(): TemplateResult | typeof nothing {
    const { subject } = this;
    const { spoken } = this.#spoken;
    if (!subject || !spoken) return nothing;
    return html`<p class="about" part="about">
      <strong><bdi lang=${subject.lang ?? nothing} .textContent=${subject.title}></bdi></strong>
      <span .textContent=${whenOf(subject.moment, spoken)}></span><span .textContent=${subject.place}></span>
    </p>`;
  }

  #ways(may: readonly string[]): TemplateResult | typeof nothing {
    if (may.length === 0) return nothing;
    return html`<div class="actions">
      ${
        may.includes('accept')
          ? html`<button class="strong accept" .textContent=${this.t('accept')} @click=${() => this.#act('accept')}></button>`
          : nothing
      }
      ${
        may.includes('withdraw')
          ? html`<button class="cancel" .textContent=${this.t('cancel')} @click=${this.#ask}></button>`
          : nothing
      }
    </div>`;
  }

  #cancelQuestion(): TemplateResult {
    return html`<div class="ask-again" role="group" aria-labelledby="cancel-ask">
      ${this.heading(2, this.text('cancelAsk'), { id: 'cancel-ask' })}
      <p .textContent=${this.t('cancelHint')}></p>
      <div class="actions">
        <button class="strong" .textContent=${this.t('cancelYes')} @click=${() => this.#act('withdraw')}></button>
        <button .textContent=${this.t('cancelNo')} @click=${this.#keep}></button>
      </div>
    </div>`;
  }

  #help(): TemplateResult {
    const phone = this.subject?.phone;
    if (!phone) return html`<slot name="contact"></slot>`;
    const [before = '', after = ''] = this.t('callUs', { phone: '\n' }).split('\n');
    return html`<p class="help">
      <span .textContent=${before}></span><a href="tel:${phone.replace(/[^+\d]/g, '')}"><bdi>${spacedPhone(phone)}</bdi></a
      ><span .textContent=${after}></span>
    </p>`;
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.isBusy) void this.#look();
  };

  async #look(): Promise<void> {
    const field = this.#field;
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
      return this.#complain(this.#wordsFor(error as StekError), field);
    } finally {
      this.isBusy = false;
    }
    // What it is about may come later: nobody waits for it to say that they do not come.
    const { occurrenceId } = this.found!;
    const subject = occurrenceId && (await subjectOf(client, occurrenceId, this.language));
    if (this.found?.occurrenceId === occurrenceId) this.subject = subject || undefined;
  }

  #show(code: string, found: FollowUpView): void {
    this.#known = code;
    this.found = found;
    this.isAsking = false;
    this.#focusNext = '#state';
  }

  #complain(words: string, field: Field): void {
    this.#summary.show([{ words, field }]);
  }

  /** Of a wrong code nothing is told but that it is wrong. */
  #wordsFor({ code }: StekError): string {
    if (code === 'rate_limited') return this.t('tooManyTries');
    // A server that is out of order looks like a broken connection from here; only the device knows that it has none.
    if (code === 'network' && !navigator.onLine) return this.t('offline');
    // A portal, a firewall or a proxy answered: that says nothing of the code.
    if (code === 'network' || code === 'timeout' || code === 'invalid_response') return this.t('unreachable');
    return code === 'not_found' || code === 'invalid_request' ? this.t('wrongCode') : this.t('broken');
  }

  async #act(verb: 'accept' | 'withdraw'): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    const { followUp } = this.#source.client!;
    try {
      const found = await followUp.act(this.#known, verb);
      this.#show(this.#known, found);
      this.emit('stek-follow-up-changed', { state: found.state });
    } catch (error) {
      await this.#overtaken(error as StekError);
    } finally {
      this.isBusy = false;
    }
  }

  /** Meanwhile it may have changed: an offer that went over, a cancellation at the desk. */
  async #overtaken(error: StekError): Promise<void> {
    if (error.code !== 'conflict') return this.announce(this.#wordsFor(error), { urgent: true });
    const now = await this.#source.client!.followUp.show(this.#known).result();
    if (now.ok) this.#show(this.#known, now.data);
    this.announce(this.t('overtaken'), { urgent: true });
  }

  readonly #ask = (): void => {
    this.isAsking = true;
    this.#focusNext = '#cancel-ask';
  };

  readonly #keep = (): void => {
    this.isAsking = false;
    this.#focusNext = '.cancel';
  };

  readonly #startAgain = (): void => {
    this.found = this.subject = undefined;
    this.code = this.#known = '';
    this.#focusNext = 'stek-text-field';
  };

  get #field(): Field | null {
    return this.renderRoot.querySelector('stek-text-field');
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
