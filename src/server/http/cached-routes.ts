import type { Context, Handler } from 'hono';
import type { CountedSeats } from '../store/counted-seats.ts';
import { SnapshotReader, type Reading, type SnapshotSources } from '../store/snapshot-reader.ts';
import type { Snapshot } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Versions } from '../store/versions.ts';
import { AnswerCache, type CachedAnswer } from './answer-cache.ts';
import { send, unkept, type Answer } from './answer.ts';
import { Problem } from './problem.ts';
import { Readings } from './readings.ts';
import { nextRequestId } from './request-id.ts';

/** What a route makes its answer from. The same input always gives the same answer: that is what lets answers be kept. */
export interface ReadRequest {
  snapshot: Snapshot;
  /** Who reads this says in the answer of which dates it shows the seats. */
  readonly seats: CountedSeats;
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

/** An answer to be made, and what it is kept under. It outlives the request that asked for it first. */
interface Wanted {
  route: ReadRoute;
  params: Readonly<Record<string, string>>;
  tenant: string;
  versions: Versions;
  minute: number;
  /** Scheme and host that the visitor wrote. */
  origin: string;
  query: URLSearchParams;
  key: string;
}

/** An answer on its way: as of which data, and when it was begun by `performance.now()`. */
interface Making {
  versions: Versions;
  answer: Promise<Answer>;
  since: number;
}

const MINUTE = 60_000;
/** Activities from which on a programme takes so long to read that the answers before are sent meanwhile. */
const LARGE = 2000;
/** How long a reader of a large programme waits for the newest answer, milliseconds. */
const WORTH_WAITING = 50;
/** What a tenant can be called; anything else never reaches the database. */
export const TENANT_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Turns read routes into handlers that keep their answers until what they show changes. */
export class CachedRoutes {
  readonly #store: Store;
  readonly #publicUrl: string | undefined;
  readonly #answers = new AnswerCache();
  readonly #readings: Readings;
  readonly #makings = new Map<string, Making>();

  constructor(store: Store, publicUrl: string | undefined, sources: SnapshotSources) {
    this.#store = store;
    this.#publicUrl = publicUrl;
    this.#readings = new Readings(new SnapshotReader(store, sources));
  }

  /** @param tenantIn where the name of the municipality stands, when that is not its own part of the path */
  handler(route: ReadRoute, tenantIn = (context: Context) => context.req.param('tenant')): Handler {
    return async context => {
      const tenant = tenantIn(context) ?? '';
      const versions = TENANT_NAME.test(tenant) ? await this.#store.versions(tenant) : undefined;
      if (versions === undefined) throw unknownTenant(tenant);
      const minute = route.timed ? this.#minute() : 0;
      const url = new URL(context.req.url);
      const query = known(url.searchParams, route.parameters);
      const key = keyOf(context.req.path, query);
      const wanted = { route, params: context.req.param(), tenant, versions, minute, origin: url.origin, query, key };
      const answer = await this.#answer(this.#answers.get(key), wanted);
      return send(answer, context.req.header('if-none-match'), nextRequestId());
    };
  }

  /**
   * The answer to an address when it was given before and is still true, or shows the same dates with other seats; it asks the
   * database, like every read. For a listener that wants to answer without the router.
   * @param target path and query as they came; only the spelling that answers are kept under is found
   */
  async again(target: string): Promise<Answer | undefined> {
    const cached = this.#answers.get(target);
    if (!cached || (cached.minute !== 0 && cached.minute !== this.#minute())) return undefined;
    const versions = await this.#store.versions(cached.tenant);
    if (versions?.data !== cached.versions.data) return undefined;
    return isOfSeats(cached, versions) ? cached.answer : cached.renew(versions);
  }

  #minute(): number {
    return Math.floor(this.#store.clock().getTime() / MINUTE) * MINUTE;
  }

  async #answer(cached: CachedAnswer | undefined, wanted: Wanted): Promise<Answer> {
    const { versions, minute } = wanted;
    if (cached?.versions.data !== versions.data || cached.minute !== minute) return this.#renew(cached, wanted);
    if (isOfSeats(cached, versions)) return cached.answer;
    return this.#making(wanted, cached).answer;
  }

  /**
   * A new answer to a changed programme, or a new minute. For a large programme, such as after the import of all of it, that takes a
   * while: meanwhile the one before is sent, as every cache on the way does as well.
   */
  async #renew(cached: CachedAnswer | undefined, wanted: Wanted): Promise<Answer> {
    const { tenant, key, versions } = wanted;
    if (!cached || this.#readings.sizeOf(tenant) <= LARGE) return this.#making(wanted).answer;
    const making = this.#makings.get(this.#nameOf(wanted)) ?? this.#making(wanted);
    const left = making.since + WORTH_WAITING - performance.now();
    // Where only the minute is another one, seats are all the same never older than the question: they are put in quickly.
    const isSame = cached.versions.data === versions.data;
    const before = async () => (isSame ? this.#answer(cached, { ...wanted, minute: cached.minute }) : cached.answer);
    if (left <= 0) return before();
    const hasSeats = !isSame || making.versions.seats >= versions.seats;
    const made = making.answer.then(answer => (hasSeats ? answer : this.#answer(this.#answers.get(key), wanted)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>(resolve => (timer = setTimeout(resolve, left))).then(before);
    return Promise.race([made, late]).finally(() => clearTimeout(timer));
  }

  /**
   * One making of an answer for all who ask for it meanwhile.
   * @param cached the one before, when it may differ by its seats alone
   */
  #making(wanted: Wanted, cached?: CachedAnswer): Making {
    const name = this.#nameOf(wanted);
    const { versions } = wanted;
    const running = this.#makings.get(name);
    if (running && isAtLeast(running.versions, versions)) return running;
    const answer = this.#make(wanted, cached).finally(() => {
      if (this.#makings.get(name) === making) this.#makings.delete(name);
    });
    // Everybody may have been sent the one before; the next who asks hears of a failure.
    answer.catch(() => undefined);
    const making: Making = { versions, answer, since: performance.now() };
    this.#makings.set(name, making);
    return making;
  }

  /** Where the host that a visitor wrote can be in an answer, it is not shared with those who wrote another. */
  #nameOf({ origin, key, minute }: Wanted): string {
    return `${this.#publicUrl === undefined ? origin : ''} ${minute} ${key}`;
  }

  async #make(wanted: Wanted, cached?: CachedAnswer): Promise<Answer> {
    const reading = await this.#reading(wanted);
    if (!cached || !showsSame(cached, reading)) return this.#makeOf(reading, wanted);
    const confirmed = { ...cached, versions: { ...cached.versions, seats: reading.seats.version } };
    if (this.#answers.get(wanted.key) === cached) this.#answers.keep(wanted.key, confirmed);
    return cached.answer;
  }

  async #makeOf({ snapshot, seats }: Reading, wanted: Wanted): Promise<Answer> {
    const { route, params, tenant, minute, origin, query, key } = wanted;
    const publicUrl = this.#publicUrl;
    const read = { host: false, seats: false };
    const answer = await route.answer({
      snapshot,
      get seats() {
        read.seats = true;
        return seats;
      },
      query,
      param: name => params[name] ?? '',
      publicUrl,
      get origin() {
        read.host ||= publicUrl === undefined;
        return publicUrl ?? origin;
      },
      now: minute,
    });
    if (read.seats && !answer.dates) throw new Error(`${key} shows seats, and does not say of which dates.`);
    if (read.host) return unkept(answer);
    // Under the numbers of what was read, which are newer than those asked for when somebody wrote in between.
    const versions = { data: snapshot.dataVersion, seats: seats.version };
    const renew = (newer: Versions) => this.#answer(this.#answers.get(key), { ...wanted, versions: newer });
    // One of the minute before may come later.
    if ((this.#answers.get(key)?.minute ?? minute) <= minute)
      this.#answers.keep(key, { answer, tenant, versions, minute, renew });
    return answer;
  }

  async #reading({ tenant, versions }: Wanted): Promise<Reading> {
    const reading = await this.#readings.since(tenant, versions);
    if (!reading) throw unknownTenant(tenant);
    return reading;
  }
}

/** Whether an answer shows the seats as they are in a version, or none at all. */
const isOfSeats = ({ answer: { dates = [] }, versions }: CachedAnswer, { seats }: Versions): boolean =>
  versions.seats === seats || dates.length === 0;

/** Whether an answer is what it would be were it made of this. */
const showsSame = ({ answer: { dates = [] }, versions }: CachedAnswer, { snapshot, seats }: Reading): boolean =>
  snapshot.dataVersion === versions.data && !dates.some(id => seats.hasChanged(id, versions.seats));

const isAtLeast = (one: Versions, other: Versions): boolean => one.data >= other.data && one.seats >= other.seats;

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

/** Nobody of this name has anything here. */
export const unknownTenant = (tenant: string): Problem =>
  new Problem(
    'unknown_tenant',
    `Nobody called “${tenant.slice(0, 60)}” has a programme here. Check that part of the address.`,
  );
