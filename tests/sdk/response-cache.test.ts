import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { http } from '../../src/sdk/http.ts';
import { ResponseCache } from '../../src/sdk/response-cache.ts';
import { eventually } from '../support/eventually.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';
import { december, programmeBody, soup } from '../support/soup.ts';

const clientOf = (server: ScriptedServer, clock = new QuickClock()) => ({
  clock,
  stek: createStekClient({ transport: http(server.base, { clock }) }),
});

/** A server with ETags that answers 304 to who knows the newest version. */
const versioned =
  (etag: string, body: unknown): Script =>
  (request, response) =>
    request.headers['if-none-match'] === etag
      ? void response.writeHead(304, { etag }).end()
      : json(body, { etag })(request, response);

describe('The memory of good answers', () => {
  it('shows the last programme when the server has died, marked as such', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const { stek, clock } = clientOf(server);
    const alive = await stek.activities.programme(december);
    clock.pass(3_600_000);
    await server.stop();
    const dead = await stek.activities.programme(december);
    assert.deepEqual({ ...dead, stale: false }, alive);
    assert.equal(dead.stale, true);
    assert.equal(dead.asOf, '2026-11-22T09:00:00.000Z');
    await server.listen();
    const back = await stek.activities.programme(december);
    assert.equal(back.stale, false);
    assert.ok(back.asOf > '2026-11-22T10:00:00.000Z');
  });

  const faults: Record<string, Script> = {
    'answers 503': json({}, {}, 503),
    'answers 500': json({}, {}, 500),
    'hides behind a captive portal': (_, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wifi</h1>'),
    'gives half of its JSON': (_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"items":['),
    'never answers': () => {},
  };
  for (const [name, fault] of Object.entries(faults)) {
    it(`stands in for a server that ${name}`, async () => {
      await using server = await ScriptedServer.start(json(programmeBody()));
      const { stek } = clientOf(server);
      await stek.activities.programme(december);
      server.script = fault;
      // Only who never answers runs into a limit of time: the others have answered, however busy the machine is.
      const patience = name === 'never answers' ? { timeout: 50 } : {};
      const { occurrences, stale } = await stek.activities.programme(december, patience);
      assert.deepEqual([occurrences.length, stale], [2, true]);
    });
  }

  it('is kept when a visitor goes on before the next answer is there', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const { stek } = clientOf(server);
    await stek.activities.programme(december);
    server.script = () => {};
    const left = new AbortController();
    const call = stek.activities.programme(december, { signal: left.signal }).result();
    await eventually(() => assert.equal(server.requests.length, 2));
    left.abort();
    assert.equal((await call).error?.code, 'aborted');
    await server.stop();
    const { occurrences, stale } = await stek.activities.programme(december);
    assert.deepEqual([occurrences.length, stale], [2, true]);
  });

  it('does not bring back what the server says is gone', async () => {
    await using server = await ScriptedServer.start(json(soup));
    const { stek } = clientOf(server);
    await stek.activities.get('soup');
    server.script = json({}, {}, 410);
    await assert.rejects(stek.activities.get('soup'), { code: 'gone' });
    await server.stop();
    await assert.rejects(stek.activities.get('soup'), { code: 'network' });
  });

  it('knows nothing of a window that was never read', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const { stek } = clientOf(server);
    await stek.activities.programme(december);
    await server.stop();
    await assert.rejects(stek.activities.programme({ from: '2027-01-01', to: '2027-02-01' }), { code: 'network' });
  });

  it('gives every caller a copy of its own', async () => {
    await using server = await ScriptedServer.start(versioned('"1"', programmeBody()));
    const { stek } = clientOf(server);
    const first = await stek.activities.programme(december);
    first.occurrences.length = 0;
    first.activities[0]!.title.nl = 'Gewijzigd';
    const second = await stek.activities.programme(december);
    assert.deepEqual([second.occurrences.length, second.activities[0]!.title.nl], [2, 'Soep op dinsdag']);
  });

  it('keeps the 32 answers that were confirmed last', () => {
    const memory = new ResponseCache<string>();
    for (let n = 0; n < 32; n++) memory.set(`${n}`, 'kept');
    memory.set('0', 'confirmed');
    memory.set('new', 'kept');
    assert.deepEqual(
      [memory.size, memory.get('0'), memory.get('1'), memory.get('2')],
      [32, 'confirmed', undefined, 'kept'],
    );
  });
});

describe('Conditional requests', () => {
  afterEach(() => void Reflect.deleteProperty(globalThis, 'location'));

  it('are answered 304 from memory, and confirm its age', async () => {
    await using server = await ScriptedServer.start(versioned('"v1"', programmeBody()));
    const { stek, clock } = clientOf(server);
    const first = await stek.activities.programme(december);
    clock.pass(60_000);
    const { data, response } = await stek.activities.programme(december).withResponse();
    assert.deepEqual(
      server.headers.map(headers => headers['if-none-match']),
      [undefined, '"v1"'],
    );
    assert.deepEqual(data, { ...first, asOf: '2026-11-22T09:01:00.000Z' });
    assert.deepEqual([response.status, data.stale], [200, false]);
  });

  it('stay conditional after a 304, and end when the version changes', async () => {
    await using server = await ScriptedServer.start(versioned('"v1"', soup));
    const { stek } = clientOf(server);
    for (let n = 0; n < 3; n++) await stek.activities.get('soup');
    server.script = versioned('"v2"', { ...soup, version: 4 });
    assert.equal((await stek.activities.get('soup')).version, 4);
    await stek.activities.get('soup');
    assert.deepEqual(
      server.headers.map(headers => headers['if-none-match']),
      [undefined, '"v1"', '"v1"', '"v1"', '"v2"'],
    );
  });

  it('take a 304 that was not asked for as no answer', async () => {
    await using server = await ScriptedServer.start((_, response) => response.writeHead(304).end());
    await assert.rejects(clientOf(server).stek.activities.get('soup'), { code: 'invalid_response' });
  });

  it("are left to the browser's own cache in a page", async () => {
    Object.assign(globalThis, { location: new URL('https://www.example.be/agenda') });
    await using server = await ScriptedServer.start(versioned('"v1"', soup));
    const { stek } = clientOf(server);
    await stek.activities.get('soup');
    await stek.activities.get('soup');
    assert.deepEqual(
      server.headers.map(headers => headers['if-none-match']),
      [undefined, undefined],
    );
    assert.equal(
      createStekClient({ transport: '/v1/ieper' }).calendarUrl(),
      'https://www.example.be/v1/ieper/activities.ics',
    );
  });
});
