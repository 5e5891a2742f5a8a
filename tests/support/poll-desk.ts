import type { BallotAnswer } from '../../src/schema/ballot.ts';
import type { PollRecord } from '../../src/schema/poll-record.ts';
import type { PollChannel, PollDraft } from '../../src/schema/poll.ts';
import { ideasOf, withoutIdeas } from '../../src/domain/ballot.ts';
import { createApiKey } from '../../src/server/access/api-keys.ts';
import type { KeyRole } from '../../src/server/access/roles.ts';
import { createApp, type App } from '../../src/server/app.ts';
import type { ServerKeys } from '../../src/server/keys/server-keys.ts';
import { pollJobs } from '../../src/server/polls/poll-jobs.ts';
import { knownPoll } from '../../src/server/polls/poll-store.ts';
import { ballotArrived } from '../../src/server/polls/results.ts';
import { mixLate } from '../../src/server/polls/secrecy.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { settleFiles } from '../../src/server/store/settle-files.ts';
import type { Store } from '../../src/server/store/store.ts';
import { writeForTenant } from '../../src/server/store/tenant-write.ts';
import { programmeTalk } from './programme-talk.ts';
import { courseOf, TOWN } from './sign-up-desk.ts';

/** A moment two weeks before {@link programmeTalk} closes. */
export const ASKED = Date.parse('2026-11-30T09:00:00Z');

export interface PollAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** How a ballot comes in. */
export interface Cast {
  channel?: Exclude<PollChannel, 'paper'>;
  isLate?: boolean;
}

/** A clock that a test sets, epoch milliseconds. */
export interface PollClock {
  now: number;
}

/** A municipality with two places, its editor and its worker, and the polls that they hold. */
export class PollDesk {
  readonly app: App;
  readonly store: Store;
  readonly clock: PollClock;
  readonly errors: unknown[] = [];
  readonly #keys: Record<'editor' | 'worker', string>;

  private constructor(
    store: Store,
    clock: PollClock,
    keys: Record<'editor' | 'worker', string>,
    serverKeys?: ServerKeys,
  ) {
    this.store = store;
    this.clock = clock;
    this.#keys = keys;
    this.app = createApp({
      store,
      keys: serverKeys,
      work: { cost: 100, tries: 4 },
      onError: error => this.errors.push(error),
    });
  }

  /** @param given when it is, and keys of the server that something can be sealed to */
  static async open(
    openEmpty: (clock: () => Date) => Promise<Store>,
    given: { now?: number; keys?: ServerKeys } = {},
  ): Promise<PollDesk> {
    const clock = { now: given.now ?? ASKED };
    const store = await openEmpty(() => new Date(clock.now));
    await upsert(store, TOWN, {
      activities: ['koken', 'bingo'].map(id => courseOf(id, { mode: 'none' })),
      places: ['dorp', 'wijk'].map(id => ({ id, slug: `de-${id}`, name: `De ${id}` })),
    });
    const key = async (role: KeyRole) => (await createApiKey(store, { tenant: TOWN.id, role, label: 'test' })).key;
    return new PollDesk(store, clock, { editor: await key('editor'), worker: await key('worker') }, given.keys);
  }

  /** Asks as anyone on the street can, or as who works here. */
  async ask(path: string, init: RequestInit & { as?: 'editor' | 'worker' } = {}): Promise<PollAnswer> {
    const { as, headers, ...rest } = init;
    const response = await this.app.request(`http://stek.test/v1/${TOWN.id}/${path}`, {
      ...rest,
      headers: { ...(as && { authorization: `Bearer ${this.#keys[as]}` }), ...(headers as Record<string, string>) },
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    const body = (isJson && text ? JSON.parse(text) : { text }) as Record<string, unknown>;
    return { status: response.status, body, headers: response.headers };
  }

  post(path: string, body: unknown, as: 'editor' | 'worker' = 'editor', headers: Record<string, string> = {}) {
    return this.ask(path, {
      ...{ method: 'POST', as, body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), ...headers },
    });
  }

  put(path: string, body: unknown, seen?: number) {
    const condition = seen === undefined ? {} : { 'if-match': `"${seen}"` };
    return this.ask(path, {
      ...{ method: 'PUT', as: 'editor', body: JSON.stringify(body) },
      headers: { 'content-type': 'application/json', ...condition },
    });
  }

  /** A poll that an editor wrote. @returns its id */
  async draft(changes: Partial<PollDraft> = {}): Promise<string> {
    const made = await this.post('polls', programmeTalk(changes));
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return String(made.body['id']);
  }

  /** The poll as who works here sees it. */
  async record(id: string): Promise<PollRecord> {
    const { body } = await this.ask(`polls/${id}/draft`, { as: 'editor' });
    return body as unknown as PollRecord;
  }

  /** Takes a poll to another state, whatever its version is. */
  async move(id: string, to: string, more: object = {}): Promise<PollAnswer> {
    const { version } = await this.record(id);
    return this.post(`polls/${id}/transitions`, { to, version, ...more });
  }

  /** A poll in which people can take part. @returns its id */
  async opened(changes: Partial<PollDraft> = {}): Promise<string> {
    const id = await this.draft(changes);
    const moved = await this.move(id, 'open');
    if (moved.status !== 200) throw new Error(JSON.stringify(moved.body));
    return id;
  }

  /** Writes the answer, whatever the version is. */
  async reply(id: string, reply: object): Promise<PollAnswer> {
    return this.put(`polls/${id}/reply`, reply, (await this.record(id)).version);
  }

  /** A ballot comes in, as the kind takes it: what is said in own words lies apart. */
  async cast(
    id: string,
    answers: Record<string, BallotAnswer>,
    { channel = 'web', isLate = false }: Cast = {},
  ): Promise<void> {
    await writeForTenant(this.store, TOWN.id, write =>
      write.unseen('ballot', async () => {
        const at = { tenant: TOWN.id, poll_id: id };
        const kept = JSON.stringify(withoutIdeas(answers));
        const marks = { day: '2026-12-01', channel, is_late: Number(isLate), is_quick: 0 };
        await write.db
          .insertInto('ballots')
          .values({ ...at, id: crypto.randomUUID(), ...marks, answers: kept })
          .execute();
        await write.db
          .insertInto('voter_marks')
          .values({ ...at, mark_mac: crypto.randomUUID() })
          .execute();
        for (const { questionId, text } of ideasOf(answers))
          await write.db
            .insertInto('poll_ideas')
            .values({
              ...{ ...at, id: crypto.randomUUID(), question_id: questionId, text },
              ...{ state: 'new', reason: null, merged_into: null, version: 1 },
            })
            .execute();
        await ballotArrived(write, await knownPoll(write, id));
      }),
    );
  }

  /** The same ballot so many times. */
  async castMany(count: number, id: string, answers: Record<string, BallotAnswer>, cast?: Cast): Promise<void> {
    for (let number = 0; number < count; number++) await this.cast(id, answers, cast);
  }

  results(id: string, headers: Record<string, string> = {}): Promise<PollAnswer> {
    return this.ask(`polls/${id}/results`, { headers });
  }

  /** What a server does by itself, once. */
  async runJobs(): Promise<void> {
    for (const { run } of pollJobs) await run(this.store);
  }

  /** How often what everybody sees has changed. */
  async dataVersion(): Promise<number> {
    return (await this.store.versions(TOWN.id))!.data;
  }
}

/** Says of each option of a question what is done with it. */
export const decisionsOn = (questionId: string, options: readonly string[], more: object = {}) => ({
  decisions: options.map(optionId => ({
    ...{ questionId, optionId, verdict: 'yes', why: { nl: 'Veel mensen vroegen dit.' } },
    ...more,
  })),
});

/** Mixes in what came late, and takes out of the files what they have of before. @returns whether there was something to take out */
export async function settlePolls(store: Store): Promise<boolean> {
  await mixLate(store);
  return settleFiles(store);
}
