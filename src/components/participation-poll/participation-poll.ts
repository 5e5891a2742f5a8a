import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ClientController } from '../../foundation/client-controller.ts';
import { bannerStyles } from '../../foundation/banner.styles.ts';
import { aroundFormStyles } from '../../foundation/form/around-form.styles.ts';
import { helpLine } from '../../foundation/help-line.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { pageStyles } from '../../foundation/page.styles.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { StekElement } from '../../foundation/stek-element.ts';
import { waitsOnDevice } from '../../foundation/submission/waits-on-device.ts';
import { formTexts } from '../../i18n/form.ts';
import { pollTexts, type PollCatalogue } from '../../i18n/poll.ts';
import type { PollResultsCatalogue } from '../../i18n/poll-results.ts';
import { translationTexts } from '../../i18n/translation.ts';
import type { Drawing } from '../../pictograms/drawing.ts';
import { pictogram } from '../../pictograms/pictogram.ts';
import type { PollResults } from '../../schema/poll-results.ts';
import type { Poll } from '../../schema/poll.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { Clock } from '../../sdk/clock.ts';
import { isLate } from './poll-choice.ts';
import { PollContact } from './poll-contact.ts';
import type { PollContext } from './poll-context.ts';
import { pollList } from './poll-list.ts';
import { PollParts } from './poll-parts.ts';
import { PollSource, type PollTrouble } from './poll-source.ts';
import { failedSource, nobodyAsks, wayToVote, type WayToVote } from './poll-states.ts';
import { pollStyles } from './poll.styles.ts';
import type { QuestionContext } from './questions/question-context.ts';
import { ShownPoll } from './shown-poll.ts';
import { WayIn } from './way-in.ts';

/** Somebody chose a poll of the list. */
export type PollChosenEvent = CustomEvent<{ pollId: string }>;

/** Somebody took part. Says in which poll, and nothing of the answers. */
export type PollVotedEvent = CustomEvent<{ pollId: string }>;

/** Answers wait on the device for a connection. */
export type PollQueuedEvent = CustomEvent<{ pollId: string }>;

/**
 * What people want in the programme: who asks, who decides and by when; then one question per screen with pictures and reading aloud; and,
 * once it is over, the results in words and numbers and what is done with them. When the promised day is over without an answer it says so,
 * and nothing on the page switches that off. On a shared tablet it is a kiosk that keeps nothing of the person before.
 *
 * @summary Take part in a poll, and read what came of it.
 * @tag stek-participation-poll
 * @status experimental
 * @since 0.4
 *
 * @slot - Shown without JavaScript, before the poll is known and when it cannot be loaded: a link to the plain page of the server, `/p/<municipality>/polls`.
 * @slot contact - A way on beside the questions: a phone number, a name, an address. Unless given, the phone of the place.
 *
 * @event {{ pollId: string }} stek-poll-chosen - A visitor chose one of several polls, to take part or to read its results, before it opens. Cancelable: `preventDefault()` leaves the list, so that the page can go to a page of its own.
 * @event {{ pollId: string }} stek-poll-voted - A visitor took part.
 * @event {{ pollId: string }} stek-poll-queued - Answers wait on the device; they are sent by themselves later.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart about - Who asks and who decides.
 * @csspart cards - Several polls to choose from.
 * @csspart card - One of them.
 * @csspart summary - What is wrong with the answers.
 * @csspart answers - The answers to look over.
 * @csspart outcome - What came of taking part.
 * @csspart outgoing - What waits on the device, and what came of it.
 * @csspart banner - That something is a try-out, or did not come through.
 * @csspart empty-state - Why nobody can take part here.
 * @csspart loading - What stands there while the poll loads.
 * @csspart help - Whom to call.
 */
export class ParticipationPoll extends StekElement<PollCatalogue & PollResultsCatalogue> {
  static override styles: CSSResultGroup = [
    ...[StekElement.styles, pageStyles, aroundFormStyles, bannerStyles, pollStyles],
  ];
  static override texts = [formTexts, pollTexts, translationTexts];
  static override properties: PropertyDeclarations = {
    client: { attribute: false },
    api: {},
    src: {},
    pollId: { attribute: 'poll-id' },
    place: {},
    programmePage: { attribute: 'programme-page' },
    kiosk: { type: Boolean, reflect: true },
    kioskKey: { attribute: false },
    worker: {},
    poll: { attribute: false },
    results: { attribute: false },
    now: { attribute: false },
    clock: { attribute: false },
    drawings: { state: true },
  };

  /** A client of the page's own making; wins over a provider, `api` and `src`. */
  client?: StekClient | undefined;

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** Address of a file with polls, such as `poll.json`: then they can only be read. */
  src?: string;

  /** Id of the poll, such as `k3f9x2ab`. Without it the poll that is open is shown, and several as a list. */
  pollId = '';

  /** Id or slug of a place: only polls of that place, and those of all places. */
  place = '';

  /** Address of the page with the programme, for links to what was planned; the plain page of the server unless set. */
  programmePage?: string | undefined;

  /** Full page on a shared tablet: one person after another, and nothing kept of any of them. */
  kiosk = false;

  /** Key of the tablet, `stek_kiosk_…`; that in the address of the page (`#stek-kiosk=…`) unless set. */
  kioskKey?: string | undefined;

  /**
   * Address of `stek-kiosk-worker.js` on this site, for `kiosk`: with it the tablet's page can be loaded anew without internet. It has to lie
   * in the folder of the page or above it. It keeps that page and its files, for no other page, until the hours of the tablet are over.
   */
  worker?: string | undefined;

  /** A poll that the page has already, such as a draft to try out: nothing is asked for then. */
  poll?: Poll | undefined;

  /** The results of `poll`. */
  results?: PollResults | undefined;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  /** Time for the tablet, for tests; the device's own unless set. */
  clock?: Clock | undefined;

  private drawings: Readonly<Record<string, Drawing>> = {};

  readonly #client = new ClientController(this, { reads: 'polls', needed: () => !this.kiosk && !this.poll });
  readonly #formatter = new LocaleFormatterController(this);
  readonly #source = new PollSource(this, {
    client: () => (this.kiosk ? undefined : this.#client.client),
    pollId: () => this.pollId,
    place: () => this.place,
    given: () => this.poll && { poll: this.poll, results: this.results },
    now: () => this.#now,
    follows: () => !this.kiosk,
    tell: trouble => void this.#tell(trouble),
  });
  readonly #contact = new PollContact(this, () => {
    const place = this.#source.poll?.placeId;
    const { client } = this.#client;
    return client && place ? [client, place] : undefined;
  });
  readonly #wayIn: WayIn = new WayIn(this, {
    way: () => this.#way,
    context: () => this.#context,
    begins: isAsked => void this.#begin(isAsked),
  });
  readonly #parts: PollParts = new PollParts(this, {
    adoptModule: part => this.adoptModule(part),
    client: () => this.#client.client,
    programmePage: () => this.programmePage,
    now: () => this.#now,
    kiosk: {
      client: () => this.client,
      api: () => this.api,
      key: () => this.kioskKey,
      worker: () => this.worker,
      pollId: () => this.pollId,
      context: () => this.#context,
      questions: () => this.#questionContext,
      level: () => this.#level,
      clock: () => this.clock,
      voted: pollId => this.emit('stek-poll-voted', { pollId }),
    },
    voting: {
      client: () => this.#client.client,
      poll: () => this.#source.poll,
      wayIn: this.#wayIn,
      way: () => this.#way,
      context: () => this.#context,
      questions: () => this.#questionContext,
      level: () => this.#level,
      now: () => this.#now,
      voted: pollId => this.emit('stek-poll-voted', { pollId }),
      queued: pollId => this.emit('stek-poll-queued', { pollId }),
    },
  });
  readonly #shown = new ShownPoll({
    source: this.#source,
    wayIn: this.#wayIn,
    parts: this.#parts,
    context: () => this.#context,
    now: () => this.#now,
    phone: () => this.#contact.phone,
    retry: () => this.#retry(),
  });
  #hasLooked = false;
  /** They came, or do not. */
  #hasDrawings = false;
  #focusNext = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#rescan);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#rescan);
  }

  readonly #rescan = (): void => {
    const { poll } = this.#source;
    if (poll && !this.#parts.voting?.isOver) this.#wayIn.rescan(poll);
  };

  async #begin(isAsked: boolean): Promise<void> {
    const voting = await this.#parts.needVoting();
    // A page that is reloaded does not take the focus to itself.
    if (isAsked) voting?.begin();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.kiosk) return this.#parts.needKiosk();
    const { poll } = this.#source;
    this.#wayIn.meet(poll);
    this.#parts.voting?.meet(poll);
    if (poll ? this.#shown.hasResults(poll) : this.#isLateOneListed) this.#parts.needResults();
    if (poll) this.#parts.lookUpPlanned(poll);
  }

  override render(): TemplateResult {
    if (this.kiosk) return this.#parts.kiosk(this.#context);
    if (!this.#client.expected && !this.poll) return html`<slot></slot>`;
    return html`<div class="page">
      ${this.#parts.voting?.status() ?? nothing} ${this.#content()} ${helpLine(this.#contact.phone, this.t)}
    </div>`;
  }

  protected override get isWhole(): boolean {
    const isLoading = this.#source.resultsState.status === 'loading';
    return super.isWhole && this.#hasDrawings && this.#contact.isWhole && !isLoading;
  }

  #content(): TemplateResult {
    const { choice } = this.#source;
    if (choice?.kind === 'one') return this.#one(choice.poll);
    if (choice?.kind === 'none') return nobodyAsks(this.pollId ? 'gone' : 'none', this.#context);
    if (choice?.kind === 'several') {
      const { moment } = this.#source;
      const hasResultsWords = this.#parts.hasResults;
      return pollList(choice.polls, { ...this.#context, moment, hasResultsWords, choose: this.#choose });
    }
    const { state: loading } = this.#source;
    const error = this.#client.error ?? (loading.status === 'failed' ? loading.error : undefined);
    if (error !== undefined) return failedSource(error, this.#context, this.#retry);
    return html`<p class="loading" part="loading" .textContent=${this.t('loading')}></p>`;
  }

  #one(poll: Poll): TemplateResult {
    const back = this.#source.hasList
      ? html`<div class="actions">
          <button type="button" class="previous" .textContent=${this.t('several')} @click=${this.#backToList}></button>
        </div>`
      : nothing;
    return html`${back} ${this.#shown.render(poll)}`;
  }

  get #isLateOneListed(): boolean {
    const { choice, moment } = this.#source;
    return choice?.kind === 'several' && choice.polls.some(poll => isLate(poll, moment));
  }

  readonly #choose = (pollId: string): void => {
    if (this.emit('stek-poll-chosen', { pollId }, { cancelable: true })) this.#show(pollId);
  };

  #show(pollId: string): void {
    this.#source.choose(pollId);
    this.#focusNext = '#poll-title';
  }

  readonly #backToList = (): void => this.#show('');

  readonly #retry = (): void => {
    if (this.#client.error) this.#client.retry();
    else this.#source.retry();
    this.#parts.retry();
  };

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.#draw();
  }

  async #tell(trouble: PollTrouble): Promise<void> {
    if ('error' in trouble) return (await attributeWarnings())?.warnAboutFailure(this, trouble.error);
    const words = await import('../../foundation/left-out-warnings.ts').catch(() => undefined);
    const { api, src } = this;
    words?.warnAboutLeftOut({ api, src, things: 'polls', advice: TAKE_IT }, trouble.warnings);
  }

  /** The pictures come after the words, which stand alone until then, and for good where they cannot be fetched. */
  async #draw(): Promise<void> {
    const { drawings } = await import('../../pictograms/drawings.ts').catch(() => ({ drawings: {} }));
    this.#hasDrawings = true;
    this.drawings = drawings;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('pollHeading'));
    const focusNext = this.#focusNext;
    this.#focusNext = '';
    if (focusNext) this.renderRoot.querySelector<HTMLElement>(focusNext)?.focus();
    if (!this.#hasLooked && !this.kiosk && this.#client.client && this.#source.choice) void this.#lookOnce();
  }

  async #lookOnce(): Promise<void> {
    this.#hasLooked = true;
    const [waits] = await Promise.all([waitsOnDevice(), this.#wayIn.isOpen && this.#parts.prefetchVoting()]);
    if (waits) (await this.#parts.needVoting())?.lookAfter();
  }

  get #now(): number {
    return this.now ?? Date.now();
  }

  get #level(): number {
    return Math.min(6, Math.max(2, Math.trunc(this.headingLevel) || 2));
  }

  get #way(): WayToVote {
    const { poll } = this.#source;
    return poll ? wayToVote(poll, this.#client.client?.capabilities.vote === true) : 'readOnly';
  }

  get #context(): PollContext {
    return {
      t: this.t,
      lang: this.textLanguage,
      spoken: this.#formatter.spoken,
      heading: (depth, text, options) => this.heading(depth, text, options),
      drawings: this.drawings,
      picture: name => {
        const drawing = name !== undefined && Object.hasOwn(this.drawings, name) ? this.drawings[name] : undefined;
        return drawing ? pictogram(drawing) : nothing;
      },
    };
  }
  get #questionContext(): Omit<QuestionContext, 'reading'> {
    const { t, drawings } = this;
    return {
      ...{ t, drawings, lang: this.textLanguage, address: this.effectiveAddress },
      imageSource: url => this.imageSource(url),
    };
  }
}

/** What was written to make a poll is not yet one. */
const TAKE_IT = 'Take polls as the server gives them: https://stek.example.be/v1/ieper/polls/k3f9x2ab.';

/** The words for a webmaster are fetched with the first mistake. */
const attributeWarnings = () => import('./attribute-warnings.ts').catch(() => undefined);
