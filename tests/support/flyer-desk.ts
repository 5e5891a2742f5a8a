import { fillDemo } from '../../src/demo/create-demo.ts';
import { createApp, type App } from '../../src/server/app.ts';
import type { Store } from '../../src/server/store/store.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import type { KeyRole } from '../../src/server/access/roles.ts';

export const FLYER_ORIGIN = 'https://stek.test';

export interface FlyerAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** The demo municipality without any flyer of its own, and an editor who works on its flyers. */
export class FlyerDesk {
  readonly app: App;
  readonly store: Store;
  readonly #key: string;

  private constructor(app: App, store: Store, key: string) {
    this.app = app;
    this.store = store;
    this.#key = key;
  }

  static async open(store: Store, role: KeyRole = 'editor'): Promise<FlyerDesk> {
    await fillDemo(store);
    await store.db.deleteFrom('flyers').execute();
    const { key } = await createApiKey(store, { tenant: 'ieper', role, label: 'test' });
    return new FlyerDesk(createApp({ store, publicUrl: FLYER_ORIGIN }), store, key);
  }

  /** Asks as anyone on the street can. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.app.request(FLYER_ORIGIN + path, { headers });
  }

  draft(path = 'zillebeke/2026-12'): Promise<FlyerAnswer> {
    return this.ask('GET', `${path}/draft`);
  }

  /** @param seen version that the editor saw */
  save(draft: object, seen?: number, path = 'zillebeke/2026-12'): Promise<FlyerAnswer> {
    const condition = seen === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
    return this.ask('PUT', `${path}/draft`, draft, condition);
  }

  move(to: string, version: number, path = 'zillebeke/2026-12'): Promise<FlyerAnswer> {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    return this.ask('POST', `${path}/transitions`, { to, version }, headers);
  }

  /** Writes, checks and publishes in one go. @returns the version it has then */
  async publish(draft: object, seen?: number): Promise<number> {
    const saved = await this.save(draft, seen);
    const ready = await this.move('ready', Number(saved.body['version']));
    const published = await this.move('published', Number(ready.body['version']));
    if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    return Number(published.body['version']);
  }

  async ask(
    method: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
    key = this.#key,
  ): Promise<FlyerAnswer> {
    const response = await this.app.request(`${FLYER_ORIGIN}/v1/ieper/flyers/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }), ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return {
      status: response.status,
      body: (await response.json()) as Record<string, unknown>,
      headers: response.headers,
    };
  }
}
