import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { banner } from '../../foundation/banner.ts';
import { ClientController } from '../../foundation/client-controller.ts';
import { emptyState } from '../../foundation/empty-state.ts';
import { formStyles } from '../../foundation/form/form.styles.ts';
import '../../foundation/form/stek-choice-field.ts';
import '../../foundation/form/stek-text-field.ts';
import { LoadController, type LoadState } from '../../foundation/load-controller.ts';
import { LocaleFormatterController } from '../../foundation/locale-formatter-controller.ts';
import { ModuleLoader } from '../../foundation/module-loader.ts';
import { setDefaultAria } from '../../foundation/set-default-aria.ts';
import { skeleton } from '../../foundation/skeleton.ts';
import { StekElement, type LazyModule } from '../../foundation/stek-element.ts';
import { contactInboxTexts, type ContactInboxCatalogue } from '../../i18n/contact-inbox.ts';
import { formTexts } from '../../i18n/form.ts';
import type { OpenedCardCatalogue } from '../../i18n/opened-card.ts';
import type { ReferralRecord } from '../../schema/referral-record.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { Clock } from '../../sdk/clock.ts';
import { cardList } from './card-list.ts';
import type { OpenedCard } from './card/opened-card.ts';
import { contactInboxStyles } from './contact-inbox.styles.ts';
import { IdleLock } from './idle-lock.ts';
import { failureIn } from './inbox-failure.ts';
import type { InboxContext } from './inbox-context.ts';
import { KeyRing, type OpenKeys } from './key-ring.ts';
import { toolbar } from './toolbar.ts';
import { WayIn } from './way-in.ts';

type CardModule = LazyModule & { readonly OpenedCard: typeof OpenedCard };

/** Fetched when the keys are open: the first card is read soon after. */
const cardModule = (): Promise<CardModule> => import('./card/opened-card.ts');

/** Makes the client that the server knows the contact person by. */
const clientMaker = () => import('../../foundation/client-for.ts');

/** A contact person took a card to another state. Says which, and nothing of the card. */
export type ReferralChangedEvent = CustomEvent<{ state: string }>;

/**
 * The page of a contact person: the cards that are for them, what has to be done first at the top, and each card opened with a key that
 * stays in this browser. The server keeps what it cannot read. Left alone for ten minutes it locks.
 *
 * @summary For a contact person: open referral cards with one's own key, and say what became of them.
 * @tag stek-contact-inbox
 * @status experimental
 * @since 0.6
 *
 * @slot - Shown without JavaScript.
 * @slot empty - The page's own words for when there is nothing to do.
 * @slot failed - The page's own words for when the cards cannot be read.
 * @slot contact - Whom to call: a phone number, a name.
 *
 * @event {{ state: string }} stek-referral-changed - A card went to another state, or an attempt was written down.
 *
 * @csspart base - The box around everything; carries the language and direction.
 * @csspart heading - A heading.
 * @csspart toolbar - Reading anew, locking, and forgetting the key.
 * @csspart filters - Which cards are shown.
 * @csspart list - The cards.
 * @csspart item - One of them.
 * @csspart title - Its short name.
 * @csspart card - A card that is open.
 * @csspart details - What stands on it.
 * @csspart actions - What can be done now.
 * @csspart answers - What is asked about one of these.
 * @csspart field - A question and its field.
 * @csspart label - The question.
 * @csspart hint - Why it is asked.
 * @csspart error - What is wrong and what to do.
 * @csspart input - The field.
 * @csspart fault - Why something could not be done.
 * @csspart print - What is asked before a card is printed.
 * @csspart banner - Something to know beside the cards.
 * @csspart empty-state - Why there is nothing to read.
 * @csspart loading - What stands there while it loads.
 */
export class ContactInbox extends StekElement<ContactInboxCatalogue & OpenedCardCatalogue> {
  static override styles: CSSResultGroup = [StekElement.styles, formStyles, contactInboxStyles];
  static override texts = [formTexts, contactInboxTexts];
  static override properties: PropertyDeclarations = {
    api: {},
    client: { attribute: false },
    keys: { attribute: false },
    now: { attribute: false },
    clock: { attribute: false },
    showsAll: { state: true },
    note: { state: true },
    staff: { state: true },
  };

  /** Address of a municipality on a server, such as `https://stek.example.be/v1/ieper`. */
  api?: string;

  /** A client of the page's own making, which the server knows the contact person by; wins over `api`. */
  client?: StekClient | undefined;

  /** Keys that a program unlocked already: then nothing is asked. They can be used and not be read. */
  keys?: OpenKeys | undefined;

  /** The moment that counts as now, epoch milliseconds; the device's clock unless set. */
  now?: number;

  /** Time for the lock, for tests; the device's own unless set. */
  clock?: Clock | undefined;

  private showsAll = false;
  /** What happened, above what is shown. */
  private note = '';
  private staff: StekClient | undefined;

  /** Without a key: what everybody may ask, and what must not lead to who asks. */
  readonly #source = new ClientController(this, { ownFirst: true });
  readonly #formatter = new LocaleFormatterController(this);
  readonly #ring = new KeyRing(() => this.api ?? this.client?.tenant ?? '');
  readonly #wayIn: WayIn = new WayIn(this, {
    ring: this.#ring,
    context: () => this.#context,
    intro: () => this.text('inboxIntro'),
    opened: note => this.#enter(note),
    forget: () => this.#forget(),
    say: words => this.announce(words),
    focusNext: selector => (this.#focusNext = selector),
  });
  readonly #list = new LoadController(this, {
    args: () => this.staff && ([this.staff] as const),
    load: ([staff], signal) => staff.referrals.list({}, { signal }),
    settled: came => this.#tellRefreshed(came),
  });
  readonly #form = new LoadController(this, {
    args: () => (this.staff && this.#source.client ? ([this.#source.client] as const) : undefined),
    load: ([client], signal) => client.referrals.recipients({ signal }),
  });
  readonly #card: ModuleLoader<CardModule, OpenedCard> = new ModuleLoader<CardModule, OpenedCard>(
    {
      adoptModule: part => this.adoptModule(part),
      waiting: () => this.announce(this.t('loading')),
      settled: () => this.requestUpdate(),
    },
    cardModule,
    part => this.#makeCard(part),
  );
  #wanted: ReferralRecord | undefined;
  #isAskedAnew = false;
  #focusNext = '';

  constructor() {
    super();
    const isOpen = () => this.#ring.open !== undefined;
    const locks = (isIdle: boolean) => this.#lock(isIdle ? 'lockedIdle' : 'locked');
    this.addController(new IdleLock({ clock: () => this.clock, isOpen, locks }));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#look();
  }

  async #look(): Promise<void> {
    await this.#ring.look();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('api') && this.hasUpdated) void this.#look();
    if (!changed.has('keys') || !this.keys) return;
    this.#ring.use(this.keys);
    void this.#enter();
  }

  override render(): TemplateResult {
    if (!this.api && !this.client) return html`<slot></slot>`;
    return html`<div class="page">
      ${this.#card.now?.isOpen ? nothing : this.heading(0, this.text('inboxHeading'), { id: 'inbox' })}
      ${this.note ? banner(this.note) : nothing} ${this.#content()}
    </div>`;
  }

  #content(): TemplateResult {
    if (!globalThis.crypto?.subtle)
      return emptyState({ name: 'failed', title: this.t('insecure'), hint: this.t('insecureHint') });
    if (!this.#ring.open) return this.#wayIn.render();
    return html`${this.#toolbar()} ${this.#wanted ? this.#oneCard() : this.#cards()}`;
  }

  #toolbar(): TemplateResult {
    const list = {
      showsAll: this.showsAll,
      choose: (showsAll: boolean) => {
        this.showsAll = showsAll;
      },
      refresh: () => this.#refresh(),
    };
    const lock = () => this.#lock('locked');
    const forget = () => void this.#forget();
    const ways = this.#wanted && this.#card.now?.isOpen ? this.#card.now.ways() : undefined;
    return toolbar({ isKept: this.#ring.isKept, list: this.#wanted ? undefined : list, ways, lock, forget }, this.t);
  }

  #cards(): TemplateResult {
    const { state } = this.#list;
    if (state.status === 'failed' && !state.data) return this.#failed(state.error);
    if (!state.data) return skeleton(this.t('loading'), 3);
    const { t } = this;
    const failed = state.status === 'failed' ? failureIn(state.error) : undefined;
    return html`${failed ? banner(t(`failed.${failed}`), { label: t('retry'), run: () => this.#list.reload() }) : nothing}
      <p class="muted" .textContent=${t('readingIsLogged')}></p>
      ${cardList(
        {
          records: state.data,
          colleagues: this.#form.state.data?.recipients ?? [],
          showsAll: this.showsAll,
          open: record => void this.#openCard(record),
        },
        this.#context,
      )}`;
  }

  #failed(error: unknown): TemplateResult {
    const why = failureIn(error);
    const isAccess = why === 'access' || why === 'forbidden';
    return emptyState({
      name: 'failed',
      title: this.t(`failed.${why}`),
      hint: this.t(`failed.${why}Hint`),
      action: this.t(isAccess ? 'unlock' : 'retry'),
      run: () => (isAccess ? this.#askAgain() : this.#list.reload()),
    });
  }

  #oneCard(): TemplateResult {
    if (this.#card.now?.isOpen) return this.#card.now.render();
    if (!this.#card.hasFailed) return skeleton(this.t('loading'), 1);
    const run = () => void this.#card.retry().then(() => this.#showWanted());
    return banner(
      this.t(this.#card.isOffline ? 'failed.offline' : 'failed.server'),
      { label: this.t('retry'), run },
      'alert',
    );
  }

  #makeCard({ OpenedCard: Made }: CardModule): OpenedCard {
    return new Made(this, {
      staff: () => this.staff,
      client: () => this.#source.client,
      keys: () => this.#ring.open?.keys ?? [],
      officePhone: () => this.#form.state.data?.phone,
      context: () => this.#context,
      lang: () => this.textLanguage,
      dir: () => this.direction,
      now: () => this.#now,
      say: (words, options) => this.announce(words, options),
      changed: record => {
        this.#list.reload();
        this.emit('stek-referral-changed', { state: record.state });
      },
      close: () => this.#backToList(),
    });
  }

  async #openCard(record: ReferralRecord): Promise<void> {
    this.#wanted = record;
    this.note = '';
    this.requestUpdate();
    await this.#card.need();
    await this.#showWanted();
  }

  async #showWanted(): Promise<void> {
    if (this.#wanted) await this.#card.now?.open(this.#wanted);
  }

  #backToList(): void {
    const id = this.#wanted?.id;
    this.#wanted = undefined;
    this.#card.now?.forget();
    this.#focusNext = id ? `#open-${id}` : '#inbox';
    this.requestUpdate();
  }

  /** In: with the access of the key, the server gives the list. */
  async #enter(note = this.note): Promise<void> {
    const access = this.#ring.open?.access;
    this.note = note;
    this.#wayIn.passed();
    this.#focusNext = '#inbox';
    this.staff =
      this.client ?? (await clientMaker().then(({ clientFor }) => clientFor({ api: this.api, apiKey: access })));
    if (!this.#ring.open) this.staff = undefined;
    void this.#card.prefetch();
  }

  /** The server no longer takes the access: the next time it is asked for. */
  #askAgain(): void {
    this.#lock('locked');
    this.#wayIn.askAccess();
    this.requestUpdate();
  }

  #lock(why: 'locked' | 'lockedIdle'): void {
    if (!this.#ring.open) return;
    this.#ring.lock();
    this.#card.now?.forget();
    this.#wanted = undefined;
    this.staff = undefined;
    this.note = this.t(why);
    this.#focusNext = '#inbox';
    this.announce(this.note);
    this.requestUpdate();
  }

  async #forget(): Promise<void> {
    await this.#ring.forget().catch(() => undefined);
    if (this.#ring.isKept) return;
    this.note = this.t('forgotten');
    this.announce(this.note);
    this.#focusNext = '#inbox';
    this.requestUpdate();
  }

  #refresh(): void {
    this.#isAskedAnew = true;
    this.#list.reload();
  }

  /** Who asked hears what came; what is read anew by itself says nothing. */
  #tellRefreshed(came: LoadState<readonly ReferralRecord[]>): void {
    if (!this.#isAskedAnew) return;
    this.#isAskedAnew = false;
    if (came.status === 'done') this.announce(this.t('refreshed', { count: came.data.length }));
    if (came.status === 'failed') this.announce(this.t(`failed.${failureIn(came.error)}`), { urgent: true });
  }

  get #now(): number {
    return this.now ?? this.clock?.now() ?? Date.now();
  }

  get #context(): InboxContext {
    return {
      t: this.t,
      spoken: this.#formatter.spoken,
      address: this.effectiveAddress,
      heading: (depth, text, options) => this.heading(depth, text, options),
    };
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    setDefaultAria(this.internals, 'region', this.t('inboxHeading'));
    this.#card.now?.updated();
    const focusNext = this.#focusNext;
    this.#focusNext = '';
    if (!focusNext) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    // A card that is done with is no longer in the list.
    (find(focusNext) ?? find('#inbox'))?.focus();
  }
}
