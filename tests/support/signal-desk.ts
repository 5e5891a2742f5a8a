import type { Challenge } from 'altcha-lib/types';
import type { SignalDetails, SignalRecord } from '../../src/schema/signal-record.ts';
import type { SignalReceipt, SignalRequest } from '../../src/schema/signal.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import type { KeyRole } from '../../src/server/access/roles.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { jobsOf, runJobs } from '../../src/server/jobs/jobs.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { KINDS } from '../../src/server/kinds.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import type { Store } from '../../src/server/store/store.ts';
import type { OpenEmpty } from './engines.ts';
import { courseOf, solved, TOWN } from './sign-up-desk.ts';

/** A Monday, in the middle of the day. */
export const HEARD = Date.parse('2026-11-30T12:00:00Z');
export const DAY = 86_400_000;

/** An answer that says something. */
export const ANSWER = { nl: 'We vragen een bushalte aan het gemeentebestuur.' };

/** Words that nobody else says. */
export const aSignal = (more: Partial<SignalRequest> = {}): SignalRequest => ({
  about: 'service',
  text: 'Er rijdt geen bus meer na zes uur.',
  themes: ['mobility'],
  ...more,
});

/** Who works here, by the label of their key. `second` is another coordinator. */
const STAFF = {
  worker: 'worker',
  coordinator: 'coordinator',
  second: 'coordinator',
  editor: 'editor',
  admin: 'admin',
} as const;
export type Staff = keyof typeof STAFF;

export interface SignalAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** What every state that can be reached without its sender needs. */
export const DATA: Readonly<Record<string, object | undefined>> = {
  question_open: { question: { nl: 'Welke bus is het?' } },
  interpreted: { kind: 'service', summary: 'Geen bus na zes uur.' },
  translated: { target: 'Vervoerregio', text: 'Na zes uur rijdt er geen bus.' },
  in_action: { action: { nl: 'We vragen een late bus.' }, owner: 'Team mobiliteit', due: '2027-01-15' },
  answered: { answer: ANSWER },
  not_taken_up: { reason: 'not_ours', answer: { nl: 'De bus is van een andere overheid, niet van ons.' } },
  discard_proposed: { reason: 'Dit is reclame.' },
};

/** A municipality that hears signals, and everybody who has to do with them. */
export class SignalDesk {
  readonly app: App;
  /** Id of the municipality. */
  readonly tenant: string;
  readonly store: Store;
  readonly keys: ServerKeys;
  /** Epoch milliseconds; a test sets it. */
  readonly clock: { now: number };
  readonly errors: unknown[] = [];
  /** The secret of each key, and its id. */
  readonly staff: Readonly<Record<Staff, { key: string; id: string }>>;
  /** What every request brings along. */
  readonly #device: { headers: Record<string, string>; env: object };

  private constructor(
    parts: Pick<SignalDesk, 'tenant' | 'store' | 'keys' | 'clock' | 'staff'>,
    device: { headers: Record<string, string>; address: string },
  ) {
    this.tenant = parts.tenant;
    this.store = parts.store;
    this.keys = parts.keys;
    this.clock = parts.clock;
    this.staff = parts.staff;
    this.#device = { headers: device.headers, env: { incoming: { socket: { remoteAddress: device.address } } } };
    this.app = createApp({
      ...{ store: this.store, keys: this.keys, work: { cost: 100, tries: 4 } },
      onError: error => this.errors.push(error),
    });
  }

  /** @param given when it is, and the address and headers of every device */
  static async open(
    openEmpty: OpenEmpty,
    given: {
      now?: number;
      address?: string;
      headers?: Record<string, string>;
      keys?: ServerKeys;
      tenant?: string;
    } = {},
  ): Promise<SignalDesk> {
    const clock = { now: given.now ?? HEARD };
    const store = await openEmpty(() => new Date(clock.now));
    const { tenant = TOWN.id } = given;
    await upsert(
      store,
      { ...TOWN, id: tenant },
      {
        activities: [courseOf('koken', { mode: 'none' })],
        places: ['dorp', 'wijk'].map(id => ({ id, slug: `de-${id}`, name: `De ${id}` })),
      },
    );
    const made = async (label: Staff) => createApiKey(store, { tenant, role: STAFF[label] as KeyRole, label });
    const staff = Object.fromEntries(
      await Promise.all((Object.keys(STAFF) as Staff[]).map(async label => [label, await made(label)] as const)),
    ) as SignalDesk['staff'];
    const keys = given.keys ?? (await ServerKeys.random(clock.now));
    const { address = '192.0.2.7', headers = {} } = given;
    return new SignalDesk({ tenant, store, keys, clock, staff }, { headers, address });
  }

  /** Another server for the same people, on the same data. */
  beside(store: Store): SignalDesk {
    const { tenant, keys, clock, staff } = this;
    return new SignalDesk({ tenant, store, keys, clock, staff }, { headers: {}, address: '192.0.2.7' });
  }

  /** Another municipality on the same server. */
  neighbour(tenant: string): Promise<SignalDesk> {
    return SignalDesk.open(async () => this.store, { keys: this.keys, tenant });
  }

  /** Asks as anyone on the street can, or as who works here. */
  async ask(
    path: string,
    { as, headers, ...init }: RequestInit & { as?: Staff | undefined } = {},
  ): Promise<SignalAnswer> {
    const response = await this.app.request(
      `http://stek.test/v1/${this.tenant}/${path}`,
      {
        ...init,
        headers: {
          ...this.#device.headers,
          ...(as && { authorization: `Bearer ${this.staff[as].key}` }),
          ...(headers as Record<string, string>),
        },
      },
      this.#device.env,
    );
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const body = (isJson && text ? JSON.parse(text) : { text }) as Record<string, unknown>;
    return { status: response.status, body, headers: response.headers };
  }

  post(path: string, body: unknown, as?: Staff, headers: Record<string, string> = {}): Promise<SignalAnswer> {
    return this.ask(path, {
      ...{ method: 'POST', as, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    });
  }

  /** @param seen the version that was seen */
  put(path: string, body: unknown, seen: number | undefined, as: Staff): Promise<SignalAnswer> {
    const condition = seen === undefined ? {} : { 'if-match': `"${seen}"` };
    return this.ask(path, {
      ...{ method: 'PUT', as, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...condition },
    });
  }

  /** Passes something on, as anybody does, with a proof of work. */
  async send(request: unknown = aSignal(), headers: Record<string, string> = {}): Promise<SignalAnswer> {
    const { body } = await this.ask('proof');
    const proof = await solved(body as unknown as Challenge);
    return this.post('signals', request, undefined, { 'stek-proof': proof, ...headers });
  }

  /** The same, once it was taken. @returns the code and the id of its record */
  async sent(request: SignalRequest = aSignal()): Promise<{ code: string; id: string; ref: string }> {
    const { status, body } = await this.send(request);
    if (status !== 201) throw new Error(JSON.stringify(body));
    const { code, ref } = body as unknown as SignalReceipt;
    const { id } = (await this.list('coordinator')).find(record => record.ref === ref)!;
    return { code, ref, id };
  }

  async list(as: Staff, query = ''): Promise<SignalRecord[]> {
    const { status, body } = await this.ask(`inbox/signals${query}`, { as });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body['items'] as SignalRecord[];
  }

  /** The record of one, without opening it. */
  async record(id: string): Promise<SignalRecord> {
    return (await this.list('coordinator')).find(record => record.id === id)!;
  }

  /** Opens one. @throws when it cannot be */
  async opened(id: string, as: Staff = 'coordinator'): Promise<SignalDetails> {
    const { status, body } = await this.ask(`signals/${id}`, { as });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as unknown as SignalDetails;
  }

  /** Takes one to another state, whatever its version is. @param data @default what that state needs */
  async move(id: string, to: string, data: unknown = DATA[to], as: Staff = 'coordinator'): Promise<SignalAnswer> {
    const version = (await this.record(id))?.version ?? 1;
    return this.post(`signals/${id}/transitions`, { to, version, ...(data !== undefined && { data }) }, as);
  }

  /** Takes one through several states, each with what it needs. @throws when one of them cannot be */
  async walk(id: string, ...states: string[]): Promise<void> {
    for (const to of states) {
      const { status, body } = await this.move(id, to);
      if (status !== 200) throw new Error(`${to}: ${JSON.stringify(body)}`);
    }
  }

  /** What the holder of a code sees, or does. */
  follow(code: string, action = '', text?: string, headers: Record<string, string> = {}): Promise<SignalAnswer> {
    const data = text === undefined ? {} : { data: { text } };
    return this.post(`follow-up${action && `/${action}`}`, { code, ...data }, undefined, headers);
  }

  /** Lets so many days pass, and the server do what it does by itself. */
  async pass(days: number): Promise<void> {
    this.clock.now += days * DAY;
    await runJobs(this.store, 'test', jobsOf(KINDS));
  }
}
