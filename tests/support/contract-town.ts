import { demoMunicipality, DEMO_TENANT } from '../../src/demo/municipality.ts';
import { fillProfile } from '../../src/demo/profile.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { saveEmbed } from '../../src/server/embeds/kept-embeds.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { DatabaseFailure } from '../../src/server/store/database-failure.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import type { KeptEmbed } from '../../src/server/store/tenant.ts';
import { removeActivities, upsert } from '../../src/server/programme/upsert.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import type { Challenge } from 'altcha-lib/types';
import { ContractChecker } from './contract-checker.ts';
import { contractContact, type ContractContact } from './contract-referrals.ts';
import { DEMO_NOW } from './demo-app.ts';
import { elementsFolder } from './elements-folder.ts';
import { aPerson, courseOf, dateOfCourse, solved } from './sign-up-desk.ts';

export const ORIGIN = 'https://stek.test';

/** One that the town has on a site. */
const EMBED: KeptEmbed = { id: 'home-page', what: 'calendar', origins: [], isPaused: false };

/** Whose key comes with a request. */
const ROLES = ['worker', 'coordinator', 'editor', 'admin'] as const;
export type ContractRole = (typeof ROLES)[number] | 'recipient';

/** What a request is made with, beside its method and path. */
export interface Ask {
  as?: ContractRole;
  body?: unknown;
  /** @default a new one for each POST */
  key?: string | null;
  headers?: Record<string, string>;
}

/** What is wrong with the server just now. */
interface TownState {
  fault: Error | undefined;
  draining: boolean;
  readonly folder: ReturnType<typeof elementsFolder>;
}

/** A server with something in it for every route, that holds each of its answers against its contract. */
export class ContractTown {
  readonly app: App;
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly checker: ContractChecker;
  /** Who gets referral cards. */
  readonly contact: ContractContact;
  readonly #faults: string[] = [];
  readonly #apiKeys: Record<ContractRole, string>;
  readonly #state: TownState;
  #people = 0;

  private constructor(
    parts: Pick<ContractTown, 'app' | 'store' | 'keys' | 'checker' | 'contact'>,
    apiKeys: Record<ContractRole, string>,
    state: TownState,
  ) {
    this.app = parts.app;
    this.store = parts.store;
    this.keys = parts.keys;
    this.checker = parts.checker;
    this.contact = parts.contact;
    this.#apiKeys = apiKeys;
    this.#state = state;
  }

  static async open(): Promise<ContractTown> {
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => DEMO_NOW);
    await upsert(store, DEMO_TENANT, demoMunicipality());
    await upsert(store, DEMO_TENANT, { activities: COURSES });
    await fillProfile(store, undefined);
    await removeActivities(store, DEMO_TENANT.id, ['removed']);
    await writeForTenant(store, DEMO_TENANT.id, write => saveEmbed(write, EMBED));
    const keys = await ServerKeys.random(DEMO_NOW.getTime());
    const folder = elementsFolder();
    const elements = await openElementsFolder(folder.path);
    const state: TownState = { fault: undefined, draining: false, folder };
    const app = createApp({
      store: failing(store, () => state.fault),
      keys,
      publicUrl: ORIGIN,
      elements,
      work: { cost: 100, tries: 4 },
      isDraining: () => state.draining,
      onError: () => undefined,
    });
    const apiKey = async (role: (typeof ROLES)[number]) =>
      (await createApiKey(store, { tenant: DEMO_TENANT.id, role, label: 'test' })).key;
    const contact = await contractContact(store, DEMO_TENANT.id);
    const apiKeys = Object.fromEntries([
      ...(await Promise.all(ROLES.map(async role => [role, await apiKey(role)] as const))),
      ['recipient', contact.key],
    ]) as Record<ContractRole, string>;
    const document = (await (await app.request('/openapi.json')).json()) as Record<string, unknown>;
    return new ContractTown({ app, store, keys, contact, checker: new ContractChecker(document) }, apiKeys, state);
  }

  /** Asks, and holds the answer against the contract. */
  async ask(method: string, path: string, { as, body, key, headers = {} }: Ask = {}): Promise<Response> {
    const isText = typeof body === 'string' || body instanceof Uint8Array;
    const name = key === undefined && method === 'POST' ? crypto.randomUUID() : key;
    const response = await this.app.request(ORIGIN + path, {
      method,
      headers: {
        ...(as && { authorization: `Bearer ${this.#apiKeys[as]}` }),
        ...(name && { 'idempotency-key': name }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: isText ? (body as string) : JSON.stringify(body) }),
    });
    this.#faults.push(...(await this.checker.faults(method, path.split('?')[0]!, response.clone())));
    return response;
  }

  /** Everything that an answer since the last time had and the contract did not, or the other way round. */
  faults(): string[] {
    return this.#faults.splice(0);
  }

  get(path: string, ask?: Ask): Promise<Response> {
    return this.ask('GET', path, ask);
  }

  post(path: string, body: unknown, ask?: Ask): Promise<Response> {
    return this.ask('POST', path, { body, ...ask });
  }

  form(path: string, fields: Record<string, string>, more: Record<string, string> = {}): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...more };
    return this.post(path, String(new URLSearchParams(fields)), { headers });
  }

  /** Somebody new for a course. */
  person(course = 'open', more: object = {}): Record<string, unknown> {
    return aPerson(dateOfCourse(course), ++this.#people, more);
  }

  /** A worker signs somebody up. */
  async register(course = 'open', ask: Ask = {}): Promise<Record<string, string>> {
    const response = await this.post('/v1/ieper/sign-ups', this.person(course), { as: 'worker', ...ask });
    return (await response.json()) as Record<string, string>;
  }

  /** A worker's record of somebody who signed up. */
  async record(course = 'open'): Promise<{ id: string; version: number; code: string }> {
    const { code, ref } = await this.register(course);
    const query = new URLSearchParams({ occurrenceId: dateOfCourse(course) });
    const list = await this.get(`/v1/ieper/inbox/sign-ups?${query}`, { as: 'worker' });
    const { items } = (await list.json()) as { items: { id: string; version: number; ref: string }[] };
    return { ...items.find(item => item.ref === ref)!, code: code! };
  }

  async proof(): Promise<Record<string, string>> {
    const challenge = (await (await this.get('/v1/ieper/proof')).json()) as Challenge;
    return { 'stek-proof': await solved(challenge) };
  }

  /** Signs up as anyone does, with harder work where that is asked. */
  async signUp(body: unknown): Promise<Response> {
    const key = crypto.randomUUID();
    const send = async () => this.post('/v1/ieper/sign-ups', body, { key, headers: await this.proof() });
    const response = await send();
    return response.status === 403 ? send() : response;
  }

  /** Whatever is done meanwhile meets a fault of ours, or a database that does not answer. */
  async broken<T>(kind: 'fault' | 'database', work: () => Promise<T>): Promise<T> {
    this.#state.fault =
      kind === 'fault' ? new Error('planted') : new DatabaseFailure('database_busy', new Error('planted'));
    return work().finally(() => (this.#state.fault = undefined));
  }

  async draining<T>(work: () => Promise<T>): Promise<T> {
    this.#state.draining = true;
    return work().finally(() => (this.#state.draining = false));
  }

  /** So many wrong codes came that only work helps. */
  async crowded<T>(work: () => Promise<T>): Promise<T> {
    const wrong = () => this.post('/v1/ieper/follow-up', { code: '4012 3000 0000 0010' });
    // One more than asks nobody for work, and the one that is looked up without.
    for (let count = 0; count < 22; count++) await wrong();
    try {
      return await work();
    } finally {
      await this.store.db.deleteFrom('rate_counters').execute();
    }
  }

  close(): Promise<void> {
    this.#state.folder.remove();
    return this.store.close();
  }
}

const rule = { mode: 'required', partyMax: 10 } as const;
const COURSES = [
  courseOf('open', rule),
  courseOf('burst', rule),
  courseOf('small', { ...rule, capacity: 1 }),
  courseOf('removed', rule),
  courseOf('past', rule, { schedule: { start: '2026-11-03T14:00', end: '2026-11-03T16:00', tz: 'Europe/Brussels' } }),
];

/** The same store, that throws instead when it is told to. */
function failing(store: Store, fault: () => Error | undefined): Store {
  return new Proxy(store, {
    get(target, name) {
      const error = fault();
      if (error && (name === 'db' || name === 'reader')) throw error;
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (error && name !== 'clock') return () => Promise.reject(error);
      return (value as (...given: unknown[]) => unknown).bind(target);
    },
  });
}
