import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, trustedKey, type PublicKey } from '../../src/sdk/seal.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { openDatabase } from '../../src/server/store/open-database.ts';
import { ended, startServer, stek } from './cli.ts';
import { eventually } from './eventually.ts';
import { ANSWER, aSignal } from './signal-desk.ts';
import { courseOf, TOWN } from './sign-up-desk.ts';

/** Where a database lies: that of PostgreSQL by its address. */
export interface CanaryPlace {
  data: string;
  databaseUrl?: string | undefined;
}

interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Words that stand nowhere else. */
export const mark = (what: string, number: number): string => `kanarie-${what}-${number}-x`;

/** The marks that stand in the files of some folders, also in those of their folders. */
export function marksIn(...folders: string[]): Set<string> {
  const found = new Set<string>();
  for (const folder of folders)
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
      if (entry.isFile())
        for (const [one] of readFileSync(join(entry.parentPath, entry.name), 'latin1').matchAll(/kanarie-\w+-\d+-x/g))
          found.add(one);
  return found;
}

/** `stek serve`, to which people pass on marked words by every way there is. */
export class SignalCanary {
  /** All that the server said of itself, on both outputs. */
  said = '';
  readonly #place: CanaryPlace;
  readonly #child: ChildProcess;
  readonly #api: string;
  readonly #page: string;
  readonly #keys: Readonly<Record<'one' | 'other', string>>;
  #jwk: PublicKey | undefined;

  private constructor(place: CanaryPlace, server: { child: ChildProcess; url: string }, keys: SignalCanary['keys']) {
    this.#place = place;
    this.#child = server.child;
    for (const output of [server.child.stdout, server.child.stderr])
      output?.on('data', chunk => (this.said += String(chunk)));
    this.#api = `${server.url}/v1/${TOWN.id}`;
    this.#page = `${server.url}/p/${TOWN.id}/signal`;
    this.#keys = keys;
  }

  get keys(): Readonly<Record<'one' | 'other', string>> {
    return this.#keys;
  }

  static async start(place: CanaryPlace): Promise<SignalCanary> {
    const store = await openDatabase(place);
    await upsert(store, TOWN, { activities: [courseOf('koken', { mode: 'none' })] });
    const made = async (label: string) =>
      (await createApiKey(store, { tenant: TOWN.id, role: 'coordinator', label })).key;
    const keys = { one: await made('one'), other: await made('other') };
    await store.close();
    return new SignalCanary(place, await startServer(['--data', place.data], environment(place)), keys);
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGINT');
    await ended(this.#child);
  }

  async post(path: string, body: unknown, by?: 'one' | 'other', type = 'application/json'): Promise<Answer> {
    const response = await fetch(`${this.#api}/${path}`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': type, 'idempotency-key': `"${crypto.randomUUID()}"` },
        ...(by && { authorization: `Bearer ${this.#keys[by]}` }),
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }

  /** One in clear or sealed, with a way to reach its sender. @returns its code */
  async send(number: number, isSealed: boolean): Promise<{ ref: string; code: string }> {
    const contact = { firstName: mark('name', number), reach: { email: `${mark('mail', number)}@mail.example` } };
    const request = aSignal({ text: `Woorden ${mark('text', number)}`, contact });
    const body = isSealed ? { sealed: await this.#sealed(request) } : request;
    const taken = await this.post('signals', body, 'one', isSealed ? 'application/jose' : undefined);
    assert.equal(taken.status, 201, JSON.stringify(taken.body));
    return taken.body as { ref: string; code: string };
  }

  async #sealed(request: object): Promise<object> {
    this.#jwk ??= trustedKey(((await (await fetch(`${this.#api}/jwks.json`)).json()) as { keys: PublicKey[] }).keys);
    return seal(request, { recipients: [this.#jwk], tenant: TOWN.id, kind: 'signal', schemaVersion: 1 });
  }

  /** By the page without scripts, as often as it takes: it asks once more what comes at once. */
  async sendByPage(number: number): Promise<void> {
    const page = await (await fetch(this.#page)).text();
    const [, ticket = ''] = /name="ticket" value="([^"]+)"/.exec(page) ?? [];
    const fields = { ticket, text: `Woorden ${mark('text', number)}`, about: 'service', seen: '1' };
    await eventually(async () => {
      const body = new URLSearchParams({
        ...fields,
        known: 'known',
        firstName: mark('name', number),
        phone: '0470123456',
      });
      assert.equal((await fetch(this.#page, { method: 'POST', body })).status, 200);
    });
  }

  /** By who types paper over. */
  async enter(number: number): Promise<void> {
    const typed = ['3', `Woorden ${mark('text', number)}`, '', '1', '1', '2', mark('name', number), '0470123456', ''];
    const { data } = this.#place;
    const args = ['signals', '--as', 'An', 'enter', '--tenant', TOWN.id, '--data', data];
    const { code, stderr } = await stek(args, environment(this.#place), typed.join('\n'));
    assert.equal(code, 0, stderr);
  }

  /** Takes one to another state. */
  async move(ref: string, to: string, more: { data?: object; note?: string } = {}, by: 'one' | 'other' = 'one') {
    const { id, version } = await this.record(ref);
    const { status, body } = await this.post(`signals/${id}/transitions`, { to, version, ...more }, by);
    assert.equal(status, 200, JSON.stringify(body));
  }

  async record(ref: string): Promise<{ id: string; version: number }> {
    const headers = { authorization: `Bearer ${this.#keys.one}` };
    const { items } = (await (await fetch(`${this.#api}/inbox/signals`, { headers })).json()) as {
      items: { ref: string; id: string; version: number }[];
    };
    return items.find(item => item.ref === ref)!;
  }

  async follow(code: string, action: string, text?: string): Promise<void> {
    const { status, body } = await this.post(`follow-up/${action}`, { code, ...(text && { data: { text } }) });
    assert.equal(status, 200, JSON.stringify(body));
  }

  /** All that can be said about one, each with a mark of its own, up to the answer. */
  async talk(number: number, { ref, code }: { ref: string; code: string }): Promise<void> {
    const weighing = { kind: 'service', summary: 'Geen bus na zes uur.', referredTo: mark('referred', number) };
    const passing = { target: mark('target', number), text: mark('passed', number) };
    await this.move(ref, 'received', { note: mark('note', number) });
    await this.move(ref, 'question_open', { data: { question: { nl: mark('question', number) } } });
    await this.follow(code, 'reply', mark('reply', number));
    await this.move(ref, 'interpreted', { data: weighing });
    await this.move(ref, 'translated', { data: passing });
    await this.move(ref, 'in_action', {
      data: { action: { nl: mark('action', number) }, owner: mark('owner', number), due: '2099-01-15' },
    });
    await this.move(ref, 'answered', { data: { answer: { nl: `${ANSWER.nl} ${mark('answer', number)}` } } });
  }

  /** One that was weighed, and is taken back by its sender. @param before what is done until then */
  async withdraw(number: number, { ref, code }: { ref: string; code: string }, before: () => Promise<void>) {
    const data = { kind: 'service', summary: `Iets met ${mark('withdrawn', number)}` };
    await this.move(ref, 'received');
    await this.move(ref, 'interpreted', { data });
    await before();
    await this.follow(code, 'withdraw');
  }

  /** One that two people discard. @param before what is done until then */
  async discard(number: number, { ref }: { ref: string }, before: () => Promise<void>) {
    await this.move(ref, 'discard_proposed', { data: { reason: mark('reason', number) } });
    await before();
    await this.move(ref, 'discarded', {}, 'other');
  }
}

/** Marks that {@link SignalCanary.talk} leaves. */
export const TALKED = ['note', 'question', 'reply', 'referred', 'target', 'passed', 'action', 'owner', 'answer'];

const environment = ({ databaseUrl }: CanaryPlace): Record<string, string> =>
  databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
