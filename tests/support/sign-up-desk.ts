import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge } from 'altcha-lib/types';
import type { Activity, SignUpRule } from '../../src/schema/activity.ts';
import { createApp, type App } from '../../src/server/app.ts';
import { ServerKeys } from '../../src/server/keys/server-keys.ts';
import type { Store } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import type { AnyKind } from '../../src/server/submissions/submission-kind.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';

/** The municipality of the sign-up tests. */
export const TOWN = { id: 'proefdorp', name: 'Proefdorp', tz: 'Europe/Brussels' } as const;

/** A moment a week before the dates of {@link courseOf}. */
export const BEFORE = new Date('2026-11-24T09:00:00Z');

export interface Answered {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** An activity of one date, Tuesday 1 December 2026 at 14:00. */
export function courseOf(id: string, signUp: SignUpRule, more: Partial<Activity> = {}): Activity {
  return {
    id,
    status: 'published',
    title: { nl: `Les ${id}` },
    schedule: { start: '2026-12-01T14:00', end: '2026-12-01T16:00', tz: 'Europe/Brussels' },
    signUp,
    version: 1,
    ...more,
  };
}

/** The occurrence id of a course. */
export const dateOfCourse = (id: string): string => `${id}_20261201T1400`;

export const aPerson = (occurrenceId: string, number = 1, more: object = {}): Record<string, unknown> => ({
  occurrenceId,
  firstName: 'Marie',
  contact: { phone: `+3247${String(number).padStart(7, '0')}` },
  ...more,
});

/** Wrong codes in an hour that ask nobody of a network for work. */
export const MOST_WRONG = 20;

/** A server with some courses, and the ways in which people and workers speak to it. */
export class SignUpDesk {
  readonly app: App;
  readonly store: Store;
  readonly keys: ServerKeys;
  readonly workerKey: string;
  readonly errors: unknown[];
  #env: object = {};

  private constructor(app: App, store: Store, keys: ServerKeys, workerKey: string, errors: unknown[]) {
    this.app = app;
    this.store = store;
    this.keys = keys;
    this.workerKey = workerKey;
    this.errors = errors;
  }

  /** @param kinds what can be sent @default sign-ups */
  static async open(
    store: Store,
    activities: readonly Activity[],
    given?: ServerKeys,
    kinds?: readonly AnyKind[],
  ): Promise<SignUpDesk> {
    const keys = given ?? (await ServerKeys.random(store.clock().getTime()));
    const errors: unknown[] = [];
    const app = createApp({
      store,
      keys,
      kinds,
      work: { cost: 100, tries: 4 },
      onError: error => errors.push(error),
    });
    await upsert(store, TOWN, { activities });
    const { key } = await createApiKey(store, { tenant: TOWN.id, role: 'worker', label: 'test' });
    return new SignUpDesk(app, store, keys, key, errors);
  }

  /** So many wrong codes come from one network that looking one up there asks for work. */
  async mistype(): Promise<void> {
    for (let number = 0; number < MOST_WRONG; number++) await this.followUp('4012 3000 0000 0010');
  }

  /** The same desk for somebody whose device has this address. */
  from(remoteAddress: string): SignUpDesk {
    const desk = new SignUpDesk(this.app, this.store, this.keys, this.workerKey, this.errors);
    desk.#env = { incoming: { socket: { remoteAddress } } };
    return desk;
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await this.app.request(`http://stek.test/v1/${TOWN.id}/${path}`, init, this.#env);
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : { text }) as Record<string, unknown>,
      headers: response.headers,
    };
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return this.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"`, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Signs up as anyone does, with a proof of work, and a harder one where that is asked. */
  async signUp(body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const name = { 'idempotency-key': `"${crypto.randomUUID()}"` };
    const send = async () => this.post('sign-ups', body, { ...name, 'stek-proof': await this.proof(), ...headers });
    const answered = await send();
    return answered.body['code'] === 'proof_too_easy' ? send() : answered;
  }

  async proof(): Promise<string> {
    const { body } = await this.ask('proof');
    return solved(body as unknown as Challenge);
  }

  /** Signs someone up as a worker does, without a proof. */
  register(body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return this.post('sign-ups', body, { ...this.asWorker, ...headers });
  }

  get asWorker(): { authorization: string } {
    return { authorization: `Bearer ${this.workerKey}` };
  }

  followUp(code: unknown, action: 'show' | 'withdraw' | 'accept' = 'show'): Promise<Answered> {
    return this.post(action === 'show' ? 'follow-up' : `follow-up/${action}`, { code });
  }

  async list(occurrenceId: string): Promise<Record<string, unknown>[]> {
    const query = new URLSearchParams({ occurrenceId });
    const { body } = await this.ask(`inbox/sign-ups?${query}`, { headers: this.asWorker });
    return body['items'] as Record<string, unknown>[];
  }
}

/** The names of what the holder of a code can do, as a follow-up says them. */
export const actionNames = (body: Record<string, unknown>): string[] =>
  (body['actions'] as { name: string }[]).map(({ name }) => name);

/** What a device makes of a task. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey });
  return btoa(JSON.stringify({ challenge, solution }));
}
