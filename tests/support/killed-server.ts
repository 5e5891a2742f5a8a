import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ended, startServer, stek } from './cli.ts';
import { eventually } from './eventually.ts';
import { aPerson, courseOf, dateOfCourse, TOWN } from './sign-up-desk.ts';

/** What was seen of a server that was killed again and again. */
export interface KillReport {
  kills: number;
  /** Sign-ups whose receipt a client had in hand. */
  acknowledged: number;
  /** Receipts for which there is no sign-up. */
  lost: number;
  /** Sign-ups that were cut off, and sent again under the same name. */
  sentAgain: number;
  /** Sign-ups stored more often than they were sent. */
  doubled: number;
  /** Answers of `pragma integrity_check` that are not “ok”. */
  damaged: number;
  /** Longest time from the start of the process to its first answer, milliseconds. */
  slowestStart: number;
  /** The usual one, milliseconds. */
  medianStart: number;
}

const CLIENTS = 8;
const COURSE = dateOfCourse('open');

/** Kills `stek serve` with SIGKILL while clients sign people up, and looks at what is there afterwards. */
export async function killUnderLoad(kills: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'stek-killed-'));
  try {
    return await new KilledServer(folder).run(kills);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class KilledServer {
  readonly #data: string;
  readonly #folder: string;
  readonly #receipts = new Map<string, string>();
  readonly #unanswered = new Map<string, number>();
  #workerKey = '';
  #person = 0;
  #sentAgain = 0;
  readonly #starts: number[] = [];
  #damaged = 0;

  constructor(folder: string) {
    this.#folder = folder;
    this.#data = join(folder, 'data');
  }

  async run(kills: number): Promise<KillReport> {
    await this.#prepare();
    for (let round = 0; round < kills; round++) {
      const { child, url } = await this.#start();
      let isUp = true;
      const clients = Array.from({ length: CLIENTS }, async () => {
        while (isUp) await this.#signUp(url);
      });
      const before = this.#receipts.size;
      await new Promise(resolve => setTimeout(resolve, 150 + (round % 7) * 60));
      // On a busy machine it is killed a little later: a kill before anything was acknowledged shows nothing.
      await eventually(() => assert.ok(this.#receipts.size > before + 5));
      child.kill('SIGKILL');
      await ended(child);
      isUp = false;
      await Promise.all(clients);
      this.#lookInside();
    }
    const { child, url } = await this.#start();
    while (this.#unanswered.size > 0) await this.#signUp(url);
    const lost = await this.#lost(url);
    const stored = await this.#stored(url);
    child.kill('SIGINT');
    await ended(child);
    return {
      kills,
      acknowledged: this.#receipts.size,
      lost,
      sentAgain: this.#sentAgain,
      doubled: stored - this.#receipts.size,
      damaged: this.#damaged,
      slowestStart: Math.max(...this.#starts),
      medianStart: this.#starts.sort((a, b) => a - b)[this.#starts.length >> 1] ?? 0,
    };
  }

  async #prepare(): Promise<void> {
    const feed = join(this.#folder, 'feed.json');
    const schedule = { start: '2099-12-01T14:00', end: '2099-12-01T16:00', tz: TOWN.tz };
    writeFileSync(
      feed,
      JSON.stringify({ activities: [courseOf('open', { mode: 'optional' }, { schedule })], places: [] }),
    );
    const imported = await stek(['import', feed, '--tenant', TOWN.id, '--data', this.#data]);
    if (imported.code !== 0) throw new Error(imported.stdout + imported.stderr);
    const made = await stek(['keys', 'create', '--tenant', TOWN.id, '--role', 'worker', '--data', this.#data]);
    this.#workerKey = made.stdout.trim();
  }

  async #start() {
    const began = performance.now();
    const started = await startServer(['--data', this.#data]);
    await fetch(`${started.url}/readyz`);
    this.#starts.push(Math.round(performance.now() - began));
    return started;
  }

  /** Signs one up: someone whose answer was cut off, under the same name as before, or someone new. */
  async #signUp(url: string): Promise<void> {
    const [again] = this.#unanswered;
    const [name, number] = again ?? [crypto.randomUUID(), ++this.#person];
    this.#unanswered.delete(name);
    if (again) this.#sentAgain++;
    try {
      const response = await fetch(`${url}/v1/${TOWN.id}/sign-ups`, {
        method: 'POST',
        headers: { ...this.#asWorker, 'content-type': 'application/json', 'idempotency-key': `"${name}"` },
        body: JSON.stringify(aPerson(COURSE.replace('2026', '2099'), number)),
      });
      const receipt = (await response.json()) as { code?: string; ref?: string };
      if (response.status !== 201) throw new Error(JSON.stringify(receipt));
      this.#receipts.set(String(receipt.ref), String(receipt.code));
    } catch (error) {
      // Cut off: sent again later, under the same name. Anything else is a fault of the test.
      if (!(error instanceof TypeError) && !(error instanceof SyntaxError)) throw error;
      this.#unanswered.set(name, number);
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }

  #lookInside(): void {
    const database = new DatabaseSync(join(this.#data, 'stek.sqlite'));
    const answer = Object.values(database.prepare('pragma integrity_check').get() ?? {})[0];
    const apart = database
      .prepare('select (select count(*) from sign_ups) as sign_ups, (select count(*) from idempotency) as answers')
      .get();
    database.close();
    if (answer !== 'ok' || apart?.['sign_ups'] !== apart?.['answers']) this.#damaged++;
  }

  async #lost(url: string): Promise<number> {
    const refs = new Set((await this.#list(url)).map(({ ref }) => ref));
    const missing = [...this.#receipts.keys()].filter(ref => !refs.has(ref)).length;
    let closed = 0;
    for (const code of [...this.#receipts.values()].slice(0, 20)) {
      const response = await fetch(`${url}/v1/${TOWN.id}/follow-up`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify({ code }),
      });
      await response.body?.cancel();
      if (response.status !== 200) closed++;
    }
    return missing + closed;
  }

  async #stored(url: string): Promise<number> {
    return (await this.#list(url)).length;
  }

  async #list(url: string): Promise<{ ref: string }[]> {
    const query = new URLSearchParams({ occurrenceId: COURSE.replace('2026', '2099') });
    const response = await fetch(`${url}/v1/${TOWN.id}/inbox/sign-ups?${query}`, { headers: this.#asWorker });
    return ((await response.json()) as { items: { ref: string }[] }).items;
  }

  get #asWorker(): { authorization: string } {
    return { authorization: `Bearer ${this.#workerKey}` };
  }
}
