import type { Context, Handler } from 'hono';
import type { Snapshot, Store } from '../store/store.ts';
import { send, type Answer } from './answer.ts';
import { KeptAnswers } from './kept-answers.ts';
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

const MINUTE = 60_000;
/** What a tenant can be called; anything else never reaches the database. */
const TENANT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Turns read routes into handlers that keep their answers until the tenant's data changes. */
export class ReadServer {
  readonly #store: Store;
  readonly #publicUrl: string | undefined;
  readonly #kept = new KeptAnswers();
  readonly #snapshots = new Map<string, Snapshot>();

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
      const answer = isTrue ? kept.answer : await this.#make(route, context, tenant, version, minute);
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

  async #make(route: ReadRoute, context: Context, tenant: string, version: number, minute: number): Promise<Answer> {
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

  async #snapshot(tenant: string, version: number): Promise<Snapshot> {
    const known = this.#snapshots.get(tenant);
    if (known?.dataVersion === version) return known;
    const snapshot = await this.#store.snapshot(tenant);
    if (!snapshot) throw unknownTenant(tenant);
    const newest = this.#snapshots.get(tenant);
    if (!newest || newest.dataVersion < snapshot.dataVersion) this.#remember(tenant, snapshot);
    return snapshot;
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
