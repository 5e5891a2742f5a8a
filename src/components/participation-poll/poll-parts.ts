import { html, type TemplateResult } from 'lit';
import { municipalDay } from '../../domain/municipal-clock.ts';
import { originalDay } from '../../domain/occurrence-id.ts';
import { banner } from '../../foundation/banner.ts';
import { idle } from '../../foundation/idle.ts';
import { ModuleLoader, type AnyModuleLoader } from '../../foundation/module-loader.ts';
import type { LazyModule, StekElement } from '../../foundation/stek-element.ts';
import type { Poll } from '../../schema/poll.ts';
import type { StekClient } from '../../sdk/client.ts';
import type { PollCatalogue } from '../../i18n/poll.ts';
import type { Kiosk, KioskOptions } from './kiosk/kiosk.ts';
import type { PollContext } from './poll-context.ts';
import type * as Results from './results/results.ts';
import type { Voting, VotingOptions } from './voting/voting.ts';

type ResultsModule = typeof Results;

/** What the parts need of their element. */
export interface PollPartsOptions {
  adoptModule: (part: LazyModule) => Promise<void>;
  client: () => StekClient | undefined;
  /** Address of the page with the programme, where the page names one. */
  programmePage: () => string | undefined;
  /** Epoch milliseconds. */
  now: () => number;
  kiosk: KioskOptions;
  voting: VotingOptions;
}

/** What of a poll is fetched when it is needed: the questions, results with the answer, and the shared tablet. */
export class PollParts {
  readonly #host: StekElement<PollCatalogue>;
  readonly #options: PollPartsOptions;
  readonly #results: ModuleLoader<ResultsModule & LazyModule, ResultsModule>;
  readonly #kiosk: ModuleLoader<LazyModule & { Kiosk: typeof Kiosk }, Kiosk>;
  readonly #voting: ModuleLoader<LazyModule & { Voting: typeof Voting }, Voting>;
  /** The results that were drawn last. */
  #drawn: { view: Results.ResultsView; context: PollContext } | undefined;
  /** Poll and version of which the planned dates were looked up. */
  #lookedUp = '';
  #planned: ReadonlyMap<string, string> = new Map();

  constructor(host: StekElement<PollCatalogue>, options: PollPartsOptions) {
    this.#host = host;
    this.#options = options;
    const { adoptModule } = options;
    const module = { adoptModule, waiting: () => undefined, settled: () => host.requestUpdate() };
    this.#results = new ModuleLoader<ResultsModule & LazyModule, ResultsModule>(
      module,
      () => import('./results/results.ts'),
      part => {
        part.printWith(host, () => this.#drawn);
        return part;
      },
    );
    this.#kiosk = new ModuleLoader<LazyModule & { Kiosk: typeof Kiosk }, Kiosk>(
      module,
      () => import('./kiosk/kiosk.ts'),
      part => new part.Kiosk(host, options.kiosk),
    );
    this.#voting = new ModuleLoader<LazyModule & { Voting: typeof Voting }, Voting>(
      module,
      () => import('./voting/voting.ts'),
      part => new part.Voting(host, options.voting),
    );
  }

  /** Whether results can be drawn, and their words are here. */
  get hasResults(): boolean {
    return this.#results.now !== undefined;
  }

  needResults(): void {
    void this.#results.need();
  }

  /** The questions, once they are here. */
  get voting(): Voting | undefined {
    return this.#voting.now;
  }

  /** Fetches the questions while somebody reads what stands before them: a connection may break meanwhile. */
  async prefetchVoting(): Promise<void> {
    await idle();
    await this.#voting.prefetch();
  }

  /** Never rejects: what does not come is said in its place. */
  async needVoting(): Promise<Voting | undefined> {
    await this.#voting.need();
    return this.#voting.now;
  }

  needKiosk(): void {
    void this.#kiosk.need();
  }

  retry(): void {
    if (this.#results.hasFailed) void this.#results.retry();
    if (this.#kiosk.hasFailed) void this.#kiosk.retry();
    if (this.#voting.hasFailed) void this.#voting.retry();
  }

  results(view: Omit<Results.ResultsView, 'activityPage'>, context: PollContext): TemplateResult {
    const drawn = { view: { ...view, activityPage: (id: string) => this.#activityPage(id) }, context };
    this.#drawn = drawn;
    if (this.#results.now) return this.#results.now.pollResults(drawn.view, context);
    return this.#comes(this.#results, context);
  }

  votes(poll: Poll, context: PollContext): TemplateResult {
    return this.#voting.now?.render(poll) ?? this.#comes(this.#voting, context);
  }

  kiosk(context: PollContext): TemplateResult {
    return this.#kiosk.now?.render() ?? this.#comes(this.#kiosk, context);
  }

  /** When the answer says that something was planned: finds its date, so that the link leads there. */
  lookUpPlanned(poll: Poll): void {
    const client = this.#options.client();
    const key = `${poll.id} ${poll.version}`;
    if (!client || !poll.reply || !this.#results.now || this.#lookedUp === key) return;
    this.#lookedUp = key;
    const { plannedIn, plannedDates } = this.#results.now;
    const ids = plannedIn(poll);
    if (ids.length === 0) return;
    void plannedDates(client, ids, municipalDay(this.#options.now())).then(dates => {
      this.#planned = dates;
      this.#host.requestUpdate();
    });
  }

  /** On the page of the municipality, whose calendar opens the date; else on the plain page of the server. */
  #activityPage(activityId: string): string | undefined {
    const date = this.#planned.get(activityId);
    const own = this.#options.programmePage();
    if (own) return date ? `${own.replace(/#.*$/, '')}#stek=${encodeURIComponent(date)}` : own;
    const page = this.#options.client()?.capabilities.subscribe?.replace(/\/v1\/([^/]+)\/activities\.ics$/, '/p/$1');
    const day = date && originalDay(date);
    return page && date && day ? `${page}?from=${day}#${encodeURIComponent(date)}` : page;
  }

  #comes({ hasFailed, isOffline }: AnyModuleLoader, { t }: PollContext): TemplateResult {
    if (!hasFailed) return html`<p class="loading" part="loading" .textContent=${t('loading')}></p>`;
    return banner(
      t(isOffline ? 'failedOffline' : 'failedServer'),
      { label: t('retry'), run: () => this.retry() },
      'alert',
    );
  }
}
