import { html, nothing, type TemplateResult } from 'lit';
import { hashOf } from '../../../domain/consent-text.ts';
import type { LocaleFormatter } from '../../../domain/spoken/spoken.ts';
import { dialogStyles } from '../../../foundation/dialog.styles.ts';
import type { DialogHost } from '../../../foundation/dialog.ts';
import { ExitQuestion } from '../../../foundation/exit-question.ts';
import type { FormControl } from '../../../foundation/form/form-control.ts';
import { formStyles } from '../../../foundation/form/form.styles.ts';
import { QuestionReading } from '../../../foundation/form/question-reading.ts';
import { heading } from '../../../foundation/heading.ts';
import { idleQuestionStyles } from '../../../foundation/idle-question.styles.ts';
import { readingStyles } from '../../../foundation/read-aloud.styles.ts';
import { serviceCardStyles } from '../../../foundation/service-card.ts';
import { followUpAddress } from '../../../foundation/submission/follow-up-address.ts';
import { SubmissionController } from '../../../foundation/submission/submission-controller.ts';
import { submissionStyles } from '../../../foundation/submission/submission.styles.ts';
import type { Translator } from '../../../i18n/catalogue.ts';
import { consentTexts } from '../../../i18n/consent.ts';
import { lifeDomainsTexts } from '../../../i18n/life-domains.ts';
import { referralStripTexts, type ReferralStripCatalogue } from '../../../i18n/referral-strip.ts';
import { referralTexts, type ReferralCatalogue } from '../../../i18n/referral.ts';
import { serviceTexts, type ServiceCatalogue } from '../../../i18n/service.ts';
import { submissionTexts } from '../../../i18n/submission.ts';
import type { Drawing } from '../../../pictograms/drawing.ts';
import { pictogram } from '../../../pictograms/pictogram.ts';
import type { ReferralReceipt, ReferralRequest } from '../../../schema/referral.ts';
import type { StekClient } from '../../../sdk/client.ts';
import type { Clock } from '../../../sdk/clock.ts';
import { referral } from '../../../sdk/submissions/kinds/referral.ts';
import type { ClientKind } from '../../../sdk/submissions/kind.ts';
import { stripStyles } from '../strip/strip.styles.ts';
import type { Answers, CardContext, KnownSender } from './card-context.ts';
import { cardRequest } from './card-request.ts';
import { CardSource } from './card-source.ts';
import { cardFailure, cardRefusals, cardWords } from './card-words.ts';
import { ConsentState } from './consent-state.ts';
import { fillingStyles } from './filling.styles.ts';
import { offer, offerCount } from './offer.ts';
import { otherWays, paperAddress } from './other-ways.ts';
import { Presence } from './presence.ts';
import { cardQuestions } from './questions.ts';
import { SentCards } from './sent-cards.ts';

/** What the page says of every card that is filled in on it. */
export interface CardPage {
  readonly placeId: string;
  readonly recipientId: string;
  readonly keyPins: readonly string[];
  readonly followUpPage?: string | undefined;
  readonly paperPage?: string | undefined;
  readonly sender: KnownSender;
  /** Language that is read here, BCP 47. */
  readonly textLanguage: string;
  /** Time as a test brings it. */
  readonly clock?: Clock | undefined;
}

/** What the questions need of their element. */
export interface FillingOptions {
  page: CardPage;
  client: () => StekClient | undefined;
  t: () => Translator<ReferralCatalogue & ServiceCatalogue & ReferralStripCatalogue>;
  /** A text to show, marked as Dutch where the language does not have it yet. */
  text: (key: 'cardHeading') => string | TemplateResult;
  /** Level of the first heading, 2 to 6. */
  level: () => number;
  spoken: () => LocaleFormatter | undefined;
  address: () => 'je' | 'u';
  drawings: () => Readonly<Record<string, Drawing>>;
  image: (url: string | undefined) => unknown;
  /** Leaves at once. */
  exit: () => void;
  /** Everything was wiped: the page is as it was before anybody sat down. */
  wiped: () => void;
  sent: (state: string) => void;
  queued: () => void;
}

/** So many services are shown at first. */
const MOST_SERVICES = 4;

const signatureField = () => import('../../../foundation/form/stek-signature-field.ts');

/** Filling in a card: the offer, the questions, and what comes after. */
export class Filling {
  readonly #host: DialogHost;
  readonly #options: FillingOptions;
  readonly #source: CardSource;
  readonly #submission: SubmissionController<ReferralRequest, ReferralReceipt>;
  readonly #reading: QuestionReading;
  readonly #exitQuestion: ExitQuestion;
  readonly #presence: Presence;
  readonly #consent: ConsentState;
  readonly #cards: SentCards;
  #answers = UNANSWERED;
  #most = MOST_SERVICES;
  #canDraw = false;
  #isUntrusted = false;
  /** The step that was shown last. */
  #shown = 0;

  constructor(host: DialogHost, options: FillingOptions) {
    this.#host = host;
    this.#options = options;
    const { page, client, t, exit } = options;
    this.#source = new CardSource(host, { client, page });
    this.#reading = new QuestionReading(host);
    this.#exitQuestion = new ExitQuestion(host, exit);
    this.#cards = new SentCards(host, {
      words: () => ({ t: t(), spoken: options.spoken() }),
      placeOf: gets => this.#source.placeOf(gets),
      image: options.image,
      followUpPage: () => followUpAddress(client(), page.followUpPage),
    });
    this.#consent = new ConsentState({
      ...{ t, form: () => host.renderRoot.querySelector('form.flow'), field: name => this.#field(name) },
      facts: () => ({
        name: this.#getter?.gets.firstName ?? '',
        sender: this.#field('senderName')?.value.trim() ?? '',
        days: this.#source.form.keepDays,
      }),
      lost: what => this.#submission.say(t()(what === 'consent' ? 'agreeAgain' : 'signAgain')),
    });
    this.#submission = this.#makeSubmission();
    this.#presence = new Presence(host, {
      isBusy: () => this.#isBusy,
      mayLose: () => this.#submission.hasUnsent,
      leaves: this.#next,
      closes: () => this.leave(),
      clock: () => page.clock,
    });
  }

  #makeSubmission(): SubmissionController<ReferralRequest, ReferralReceipt> {
    const { page, client, t, text } = this.#options;
    return new SubmissionController<ReferralRequest, ReferralReceipt>(this.#host, {
      ...{ kind: pinned(() => page.keyPins), client, t, oneByOne: true },
      words: () => cardWords(t(), text('cardHeading'), this.#source.form.phone),
      steps: () => cardQuestions(this.#context),
      nextLabel: at => (at === 0 ? t()('callMe') : undefined),
      request: data => this.#request(data),
      mayNotSend: () => this.#mayNotSend(),
      beforeSend: () => this.#beforeSend(),
      lead: () => this.#lead(),
      refusals: error => {
        this.#isUntrusted = error.code === 'key_untrusted';
        return cardRefusals(error, { t: t(), question: name => this.#field(name)?.question ?? '' });
      },
      failure: failure => cardFailure(failure, t()),
      summary: receipt => this.#cards.summary(receipt),
      receipt: (receipt, view) => this.#cards.render(receipt, { ...view, close: this.#next }),
      sent: (receipt, id) => this.#sent(receipt, id),
      queued: () => this.#queued(),
    });
  }

  /** Whether the first step is shown, where it is said how to leave. */
  get isAtStart(): boolean {
    const { phase } = this.#submission.state;
    return this.#submission.at === 0 && (phase === 'filling' || phase === 'insecure' || phase === 'refused');
  }

  /** What was filled in earlier and waits is sent. */
  lookAfter(): void {
    this.#submission.lookAfter();
  }

  /** Forgets all that was filled in and shown. */
  leave(): void {
    this.#reading.stop();
    this.#submission.leave();
    this.#cards.forget();
    this.#isUntrusted = false;
    this.#most = MOST_SERVICES;
    this.#consent.lost = undefined;
    this.#field('themes')?.formResetCallback();
    this.#options.wiped();
  }

  render(): TemplateResult {
    const { t, level } = this.#options;
    const idle = this.#presence.render({
      t: t(),
      heading: (depth, words, more) => heading(level() + depth, words, more),
    });
    return html`<div class="card-body">${this.#submission.status()} ${this.#content()}</div>
      ${this.#exitQuestion.render(t(), level())} ${idle}`;
  }

  #content(): TemplateResult {
    const { t, level, text } = this.#options;
    const { phase } = this.#submission.state;
    const why = phase === 'waiting' || phase === 'done' ? undefined : this.#source.why;
    if (this.#source.isLoading)
      return html`${heading(level(), text('cardHeading'), { id: 'card-title' })}
        <p class="loading" part="loading" .textContent=${t()('loading')}></p>`;
    if (why) return this.#offerOnly(why);
    return html`${this.#submission.render({ level: level(), titleId: 'card-title' })}
    ${this.#isUntrusted && phase === 'refused' ? otherWays(this.#otherWays, t()) : nothing}
    ${phase === 'waiting' ? this.#waits() : nothing}`;
  }

  /** Where no card can be sent, nothing is asked but what the services are sorted by. */
  #offerOnly(why: NonNullable<CardSource['why']>): TemplateResult {
    const { t, level, text } = this.#options;
    const context = this.#context;
    const retry = why === 'unreachable' ? () => this.#source.retry() : undefined;
    return html`${heading(level(), text('cardHeading'), { id: 'card-title' })}
      <div class="empty-state" part="empty-state">
        <p><strong .textContent=${t()(`blocked.${why}`)}></strong></p>
        <p .textContent=${t()('blockedHint')}></p>
        ${otherWays({ ...this.#otherWays, retry }, t())}
      </div>
      <section class="step">
        ${heading(level() + 1, t()('offerQuestion'), { id: 'question-0' })} ${offer(context)}
      </section>`;
  }

  get #otherWays() {
    return { phone: this.#source.form.phone, paperPage: this.#paperPage };
  }

  #waits(): TemplateResult {
    const { t } = this.#options;
    const { state } = this.#submission;
    // Where its three days are over it says so above, and it is no longer here.
    const waits = state.phase === 'waiting' && !state.failed;
    return html`${waits ? html`<p class="lead" .textContent=${t()('waitsHere')}></p>` : nothing}
      <div class="actions">
        <button type="button" class="strong" .textContent=${t()('done')} @click=${this.#next}></button>
      </div>`;
  }

  /** After each drawing: whatever changed an answer, a yes and a signature are still for what is on the screen. */
  updated(): void {
    const value = (name: string) => this.#field(name)?.value ?? '';
    const answers: Answers = {
      ...{ themes: this.#field('themes')?.values ?? [], recipient: value('recipient'), reach: value('reach') },
      ...{ speaks: value('speaks'), senderName: value('senderName').trim(), way: value('way') },
    };
    const isNew = JSON.stringify(answers) !== JSON.stringify(this.#answers);
    const isAskedAnew = answers.themes.join() !== this.#answers.themes.join();
    this.#answers = answers;
    if (isAskedAnew && answers.themes.length > 0) this.#submission.say(offerCount(this.#context));
    const lost = this.#consent.lost;
    this.#consent.look();
    if (isNew || lost !== this.#consent.lost) this.#host.requestUpdate();
    if (answers.way === 'drawn' && !this.#canDraw) void this.#fetchPad();
    // No browser offers to the next person what somebody wrote here.
    this.#host.renderRoot.querySelector('form.flow')?.setAttribute('autocomplete', 'off');
    this.#showTop();
  }

  async #fetchPad(): Promise<void> {
    this.#canDraw = await signatureField().then(
      () => true,
      () => false,
    );
    if (this.#canDraw) this.#host.requestUpdate();
  }

  /** A new step is shown from its top, where the way to leave stands. */
  #showTop(): void {
    const { at } = this.#submission;
    if (at === this.#shown) return;
    this.#shown = at;
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView({ block: 'start' });
  }

  readonly #next = (): void => {
    this.leave();
    void this.#host.updateComplete.then(() => this.#host.fallbackFocus?.focus());
  };

  /** The guard on the way out: it looks at the form itself, not at what anybody did before. */
  #mayNotSend(): string | undefined {
    const t = this.#options.t();
    const { why } = this.#source;
    if (why) return t(`blocked.${why}`);
    const { missing } = this.#consent;
    if (missing) return t(missing === 'consent' ? 'shareMissing' : 'signatureMissing');
    return this.#getter ? undefined : t('untrusted');
  }

  /** What was agreed to is looked at once more when the fingerprint of its words is there: meanwhile it may have been taken back. */
  async #request(data: FormData): Promise<ReferralRequest> {
    const { page } = this.#options;
    const { gets } = this.#getter ?? {};
    if (!gets) throw new TypeError('Nothing is sent without somebody who gets it.');
    const { words } = this.#consent.look();
    const textHash = await hashOf(words);
    const agreed = this.#consent.look();
    if (agreed.words !== words) throw new TypeError('Nothing is sent with other words than were read.');
    this.#cards.begin(gets);
    return cardRequest(data, {
      ...{ recipientId: gets.id, placeId: page.placeId, now: this.#source.now },
      ...{ agreed, textHash, textLanguage: page.textLanguage },
    });
  }

  #sent(receipt: ReferralReceipt, id: string): void {
    this.#cards.arrived(receipt, id);
    this.#options.sent(receipt.state);
    this.#host.requestUpdate();
  }

  #queued(): void {
    const { state } = this.#submission;
    if (state.phase === 'waiting') this.#cards.waits(state.id);
    this.#options.queued();
  }

  #lead(): TemplateResult | typeof nothing {
    const { t } = this.#options;
    return this.isAtStart ? html`<p class="intro" .textContent=${t()('cardIntro')}></p>` : nothing;
  }

  #beforeSend(): TemplateResult {
    const { t } = this.#options;
    return html`<p class="before" .textContent=${t()('beforeSend', { name: this.#getter?.gets.firstName ?? '' })}></p>`;
  }

  #field(name: string): FormControl | undefined {
    return this.#host.renderRoot.querySelector<FormControl>(`[name="${name}"]`) ?? undefined;
  }

  /** Who gets the card: the only one who can, or the one that was chosen. */
  get #getter() {
    const { getters } = this.#source;
    const chosen = this.#field('recipient')?.value;
    return getters.length === 1 ? getters[0] : getters.find(({ gets }) => gets.id === chosen);
  }

  get #isBusy(): boolean {
    const { phase } = this.#submission.state;
    return this.#submission.hasUnsent || phase === 'done' || phase === 'waiting';
  }

  get #paperPage(): string | undefined {
    return paperAddress(this.#options.client(), this.#options.page.paperPage);
  }

  get #context(): CardContext {
    const { t, page, address, drawings, spoken, level, image } = this.#options;
    const drawing = drawings()['read-aloud'];
    const { lost } = this.#consent;
    this.#reading.prepare([page.textLanguage]);
    return {
      ...{ t: t(), lang: page.textLanguage, address: address(), drawings: drawings(), spoken: spoken(), image },
      ...{ level: Math.min(6, level() + 2), now: this.#source.now, sender: page.sender },
      ...{ services: this.#source.services, most: this.#most, showMore: this.#showMore, stop: this.#next },
      ...{ form: this.#source.form, getters: this.#source.getters, getter: this.#getter },
      ...{ consents: this.#consent.texts, canDraw: this.#canDraw, paperPage: this.#paperPage },
      again: lost ? t()(lost === 'consent' ? 'agreeAgain' : 'signAgain') : '',
      ...{ answers: this.#answers, reading: this.#reading },
      listen: { listen: t()('listen'), stop: t()('stopListening'), picture: drawing && pictogram(drawing) },
      changed: () => this.#host.requestUpdate(),
    };
  }

  readonly #showMore = (): void => {
    this.#most = Infinity;
    this.#host.requestUpdate();
  };
}

/** The kind, with the keys that the page pins: also where somebody else opened the outbox before, without any. */
const pinned = (pins: () => readonly string[]): ClientKind<ReferralRequest, ReferralReceipt> => ({
  ...referral,
  recipients: (request, context) => {
    const { recipients } = referral;
    if (recipients === 'server') throw new TypeError('A card is sealed for one person.');
    const keyPins = pins().length > 0 ? pins() : context.keyPins;
    return recipients(request, { ...context, keyPins });
  },
});

const UNANSWERED: Answers = { themes: [], recipient: '', reach: '', speaks: '', senderName: '', way: '' };

export const styles = [
  ...[formStyles, submissionStyles, dialogStyles, idleQuestionStyles, readingStyles, serviceCardStyles, stripStyles],
  fillingStyles,
];
export const texts = [submissionTexts, referralTexts, consentTexts, referralStripTexts, lifeDomainsTexts, serviceTexts];
