import type { Context, Handler } from 'hono';
import type { Snapshot, Store } from '../store/store.ts';
import { send, type Answer } from './answer.ts';
import { KeptAnswers, type Kept } from './kept-answers.ts';
import { Problem } from './problem.ts';
import { nextRequestId } from './request-id.ts';

/** What a route makes its answer from. The same input always gives the same answer: that is what lets answers be kept. */
export interface ReadRequest {
  snapshot: Snapshot;
  query: URLSearchParams;
  /** A part of the path, percent-decoded; empty when the route has none of that name. */
  param(name: string): string;
  /** Scheme and host under which visitors reach this server, such as `https://stek.example`. */
  origin: string;
  /** Epoch milliseconds, whole minutes; only routes that say so get it. */
  now: number;
}

export interface ReadRoute {
  answer(request: ReadRequest): Answer | Promise<Answer>;
  /** Whether the answer changes with the clock: then it is made anew each minute. */
  timed?: boolean;
}

/** Which answer is wanted: as of which data and which minute. */
interface State {
  tenant: string;
  version: number;
  minute: number;
}

/** An answer on its way, and when it was begun by `performance.now()`. */
interface Making extends State {
  answer: Promise<Answer>;
  since: number;
}

const MINUTE = 60_000;
/** Activities from which on a programme takes so long to read that the answers before are sent meanwhile. */
const LARGE = 2000;
/** How long a reader of a large programme waits for the newest answer, milliseconds. */
const WORTH_WAITING = 50;
/** What a tenant can be called; anything else never reaches the database. */
const TENANT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Turns read routes into handlers that keep their answers until the tenant's data changes. */
export class ReadServer {
  readonly #store: Store;
  readonly #publicUrl: string | undefined;
  readonly #kept = new KeptAnswers();
  readonly #snapshots = new Map<string, Snapshot>();
  readonly #reading = new Map<string, Promise<Snapshot | undefined>>();
  readonly #makings = new Map<string, Making>();

  constructor(store: Store, publicUrl: string | undefined) {
    this.#store = store;
    this.#publicUrl = publicUrl;
  }

  /** @param tenantIn where the name of the municipality stands, when that is not its own part of the path */
  handler(route: ReadRoute, tenantIn = (context: Context) => context.req.param('tenant')): Handler {
    return async context => {
      const tenant = tenantIn(context) ?? '';
      const version = TENANT_NAME.test(tenant) ? await this.#store.dataVersion(tenant) : undefined;
      if (version === undefined) throw unknownTenant(tenant);
      const minute = route.timed ? this.#minute() : 0;
      const kept = this.#kept.get(context.req.url);
      const isTrue = kept?.version === version && kept.minute === minute;
      const answer = isTrue ? kept.answer : await this.#renew(kept, route, context, { tenant, version, minute });
      return send(answer, context.req.header('if-none-match'), nextRequestId());
    };
  }

  /**
   * The answer to an address when it was given before and is still true; it asks the database, like every read. For a listener
   * that wants to answer without the router.
   */
  async again(url: string): Promise<Answer | undefined> {
    const kept = this.#kept.get(url);
    if (!kept || (kept.minute !== 0 && kept.minute !== this.#minute())) return undefined;
    return (await this.#store.dataVersion(kept.tenant)) === kept.version ? kept.answer : undefined;
  }

  #minute(): number {
    return Math.floor(this.#store.clock().getTime() / MINUTE) * MINUTE;
  }

  /**
   * A new answer. For a large programme, such as after the import of all of it, that takes a while: meanwhile the one before is sent,
   * as every cache on the way does as well.
   */
  async #renew(kept: Kept | undefined, route: ReadRoute, context: Context, state: State): Promise<Answer> {
    const size = this.#snapshots.get(state.tenant)?.activities.length ?? 0;
    if (!kept || size <= LARGE) return this.#making(route, context, state).answer;
    const { answer, since } = this.#makings.get(context.req.url) ?? this.#making(route, context, state);
    const left = since + WORTH_WAITING - performance.now();
    if (left <= 0) return kept.answer;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const before = new Promise<Answer>(resolve => (timer = setTimeout(resolve, left, kept.answer)));
    return Promise.race([answer, before]).finally(() => clearTimeout(timer));
  }

  /** One making of an answer for all who ask for it meanwhile. */
  #making(route: ReadRoute, context: Context, state: State): Making {
    const { url } = context.req;
    const running = this.#makings.get(url);
    if (running && running.version >= state.version && running.minute === state.minute) return running;
    const answer = this.#make(route, context, state).finally(() => {
      if (this.#makings.get(url) === making) this.#makings.delete(url);
    });
    // Everybody may have been sent the one before; the next who asks hears of a failure.
    answer.catch(() => undefined);
    const making: Making = { ...state, answer, since: performance.now() };
    this.#makings.set(url, making);
    return making;
  }

  async #make(route: ReadRoute, context: Context, { tenant, version, minute }: State): Promise<Answer> {
    const snapshot = await this.#snapshot(tenant, version);
    const url = new URL(context.req.url);
    const answer = await route.answer({
      snapshot,
      query: url.searchParams,
      param: name => context.req.param(name) ?? '',
      origin: this.#publicUrl ?? url.origin,
      now: minute,
    });
    // Under the number of what was read, which is newer than the one asked for when somebody wrote in between.
    this.#kept.keep(context.req.url, { answer, tenant, version: snapshot.dataVersion, minute });
    return answer;
  }

  /** @param version what it has to show at least: that which there was when the request came */
  async #snapshot(tenant: string, version: number): Promise<Snapshot> {
    const known = this.#snapshots.get(tenant);
    if (known?.dataVersion === version) return known;
    const before = await this.#reading.get(tenant)?.catch(() => undefined);
    if (before && before.dataVersion >= version) return before;
    // Who waited for a read that had begun before this change takes the next one, all of them the same.
    const snapshot = await (this.#reading.get(tenant) ?? this.#read(tenant));
    if (!snapshot) throw unknownTenant(tenant);
    return snapshot;
  }

  #read(tenant: string): Promise<Snapshot | undefined> {
    const reading = this.#store.snapshot(tenant, this.#snapshots.get(tenant)).then(snapshot => {
      const newest = this.#snapshots.get(tenant);
      if (snapshot && (!newest || newest.dataVersion < snapshot.dataVersion)) this.#remember(tenant, snapshot);
      return snapshot;
    });
    const done = reading.finally(() => this.#reading.delete(tenant));
    this.#reading.set(tenant, done);
    return done;
  }

  #remember(tenant: string, snapshot: Snapshot): void {
    this.#snapshots.delete(tenant);
    this.#snapshots.set(tenant, snapshot);
    const [oldest] = this.#snapshots.keys();
    if (this.#snapshots.size > SNAPSHOTS_KEPT && oldest !== undefined) this.#snapshots.delete(oldest);
  }
}

/** Municipalities whose data stays in memory. */
const SNAPSHOTS_KEPT = 50;

const unknownTenant = (tenant: string): Problem =>
  new Problem(
    'unknown_tenant',
    `Nobody called “${tenant.slice(0, 60)}” has a programme here. Check that part of the address.`,
  );
