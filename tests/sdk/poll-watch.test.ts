import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import type { Clock } from '../../src/sdk/clock.ts';
import type { PollWatch, PollWatchOptions } from '../../src/sdk/resources/poll-watch.ts';
import { staticFiles } from '../../src/sdk/static-files.ts';
import { eventually } from '../support/eventually.ts';
import { answeredPoll, programmePoll, programmeResults } from '../support/programme-poll.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, problem, type Script } from '../support/scripted-server.ts';

const ID = programmePoll.id;
const POLL = `GET /v1/ieper/polls/${ID}`;
const closedPoll = { ...programmePoll, state: 'closed', version: 4 };

/** A server whose poll and results can be changed while somebody watches. */
class PollServer implements AsyncDisposable {
  poll: Script = json(programmePoll);
  results: Script = problem(403, 'results_hidden');
  readonly http: ScriptedServer;

  private constructor(http: ScriptedServer) {
    this.http = http;
    http.script = (request, response) =>
      (request.url!.endsWith('/results') ? this.results : this.poll)(request, response);
  }

  static async start(): Promise<PollServer> {
    return new PollServer(await ScriptedServer.start());
  }

  get requests(): readonly string[] {
    return this.http.requests;
  }

  watch(options: PollWatchOptions): AsyncIterator<PollWatch> {
    const stek = createStekClient({ transport: this.http.base, retry: 0 });
    return stek.polls.watch(ID, options)[Symbol.asyncIterator]();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.http[Symbol.asyncDispose]();
  }
}

/** A clock that stands still: who waits goes on when the test says so, or when the wait is broken off. */
class StandingClock implements Clock {
  readonly waits: number[] = [];
  #go: () => void = () => {};

  readonly now = (): number => 0;

  readonly sleep = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      this.waits.push(milliseconds);
      this.#go = resolve;
      signal?.addEventListener('abort', () => resolve());
      if (signal?.aborted) resolve();
    });

  /** Waits until somebody waits for the so-many-th time. */
  wait(number: number): Promise<void> {
    return eventually(() => assert.equal(this.waits.length, number));
  }

  /** Lets the time pass that is waited for. */
  pass(): void {
    this.#go();
  }
}

const valueOf = async (next: Promise<IteratorResult<PollWatch>>): Promise<PollWatch> => {
  const { value, done } = await next;
  assert.ok(!done);
  return value as PollWatch;
};

/** A page that can be hidden, as far as watching asks for one. */
class Page extends EventTarget {
  hidden = false;
  listeners = 0;

  override addEventListener(type: string, listener: () => void, options: { signal: AbortSignal }): void {
    this.listeners += 1;
    options.signal.addEventListener('abort', () => (this.listeners -= 1));
    super.addEventListener(type, listener, options);
  }

  turn(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('Watching a poll', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'document'));

  const openPage = (): Page => {
    const page = new Page();
    Object.defineProperty(globalThis, 'document', { configurable: true, value: page });
    return page;
  };

  it('gives it at once, then only what has changed: closing, results, answer', async () => {
    await using server = await PollServer.start();
    const watch = server.watch({ clock: new QuickClock() });
    assert.deepEqual(await valueOf(watch.next()), { poll: programmePoll, stale: false });
    assert.deepEqual(server.requests, [POLL], 'results that nobody may see are not asked for');
    const closed = watch.next();
    await eventually(() => assert.ok(server.requests.length > 4));
    server.poll = json(closedPoll);
    assert.deepEqual(await valueOf(closed), { poll: closedPoll, stale: false });
    const counted = watch.next();
    server.results = json(programmeResults);
    assert.deepEqual(await valueOf(counted), { poll: closedPoll, results: programmeResults, stale: false });
    const answered = watch.next();
    server.poll = json(answeredPoll);
    assert.deepEqual(await valueOf(answered), { poll: answeredPoll, results: programmeResults, stale: false });
    await watch.return!();
  });

  it('asks for results while it is open, where they are shown live, and never where there are none', async () => {
    await using server = await PollServer.start();
    server.poll = json({ ...programmePoll, showResults: 'live' });
    server.results = json({ ...programmeResults, status: 'live' });
    const live = server.watch({ clock: new QuickClock() });
    assert.equal((await valueOf(live.next())).results?.status, 'live');
    await live.return!();
    server.poll = json({ ...programmePoll, state: 'cancelled' });
    const before = server.requests.length;
    const cancelled = server.watch({ clock: new QuickClock() });
    assert.equal((await valueOf(cancelled.next())).results, undefined);
    await cancelled.return!();
    assert.deepEqual(server.requests.slice(before), [POLL]);
  });

  it('asks the server itself each time, and takes “nothing new” for an answer', async () => {
    const cached: (string | undefined)[] = [];
    const fetch: typeof globalThis.fetch = async (input, init) => {
      cached.push(init?.cache);
      return new Response(JSON.stringify(programmePoll), { headers: { 'content-type': 'application/json' } });
    };
    const stek = createStekClient({ transport: 'https://stek.example/v1/ieper', fetch });
    const watch = stek.polls.watch(ID, { clock: new QuickClock() })[Symbol.asyncIterator]();
    await watch.next();
    await watch.return!();
    await stek.polls.get(ID);
    assert.deepEqual(cached, ['no-cache', undefined]);

    await using server = await PollServer.start();
    let unchanged = 0;
    server.poll = (request, response) => {
      if (request.headers['if-none-match'] !== '"3"') return json(programmePoll, { etag: '"3"' })(request, response);
      unchanged += 1;
      response.writeHead(304).end();
    };
    const same = server.watch({ clock: new QuickClock() });
    await same.next();
    const next = same.next();
    await eventually(() => assert.ok(unchanged > 3));
    await same.return!();
    assert.equal((await next).done, true, 'nothing was told');
  });

  it('waits half a minute between two looks, or as long as it is told, but never less than five seconds', async () => {
    const paces: [every: number | undefined, wait: number][] = [
      [undefined, 30_000],
      [60_000, 60_000],
      [5000, 5000],
      [1, 5000],
      [-1, 5000],
      [Number.NaN, 5000],
      [Infinity, 86_400_000],
    ];
    for (const [every, wait] of paces) {
      await using server = await PollServer.start();
      const clock = new StandingClock();
      const watch = server.watch({ clock, every });
      await watch.next();
      const next = watch.next();
      await clock.wait(1);
      assert.deepEqual(clock.waits, [wait], String(every));
      await watch.return!();
      assert.equal((await next).done, true);
    }
  });

  it('goes on when the connection fails: says that what it shows is old, waits longer, and comes back', async () => {
    await using server = await PollServer.start();
    const clock = new StandingClock();
    const watch = server.watch({ clock });
    await watch.next();
    const old = watch.next();
    await clock.wait(1);
    await server.http.stop();
    clock.pass();
    assert.deepEqual(await valueOf(old), { poll: programmePoll, stale: true });
    const fresh = watch.next();
    for (let failure = 2; failure < 7; failure++) {
      await clock.wait(failure);
      clock.pass();
    }
    await clock.wait(7);
    assert.deepEqual(clock.waits, [30_000, 60_000, 120_000, 240_000, 300_000, 300_000, 300_000]);
    await server.http.listen();
    clock.pass();
    assert.deepEqual(await valueOf(fresh), { poll: programmePoll, stale: false });
    void watch.next();
    await clock.wait(8);
    assert.equal(clock.waits.at(-1), 30_000, 'and then as often as before');
    await watch.return!();
  });

  it('keeps the results when only they do not come', async () => {
    await using server = await PollServer.start();
    server.poll = json(closedPoll);
    server.results = json(programmeResults);
    const watch = server.watch({ clock: new QuickClock() });
    await watch.next();
    const old = watch.next();
    server.results = problem(500, 'unexpected');
    assert.deepEqual(await valueOf(old), { poll: closedPoll, results: programmeResults, stale: true });
    await watch.return!();
  });

  it('begins when the server is there, however long that takes', async () => {
    await using server = await PollServer.start();
    server.poll = problem(503, 'unavailable');
    const watch = server.watch({ clock: new QuickClock() });
    const first = watch.next();
    await eventually(() => assert.ok(server.requests.length > 3));
    server.poll = json(programmePoll);
    assert.deepEqual(await valueOf(first), { poll: programmePoll, stale: false });
    await watch.return!();
  });

  it('waits as long as a server asks', async () => {
    await using server = await PollServer.start();
    server.poll = json({}, { 'retry-after': '900' }, 429);
    const clock = new StandingClock();
    const watch = server.watch({ clock });
    const first = watch.next();
    await clock.wait(1);
    assert.deepEqual(clock.waits, [900_000]);
    await watch.return!();
    assert.equal((await first).done, true);
  });

  it('says at once when there is no such poll, and goes on showing one that was there', async () => {
    await using server = await PollServer.start();
    server.poll = problem(404, 'not_found');
    await assert.rejects(server.watch({ clock: new QuickClock() }).next(), { code: 'not_found' });
    server.poll = json(programmePoll);
    const watch = server.watch({ clock: new QuickClock() });
    await watch.next();
    server.poll = problem(404, 'not_found');
    assert.deepEqual(await valueOf(watch.next()), { poll: programmePoll, stale: true });
    await watch.return!();
  });

  it('rests while nobody sees the page, and looks at once when somebody does again', async () => {
    const page = openPage();
    await using server = await PollServer.start();
    const clock = new StandingClock();
    const watch = server.watch({ clock });
    await watch.next();
    const next = watch.next();
    await clock.wait(1);
    page.turn(true);
    clock.pass();
    await new Promise(resolve => setImmediate(resolve));
    assert.equal(server.requests.length, 1, 'nobody would see it');
    server.poll = json(closedPoll);
    page.turn(false);
    assert.deepEqual((await valueOf(next)).poll.state, 'closed');

    const again = watch.next();
    await clock.wait(2);
    page.turn(true);
    server.poll = json(answeredPoll);
    page.turn(false);
    assert.deepEqual((await valueOf(again)).poll.state, 'answered', 'in the middle of a wait too');
    await watch.return!();
  });

  it('that begins on a hidden page asks for nothing until it is seen', async () => {
    const page = openPage();
    page.hidden = true;
    await using server = await PollServer.start();
    const watch = server.watch({ clock: new QuickClock() });
    const first = watch.next();
    await eventually(() => assert.equal(page.listeners, 1));
    assert.deepEqual(server.requests, []);
    page.turn(false);
    assert.equal((await valueOf(first)).poll.id, ID);
    page.hidden = true;
    const last = watch.next();
    await watch.return!();
    assert.equal((await last).done, true, 'it can be left while it rests');
  });

  it('leaves nothing behind on the page, however often that was hidden', async () => {
    const page = openPage();
    await using server = await PollServer.start();
    const clock = new StandingClock();
    const watch = server.watch({ clock });
    await watch.next();
    const next = watch.next();
    for (let look = 1; look < 20; look++) {
      await clock.wait(look);
      assert.equal(page.listeners, 1);
      page.turn(true);
      page.turn(false);
    }
    await clock.wait(20);
    await watch.return!();
    await next;
    assert.equal(page.listeners, 0);
  });

  it('ends without an error when its signal says so: before, between and during looks', async () => {
    await using server = await PollServer.start();
    assert.equal((await server.watch({ signal: AbortSignal.abort() }).next()).done, true);
    assert.deepEqual(server.requests, []);

    const between = new AbortController();
    const clock = new StandingClock();
    const watch = server.watch({ clock, signal: between.signal });
    await watch.next();
    const next = watch.next();
    await clock.wait(1);
    between.abort();
    assert.equal((await next).done, true);
    assert.equal((await watch.next()).done, true);

    const shown = new AbortController();
    const looking = server.watch({ clock, signal: shown.signal });
    await looking.next();
    shown.abort();
    assert.equal((await looking.next()).done, true, 'while what it gave is looked at');

    server.poll = () => {};
    const during = new AbortController();
    const first = server.watch({ signal: during.signal }).next();
    await eventually(() => assert.equal(server.requests.length, 3));
    during.abort();
    assert.equal((await first).done, true);
  });

  it('ends when the loop is left', async () => {
    await using server = await PollServer.start();
    const stek = createStekClient({ transport: server.http.base });
    const seen: string[] = [];
    for await (const { poll } of stek.polls.watch(ID)) {
      seen.push(poll.state);
      break;
    }
    assert.deepEqual([seen, server.requests], [['open'], [POLL]]);
  });

  it('can be done by several at once, each seeing all of it', async () => {
    await using server = await PollServer.start();
    const stek = createStekClient({ transport: server.http.base });
    const clock = new QuickClock();
    const watches = [1, 2, 3].map(() => stek.polls.watch(ID, { clock })[Symbol.asyncIterator]());
    const first = await Promise.all(watches.map(watch => valueOf(watch.next())));
    assert.deepEqual(
      first.map(({ poll }) => poll.version),
      [3, 3, 3],
    );
    const second = watches.map(watch => watch.next());
    server.poll = json({ ...programmePoll, version: 4 });
    assert.deepEqual(
      (await Promise.all(second.map(valueOf))).map(({ poll }) => poll.version),
      [4, 4, 4],
    );
    await Promise.all(watches.map(watch => watch.return!()));
  });

  it('sees a poll in a file close when its time is over', async () => {
    await using server = await ScriptedServer.start(
      json({ polls: [programmePoll], results: { [ID]: programmeResults } }),
    );
    const clock = new QuickClock();
    const transport = staticFiles({ polls: `${server.origin}/poll.json` }, { clock, revalidateAfter: 9e12 });
    const states: [string, number | undefined][] = [];
    for await (const { poll, results } of createStekClient({ transport }).polls.watch(ID, {
      clock,
      every: 3_600_000,
    })) {
      states.push([poll.state, results?.n]);
      if (poll.state === 'closed') break;
    }
    assert.deepEqual(states, [
      ['open', undefined],
      ['closed', 14],
    ]);
    assert.equal(server.requests.length, 1);
  });
});
