import { writeFileSync } from 'node:fs';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { ended, startServer, stek } from './cli.ts';
import { aPerson, courseOf, dateOfCourse, TOWN } from './sign-up-desk.ts';

const COURSE = dateOfCourse('open').replace('2026', '2099');

/** `stek serve` with its database in a folder, and a course in 2099 that takes everyone. */
export class ServedTown {
  /** The code of each sign-up that was acknowledged, by its ref. */
  readonly receipts = new Map<string, string>();
  readonly #data: string;
  readonly #workerKey: string;
  #server: { child: ChildProcess; url: string } | undefined;
  #people = 0;

  private constructor(data: string, workerKey: string) {
    this.#data = data;
    this.#workerKey = workerKey;
  }

  /** Brings the programme into a new database in `data`. */
  static async prepare(data: string): Promise<ServedTown> {
    const feed = join(data, '..', 'feed.json');
    const schedule = { start: '2099-12-01T14:00', end: '2099-12-01T16:00', tz: TOWN.tz };
    writeFileSync(
      feed,
      JSON.stringify({ activities: [courseOf('open', { mode: 'optional' }, { schedule })], places: [] }),
    );
    const imported = await stek(['import', feed, '--tenant', TOWN.id, '--data', data]);
    if (imported.code !== 0) throw new Error(imported.stdout + imported.stderr);
    const made = await stek(['keys', 'create', '--tenant', TOWN.id, '--role', 'worker', '--data', data]);
    return new ServedTown(data, made.stdout.trim());
  }

  /** The same town on a copy of its database. */
  on(data: string): ServedTown {
    return new ServedTown(data, this.#workerKey);
  }

  async start(env?: Record<string, string>): Promise<void> {
    this.#server = await startServer(['--data', this.#data], env);
  }

  async stop(signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
    const child = this.#server?.child;
    this.#server = undefined;
    child?.kill(signal);
    if (child) await ended(child);
  }

  /** Signs someone new up. */
  async signUp(): Promise<void> {
    const response = await fetch(`${this.#api}/sign-ups`, {
      method: 'POST',
      headers: { ...this.#asWorker, 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"` },
      body: JSON.stringify(aPerson(COURSE, ++this.#people)),
    });
    const receipt = (await response.json()) as { code?: string; ref?: string };
    if (response.status !== 201) throw new Error(JSON.stringify(receipt));
    this.receipts.set(String(receipt.ref), String(receipt.code));
  }

  /** What a code gets: 200 when it opens something. */
  async statusOf(code: string): Promise<number> {
    const response = await fetch(`${this.#api}/follow-up`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"` },
      body: JSON.stringify({ code }),
    });
    await response.body?.cancel();
    return response.status;
  }

  /** The refs on the list for the door. */
  async refs(): Promise<string[]> {
    const query = new URLSearchParams({ occurrenceId: COURSE });
    const response = await fetch(`${this.#api}/inbox/sign-ups?${query}`, { headers: this.#asWorker });
    return ((await response.json()) as { items: { ref: string }[] }).items.map(({ ref }) => ref);
  }

  get #api(): string {
    return `${this.#server?.url}/v1/${TOWN.id}`;
  }

  get #asWorker(): { authorization: string } {
    return { authorization: `Bearer ${this.#workerKey}` };
  }
}
