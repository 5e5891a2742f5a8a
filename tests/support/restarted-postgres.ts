import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, startServer, stek } from './cli.ts';
import { startPostgres, type TestPostgres } from './postgres.ts';
import { aPerson, courseOf, TOWN } from './sign-up-desk.ts';

/** What was seen of two servers whose PostgreSQL was restarted again and again. */
export interface RestartReport {
  restarts: number;
  /** Servers that ended by themselves. */
  processesLost: number;
  /** Sign-ups whose receipt a client had in hand. */
  acknowledged: number;
  /** Receipts for which there is no sign-up. */
  lost: number;
  /** Attempts that got no receipt and were sent again under the same name. */
  sentAgain: number;
  /** Sign-ups stored more often than they were sent. */
  doubled: number;
  /** Answers other than a receipt or a 503 with `Retry-After` and a code, by status and code. */
  strange: Record<string, number>;
  /** Longest, and usual, time from PostgreSQL taking connections until a server acknowledged a sign-up again, milliseconds. */
  slowestBack: number;
  medianBack: number;
}

const CLIENTS = 8;
const COURSE = 'open_20991201T1400';

/** Restarts PostgreSQL while eight clients sign people up at two servers, and looks at what is there afterwards. */
export async function restartUnderLoad(restarts: number): Promise<RestartReport> {
  const folder = mkdtempSync(join(tmpdir(), 'stek-restarts-'));
  const postgres = await startPostgres();
  const run = new RestartedPostgres(folder, postgres);
  try {
    return await run.run(restarts);
  } finally {
    run.killAll();
    postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

class RestartedPostgres {
  readonly #folder: string;
  readonly #postgres: TestPostgres;
  readonly #env: Record<string, string>;
  readonly #servers: { child: ChildProcess; url: string }[] = [];
  readonly #receipts = new Set<string>();
  readonly #unanswered = new Map<string, number>();
  readonly #strange: Record<string, number> = {};
  readonly #backs: number[] = [];
  /** Called with each receipt. */
  #onReceipt: () => void = () => undefined;
  #workerKey = '';
  #person = 0;
  #sentAgain = 0;

  constructor(folder: string, postgres: TestPostgres) {
    this.#folder = folder;
    this.#postgres = postgres;
    this.#env = { DATABASE_URL: postgres.freshDatabase() };
  }

  async run(restarts: number): Promise<RestartReport> {
    await this.#prepare();
    let isLoaded = true;
    const clients = Array.from({ length: CLIENTS }, async (_, client) => {
      while (isLoaded) await this.#signUp(this.#urlOf(client));
    });
    for (let round = 0; round < restarts; round++) {
      // Under load: some are acknowledged before it goes down, and the next only when it is back.
      for (let seen = 0; seen < CLIENTS; seen++) await this.#receipt();
      await this.#postgres.restart(round % 2 === 0 ? 'fast' : 'immediate');
      const up = performance.now();
      await this.#receipt();
      this.#backs.push(Math.round(performance.now() - up));
    }
    isLoaded = false;
    await Promise.all(clients);
    while (this.#unanswered.size > 0) await this.#signUp(this.#urlOf(0));
    const stored = await this.#stored();
    const processesLost = this.#servers.filter(
      ({ child }) => child.exitCode !== null || child.signalCode !== null,
    ).length;
    await this.#stopAll();
    return {
      restarts,
      processesLost,
      acknowledged: this.#receipts.size,
      lost: [...this.#receipts].filter(ref => !stored.includes(ref)).length,
      sentAgain: this.#sentAgain,
      doubled: stored.length - this.#receipts.size,
      strange: this.#strange,
      slowestBack: Math.max(...this.#backs),
      medianBack: this.#backs.sort((a, b) => a - b)[this.#backs.length >> 1] ?? 0,
    };
  }

  killAll(): void {
    for (const { child } of this.#servers) child.kill('SIGKILL');
  }

  async #stopAll(): Promise<void> {
    for (const { child } of this.#servers) child.kill('SIGINT');
    await Promise.all(this.#servers.map(({ child }) => ended(child)));
  }

  async #prepare(): Promise<void> {
    const feed = join(this.#folder, 'feed.json');
    const schedule = { start: '2099-12-01T14:00', end: '2099-12-01T16:00', tz: TOWN.tz };
    const activities = [courseOf('open', { mode: 'optional' }, { schedule })];
    writeFileSync(feed, JSON.stringify({ activities, places: [] }));
    const imported = await stek(['import', feed, '--tenant', TOWN.id], this.#env);
    if (imported.code !== 0) throw new Error(imported.stdout + imported.stderr);
    const made = await stek(['keys', 'create', '--tenant', TOWN.id, '--role', 'worker'], this.#env);
    this.#workerKey = made.stdout.trim();
    // The first makes the keys that both use.
    for (let server = 0; server < 2; server++)
      this.#servers.push(await startServer(['--data', join(this.#folder, 'keys')], this.#env));
  }

  #urlOf(client: number): string {
    return this.#servers[client % this.#servers.length]!.url;
  }

  #receipt(): Promise<void> {
    return new Promise(resolve => (this.#onReceipt = resolve));
  }

  /** Signs one up: someone who got no receipt, under the same name as before, or someone new. */
  async #signUp(url: string): Promise<void> {
    const [again] = this.#unanswered;
    const [name, number] = again ?? [crypto.randomUUID(), ++this.#person];
    this.#unanswered.delete(name);
    if (again) this.#sentAgain++;
    const { ref, outcome } = await this.#post(url, name, number);
    if (ref !== undefined) {
      this.#receipts.add(ref);
      this.#onReceipt();
      return;
    }
    this.#unanswered.set(name, number);
    if (outcome !== 'wait') this.#strange[outcome] = (this.#strange[outcome] ?? 0) + 1;
    // Far sooner than a client is told to come back, so that what is measured is the server.
    await new Promise(resolve => setTimeout(resolve, 20));
  }

  async #post(url: string, name: string, number: number): Promise<{ ref?: string; outcome: string }> {
    try {
      const response = await fetch(`${url}/v1/${TOWN.id}/sign-ups`, {
        method: 'POST',
        headers: { ...this.#asWorker, 'content-type': 'application/json', 'idempotency-key': `"${name}"` },
        body: JSON.stringify(aPerson(COURSE, number)),
      });
      const body = (await response.json()) as { code?: string; ref?: string };
      if (response.status === 201) return { ref: String(body.ref), outcome: 'receipt' };
      const isForeseen =
        (response.status === 503 &&
          body.code?.startsWith('database_') === true &&
          response.headers.has('retry-after')) ||
        body.code === 'idempotency_running';
      return { outcome: isForeseen ? 'wait' : `${response.status} ${body.code}` };
    } catch (error) {
      return { outcome: `no answer: ${String((error as Error).cause ?? error)}` };
    }
  }

  async #stored(): Promise<string[]> {
    const query = new URLSearchParams({ occurrenceId: COURSE });
    const response = await fetch(`${this.#urlOf(1)}/v1/${TOWN.id}/inbox/sign-ups?${query}`, {
      headers: this.#asWorker,
    });
    return ((await response.json()) as { items: { ref: string }[] }).items.map(({ ref }) => ref);
  }

  get #asWorker(): { authorization: string } {
    return { authorization: `Bearer ${this.#workerKey}` };
  }
}
