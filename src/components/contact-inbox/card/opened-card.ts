import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { municipalTime } from '../../../domain/municipal-clock.ts';
import { leavePlace, restFocus } from '../../../foundation/focus.ts';
import { skeleton } from '../../../foundation/skeleton.ts';
import { lifeDomainsTexts } from '../../../i18n/life-domains.ts';
import { openedCardTexts } from '../../../i18n/opened-card.ts';
import type { ReferralDetails, ReferralRecord } from '../../../schema/referral-record.ts';
import type { Service } from '../../../schema/service.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { StekError } from '../../../sdk/errors.ts';
import type { InboxContext } from '../inbox-context.ts';
import type { CardKey } from '../key-ring.ts';
import { actionData } from './action-data.ts';
import { actionForm } from './action-form.ts';
import { actionsOn, stateAfter, type CardAction } from './card-actions.ts';
import { cardBefore, type CardTrouble } from './card-trouble.ts';
import type { CardContent, CardContext } from './card-context.ts';
import { cardView } from './card-view.ts';
import { UNLISTED } from './hand-over-fields.ts';
import { nextSteps } from './next-steps.ts';
import { openedCardStyles } from './opened-card.styles.ts';
import { PrintQuestion } from './print-question.ts';
import { SignalProposal, type Lack } from './signal-proposal.ts';
import { readSealed } from './read-sealed.ts';

export const styles = [openedCardStyles];
export const texts = [openedCardTexts, lifeDomainsTexts];

/** The element around an opened card. */
export interface CardHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What an opened card needs of the element around it. */
export interface OpenedCardOptions {
  /** The client that the server knows the contact person by. */
  staff: () => StekClient | undefined;
  /** A client that does not say who asks. */
  client: () => StekClient | undefined;
  keys: () => readonly CardKey[];
  /** Whom to call when a card cannot be trusted, E.164. */
  officePhone: () => string | undefined;
  context: () => InboxContext;
  lang: () => string;
  dir: () => 'ltr' | 'rtl';
  now: () => number;
  say: (words: string, options?: { urgent?: boolean }) => void;
  changed: (record: ReferralRecord) => void;
  /** Back to the list. */
  close: () => void;
}

/** One card: fetched sealed, opened in this browser, read, and what became of it. Nothing of it outlives `forget`. */
export class OpenedCard {
  readonly #host: CardHost;
  readonly #options: OpenedCardOptions;
  readonly #print: PrintQuestion;
  #record: ReferralRecord | undefined;
  #details: ReferralDetails | undefined;
  #card: CardContent | undefined;
  #trouble: CardTrouble | undefined;
  #services: readonly Service[] = [];
  #action: CardAction | undefined;
  #isUnlisted = false;
  #isBusy = false;
  #fault = '';
  #dayError = '';
  #serviceError = '';
  #proposal: SignalProposal | undefined;
  #focusNext = '';

  constructor(host: CardHost, options: OpenedCardOptions) {
    this.#host = host;
    this.#options = options;
    this.#print = new PrintQuestion({
      changed: focusNext => this.#show(focusNext),
      print: () => this.#printNow(),
    });
  }

  /** Whether a card is shown, or on its way. */
  get isOpen(): boolean {
    return this.#record !== undefined;
  }

  /** Fetches a card and opens it. Never rejects: what went wrong is said in its place. */
  async open(record: ReferralRecord): Promise<void> {
    this.forget();
    this.#record = record;
    await this.#readUnheard();
    if (this.#record?.id === record.id) this.#show('#card-title');
  }

  /** Nothing of it is left in the memory of this page. */
  forget(): void {
    this.#record = this.#details = this.#card = this.#trouble = this.#action = this.#proposal = undefined;
    this.#fault = this.#dayError = this.#serviceError = '';
    this.#isBusy = this.#isUnlisted = false;
    this.#print.close();
  }

  render(): TemplateResult {
    const context = this.#context;
    const { t, heading } = context;
    const record = this.#details ?? this.#record!;
    const person = this.#card?.person;
    const title = person
      ? [person.firstName, person.lastName].filter(Boolean).join(' ')
      : t('cardName', { ref: record.ref });
    // Once it is open it has another heading, which gets the focus: who listens hears whose card it is.
    return html`<article class="card" part="card">
      ${keyed(person === undefined, heading(0, html`<bdi>${title}</bdi>`, { id: 'card-title' }))}
      ${person ? html`<p class="muted" .textContent=${t('cardName', { ref: record.ref })}></p>` : nothing} ${this.#body(context)}
    </article>`;
  }

  /** Back; and past all that stands on the card, for who called and comes to say so. */
  ways(): TemplateResult {
    const { t } = this.#context;
    const record = this.#details ?? this.#record!;
    const isShown = this.#card !== undefined && this.#action === undefined && actionsOn(record).length > 0;
    const past = html`<button
      type="button"
      .textContent=${t('nextHeading')}
      @click=${() => this.#show('#next')}
    ></button>`;
    return html`<button
        type="button"
        class="previous"
        .textContent=${t('backToList')}
        @click=${this.#options.close}
      ></button>
      ${isShown ? past : nothing}`;
  }

  #body(context: CardContext): unknown {
    const { t } = context;
    if (this.#trouble) return cardBefore(this.#trouble, this.#options.officePhone(), () => void this.#again(), context);
    if (!this.#card || !this.#details) return skeleton(t('decrypting'), 1);
    return [
      this.#proposal?.render(context) ?? nothing,
      cardView(this.#card, this.#details, context),
      this.#print.render(context),
      this.#next(this.#card, this.#details, context),
    ];
  }

  #next(card: CardContent, record: ReferralRecord, context: CardContext): unknown {
    if (this.#action === undefined) {
      const serviceNamed = this.#services.find(({ id }) => id === record.handedOver?.serviceId)?.name;
      return nextSteps({ record, serviceNamed, fault: this.#fault, ask: action => this.#ask(action) }, context);
    }
    return actionForm(
      {
        action: this.#action,
        record,
        card,
        services: this.#services,
        isUnlisted: this.#isUnlisted,
        now: municipalTime(this.#options.now()),
        isBusy: this.#isBusy,
        dayError: this.#dayError,
        serviceError: this.#serviceError,
        fault: this.#fault,
        send: form => void this.#act(form),
        cancel: () => this.#ask(undefined),
        chosen: () => this.#serviceChosen(),
      },
      context,
    );
  }

  async #again(): Promise<void> {
    this.#trouble = undefined;
    await this.#readUnheard();
    this.#show('#card-title');
  }

  /**
   * Reads while the focus rests: the heading of before it is open is gone in a moment, and a screen reader that loses its place with it
   * says nothing of the one that comes.
   */
  async #readUnheard(): Promise<void> {
    const isLeft = leavePlace(this.#host.renderRoot as HTMLElement);
    this.#host.requestUpdate();
    await Promise.all([this.#read(), isLeft]);
  }

  async #read(): Promise<void> {
    const { staff, client, keys } = this.#options;
    const wanted = this.#record;
    const from = staff();
    if (!wanted || !from) return;
    const came = await readSealed(from, wanted.id, keys());
    // Somebody went back to the list, or it was locked: what came is for nobody.
    if (this.#record !== wanted) return;
    this.#details = came.details;
    if (came.details) this.#record = came.details;
    this.#trouble = came.trouble;
    this.#card = came.card;
    if (came.isReceivedNow) this.#options.changed(came.details!);
    if (this.#services.length === 0) void this.#lookUpServices(client() ?? from);
  }

  /** Whoever works without internet for a moment can still write the name of a service. */
  async #lookUpServices(client: StekClient): Promise<void> {
    const found = await client.services.list().result();
    if (found.ok) this.#services = found.data.items;
    this.#host.requestUpdate();
  }

  #ask(action: CardAction | undefined): void {
    const last = this.#action;
    this.#action = action;
    this.#fault = this.#dayError = this.#serviceError = '';
    this.#isUnlisted = false;
    this.#show(action ? '#ask' : `#act-${last}`);
  }

  #serviceChosen(): void {
    const picked = this.#host.renderRoot.querySelector<HTMLSelectElement>('#service')?.value;
    this.#isUnlisted = picked === UNLISTED;
    this.#host.requestUpdate();
  }

  async #act(form: HTMLFormElement): Promise<void> {
    const { t, spoken } = this.#context;
    const record = this.#details!;
    const today = municipalTime(this.#options.now()).slice(0, 10);
    const { wrong, isDayWrong, isServiceWrong, data } = actionData(this.#action!, form, record, today);
    const from = spoken?.day(record.receivedOn) ?? record.receivedOn;
    this.#dayError = isDayWrong ? t('onDayWrong', { from }) : '';
    this.#serviceError = isServiceWrong ? t('form.missingChoice', { label: t('service') }) : '';
    this.#fault = '';
    this.#host.requestUpdate();
    if (wrong) {
      await this.#host.updateComplete;
      return wrong.focus();
    }
    await this.#send(this.#action!, record, data);
  }

  async #send(action: CardAction, record: ReferralRecord, data: Record<string, unknown> | undefined): Promise<void> {
    const { t } = this.#context;
    const { referrals } = this.#options.staff()!;
    this.#isBusy = true;
    this.#options.say(t('saving'));
    this.#host.requestUpdate();
    const call =
      action === 'attempt'
        ? referrals.attempt(record.id, data as never)
        : referrals.transition(record.id, { to: stateAfter(action), version: record.version, data });
    const came = await call.result();
    if (this.#record?.id !== record.id) return;
    this.#isBusy = false;
    if (came.ok) return this.#done(action, came.data, data);
    await this.#failed(came.error);
  }

  #done(action: CardAction, record: ReferralRecord, data: Record<string, unknown> | undefined): void {
    const { t } = this.#context;
    this.#details = { ...this.#details!, ...record };
    this.#record = this.#details;
    this.#action = undefined;
    const lack = [data?.outcome, data?.reason].find((why): why is Lack => why === 'no_offer' || why === 'no_capacity');
    this.#proposal = lack && this.#propose(lack);
    this.#options.say(t('saved'));
    this.#options.changed(record);
    this.#show(lack ? '#signal' : '#next');
  }

  #propose(lack: Lack): SignalProposal {
    return new SignalProposal({
      lack,
      themes: this.#card!.themes,
      month: municipalTime(this.#options.now()).slice(0, 7),
      client: this.#options.client,
      say: this.#options.say,
      changed: () => this.#host.requestUpdate(),
      done: () => {
        this.#proposal = undefined;
        this.#show('#card-title');
      },
    });
  }

  /** Somebody else, the person with their code, or the clock was first: then it is read again before anything is done. */
  async #failed({ code }: StekError): Promise<void> {
    const { t } = this.#context;
    if (code === 'conflict' || code === 'not_found' || code === 'gone') {
      this.#action = undefined;
      await this.#read();
      this.#fault = t('changedMeanwhile');
      this.#show('#next');
    } else if (code === 'invalid_request') this.#fault = t('refused');
    else this.#fault = code === 'unauthorized' || code === 'forbidden' ? t('failed.access') : t('failed.serverHint');
    this.#options.say(this.#fault, { urgent: true });
    this.#host.requestUpdate();
  }

  #printNow(): void {
    const { dir } = this.#options;
    if (!this.#card || !this.#record) return;
    const [card, record, context] = [this.#card, this.#record, this.#context];
    void cardSheet().then(({ printCard }) => printCard(card, record, dir(), context));
  }

  #show(focusNext: string): void {
    this.#focusNext = focusNext;
    this.#host.requestUpdate();
  }

  /** The element drew: what asked for the focus gets it. */
  updated(): void {
    const focusNext = this.#focusNext;
    this.#focusNext = '';
    if (!focusNext) return;
    const root = this.#host.renderRoot as HTMLElement;
    const place = root.querySelector<HTMLElement>(focusNext);
    if (place) place.focus();
    else restFocus(root);
  }

  get #context(): CardContext {
    return { ...this.#options.context(), lang: this.#options.lang() } as CardContext;
  }
}

/** Fetched when somebody prints. */
const cardSheet = () => import('./card-sheet.ts');
