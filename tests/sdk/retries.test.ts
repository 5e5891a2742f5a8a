import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { waitBefore } from '../../src/sdk/fetch-with-retry.ts';
import { http } from '../../src/sdk/http.ts';
import { parseRetryAfter } from '../../src/sdk/retry.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, inTurn, json, type Script } from '../support/scripted-server.ts';
import { soup } from '../support/soup.ts';

const status = (code: number, headers: Record<string, string> = {}): Script => json({ title: 'No' }, headers, code);
const cut: Script = request => request.socket.destroy();
/** Says it is longer than it is, and hangs up. */
const half: Script = (request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write(JSON.stringify(soup), () => request.socket.destroy());
};
const stalled: Script = () => {};

const clientOf = (server: ScriptedServer, clock = new QuickClock()) => ({
  clock,
  stek: createStekClient({ transport: http(server.base, { clock }) }),
});

/** Milliseconds for an attempt that gets no answer: enough for one that does, and for the request to arrive, on a busy machine. */
const SHORT = 1500;

describe('A server that fails for a moment', () => {
  for (const code of [408, 425, 429, 500, 502, 503, 504]) {
    it(`is asked again after ${code}`, async () => {
      await using server = await ScriptedServer.start(inTurn(status(code), status(code), json(soup)));
      const { stek, clock } = clientOf(server);
      assert.equal((await stek.activities.get('soup')).id, 'soup');
      assert.equal(server.requests.length, 3);
      assert.ok(clock.waits[0]! <= 500 && clock.waits[1]! <= 1000);
    });
  }

  for (const [name, fault] of Object.entries({
    'a connection that is cut': cut,
    'half a body': half,
    'no answer in time': stalled,
  })) {
    it(`is asked again after ${name}`, async () => {
      await using server = await ScriptedServer.start(inTurn(fault, json(soup)));
      assert.equal((await clientOf(server).stek.activities.get('soup', { timeout: SHORT })).id, 'soup');
      assert.equal(server.requests.length, 2);
    });
  }

  for (const code of [400, 401, 403, 404, 409, 410, 413, 422, 501, 505, 204, 206]) {
    it(`is not asked again after ${code}`, async () => {
      await using server = await ScriptedServer.start((_, response) => response.writeHead(code).end());
      const { error } = await clientOf(server).stek.activities.get('soup').result();
      assert.deepEqual([error?.status, error?.retryable, server.requests.length], [code, false, 1]);
    });
  }

  it('is asked three times and no more; the caller learns that later may help', async () => {
    await using server = await ScriptedServer.start(status(503));
    const { error } = await clientOf(server).stek.activities.get('soup').result();
    assert.deepEqual([error?.code, error?.retryable, server.requests.length], ['server_error', true, 3]);
  });

  it('is asked as often as the call says', async () => {
    await using server = await ScriptedServer.start(status(503));
    await clientOf(server).stek.activities.get('soup', { retry: 0 }).result();
    assert.equal(server.requests.length, 1);
  });

  it('gives `timeout` when it never answers, and `network` when nothing listens', async () => {
    await using server = await ScriptedServer.start(stalled);
    const { stek } = clientOf(server);
    const late = await stek.activities.get('soup', { timeout: SHORT }).result();
    assert.deepEqual([late.error?.code, late.error?.retryable, server.requests.length], ['timeout', true, 3]);
    await server.stop();
    const dead = await stek.activities.get('soup').result();
    assert.deepEqual([dead.error?.code, dead.error?.retryable], ['network', true]);
    assert.ok(dead.error?.cause instanceof TypeError);
  });

  it('holds a slow body to the time limit too', async () => {
    await using server = await ScriptedServer.start((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"id":');
    });
    const { error } = await clientOf(server).stek.activities.get('soup', { retry: 0, timeout: SHORT }).result();
    assert.equal(error?.code, 'timeout');
  });

  it('times out a `fetch` that does not listen to signals', async () => {
    const transport = http('https://stek.example.be/v1/ieper', {
      fetch: () => new Promise(() => {}),
      clock: new QuickClock(),
    });
    const { error } = await createStekClient({ transport, timeout: 10 }).activities.get('soup').result();
    assert.equal(error?.code, 'timeout');
  });
});

describe('Retry-After', () => {
  it('is obeyed', async () => {
    await using server = await ScriptedServer.start(inTurn(status(429, { 'retry-after': '7' }), json(soup)));
    const { stek, clock } = clientOf(server);
    await stek.activities.get('soup');
    assert.deepEqual(clock.waits, [7000]);
  });

  it('of more than a minute is passed on instead of waited for', async () => {
    await using server = await ScriptedServer.start(status(503, { 'retry-after': '61' }));
    const { error } = await clientOf(server).stek.activities.get('soup').result();
    assert.deepEqual([error?.retryAfter, error?.retryable, server.requests.length], [61_000, true, 1]);
  });

  it('does not stretch a call beyond its total of 90 seconds', async () => {
    await using server = await ScriptedServer.start(status(503, { 'retry-after': '60' }));
    const { stek, clock } = clientOf(server);
    await stek.activities.get('soup').result();
    assert.deepEqual([clock.waits, server.requests.length], [[60_000], 2]);
  });

  it('is read as whole seconds or an HTTP date, and nothing else', () => {
    const now = Date.parse('2026-11-22T09:00:00Z');
    assert.equal(parseRetryAfter('0', now), 0);
    assert.equal(parseRetryAfter('120', now), 120_000);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 09:00:30 GMT', now), 30_000);
    assert.equal(parseRetryAfter('Sun, 22 Nov 2026 08:00:00 GMT', now), 0);
    for (const wrong of [
      null,
      '',
      ' 5',
      '-1',
      '1.5',
      '1e3',
      '5s',
      '0x10',
      '2026-11-22',
      'tomorrow',
      'Sun, 99 Nov 2026 09:00:30 GMT',
      '9'.repeat(30),
    ]) {
      assert.equal(parseRetryAfter(wrong, now), undefined, String(wrong));
    }
  });

  it('is replaced by full jitter under a doubling ceiling when it is absent', () => {
    for (let attempt = 0; attempt < 10; attempt++) {
      const waits = Array.from({ length: 200 }, () => waitBefore(attempt, undefined));
      const ceiling = Math.min(8000, 500 * 2 ** attempt);
      assert.ok(Math.min(...waits) >= 0 && Math.max(...waits) < ceiling);
      assert.ok(Math.max(...waits) > ceiling / 2 && Math.min(...waits) < ceiling / 2, 'spread over the whole range');
    }
  });
});
