import type { Context, Handler } from 'hono';
import type { Snapshot, Store } from '../store/store.ts';
import { send, unkept, type Answer } from './answer.ts';
import { KeptAnswers, type Kept } from './kept-answers.ts';
import { Problem } from './problem.ts';
import { nextRequestId } from './request-id.ts';

/** What a route makes its answer from. The same input always gives the same answer: that is what lets answers be kept. */
export interface ReadRequest {
  snapshot: Snapshot;
  /** The parameters that the route reads, each once; all others are left out. */
  query: URLSearchParams;
  /** A part of the path, percent-decoded; empty when the route has none of that name. */
  param(name: string): string;
  /** Scheme and host under which visitors reach this server, such as `https://stek.example`, when it was told. */
  publicUrl: string | undefined;
  /**
   * The same, for where an address must be whole (a QR code). A server that was not told takes the host that the visitor wrote: who
   * reads this gets an answer that nobody keeps.
   */
  readonly origin: string;
  /** Epoch milliseconds, whole minutes; only routes that say so get it. */
  now: number;
}

export interface ReadRoute {
  answer(request: ReadRequest): Answer | Promise<Answer>;
  /**
   * Names of the parameters it reads, in the order in which the SDK writes them. Others (`utm_source`) neither change the answer nor
   * make another one to be worked out and kept.
   */
  parameters: readonly string[];
  /** Whether the answer changes with the clock: then it is made anew each minute. */
  timed?: boolean;
}

/** An answer to be made, and what it is kept under. */
interface Wanted {
  route: ReadRoute;
  context: Context;
  tenant: string;
  version: number;
  minute: number;
  url: URL;
  query: URLSearchParams;
  key: string;
}

/** An answer on its way: as of which data and which minute, and when it was begun by `performance.now()`. */
interface Making {
  version: number;
  minute: number;
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
      const url = new URL(context.req.url);
      const query = known(url.searchParams, route.parameters);
      const key = keyOf(context.req.path, query);
      const kept = this.#kept.get(key);
      const isTrue = kept?.version === version && kept.minute === minute;
      const wanted = { route, context, tenant, version, minute, url, query, key };
      const answer = isTrue ? kept.answer : await this.#renew(kept, wanted);
      return send(answer, context.req.header('if-none-match'), nextRequestId());
    };
  }

  /**
   * The answer to an address when it was given before and is still true; it asks the database, like every read. For a listener
   * that wants to answer without the router.
   * @param target path and query as they came; only the spelling that answers are kept under is found
   */
  async again(target: string): Promise<Answer | undefined> {
    const kept = this.#kept.get(target);
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
  async #renew(kept: Kept | undefined, wanted: Wanted): Promise<Answer> {
    const size = this.#snapshots.get(wanted.tenant)?.activities.length ?? 0;
    if (!kept || size <= LARGE) return this.#making(wanted).answer;
    const { answer, since } = this.#makings.get(this.#nameOf(wanted)) ?? this.#making(wanted);
    const left = since + WORTH_WAITING - performance.now();
    if (left <= 0) return kept.answer;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const before = new Promise<Answer>(resolve => (timer = setTimeout(resolve, left, kept.answer)));
    return Promise.race([answer, before]).finally(() => clearTimeout(timer));
  }

  /** One making of an answer for all who ask for it meanwhile. */
  #making(wanted: Wanted): Making {
    const name = this.#nameOf(wanted);
    const { version, minute } = wanted;
    const running = this.#makings.get(name);
    if (running && running.version >= version && running.minute === minute) return running;
    const answer = this.#make(wanted).finally(() => {
      if (this.#makings.get(name) === making) this.#makings.delete(name);
    });
    // Everybody may have been sent the one before; the next who asks hears of a failure.
    answer.catch(() => undefined);
    const making: Making = { version, minute, answer, since: performance.now() };
    this.#makings.set(name, making);
    return making;
  }

  /** Where the host that a visitor wrote can be in an answer, it is not shared with those who wrote another. */
  #nameOf({ url, key }: Wanted): string {
    return `${this.#publicUrl === undefined ? url.origin : ''} ${key}`;
  }

  async #make({ route, context, tenant, version, minute, url, query, key }: Wanted): Promise<Answer> {
    const snapshot = await this.#snapshot(tenant, version);
    const publicUrl = this.#publicUrl;
    let isOfHost = false;
    const answer = await route.answer({
      snapshot,
      query,
      param: name => context.req.param(name) ?? '',
      publicUrl,
      get origin() {
        isOfHost ||= publicUrl === undefined;
        return publicUrl ?? url.origin;
      },
      now: minute,
    });
    if (isOfHost) return unkept(answer);
    // Under the number of what was read, which is newer than the one asked for when somebody wrote in between.
    this.#kept.keep(key, { answer, tenant, version: snapshot.dataVersion, minute });
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

/** The first value of each parameter that a route reads, in the route's order. */
function known(query: URLSearchParams, parameters: readonly string[]): URLSearchParams {
  const read = new URLSearchParams();
  for (const name of parameters) {
    const value = query.get(name);
    if (value !== null) read.set(name, value);
  }
  return read;
}

/** Path and query as the fast lane meets them. The host is none of it: who changes that finds the same answer. */
const keyOf = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query}` : path);

/** Municipalities whose data stays in memory. */
const SNAPSHOTS_KEPT = 50;

const unknownTenant = (tenant: string): Problem =>
  new Problem(
    'unknown_tenant',
    `Nobody called “${tenant.slice(0, 60)}” has a programme here. Check that part of the address.`,
  );
