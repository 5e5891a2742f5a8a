import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { StekError } from '../../src/sdk/errors.ts';
import { ScriptedServer, json } from '../support/scripted-server.ts';
import { centre, december, programmeBody, soup, soupOn } from '../support/soup.ts';

describe('Reading from a server', () => {
  it('gives the whole programme of a window, with how fresh it is', async () => {
    await using server = await ScriptedServer.start(json(programmeBody(), { 'request-id': 'r-1' }));
    const stek = createStekClient({ transport: server.base });
    const before = Date.now();
    const { data, response } = await stek.activities.programme({ ...december, place: 'het-centrum' }).withResponse();
    assert.deepEqual(server.requests, ['GET /v1/ieper/occurrences?from=2026-12-01&to=2027-01-01&place=het-centrum']);
    assert.deepEqual(data.occurrences, [soupOn('2026-12-01'), soupOn('2026-12-08')]);
    assert.deepEqual([data.activities, data.places, data.warnings], [[soup], [centre], []]);
    assert.equal(data.stale, false);
    const asOf = Date.parse(data.asOf);
    assert.ok(before <= asOf && asOf <= Date.now(), data.asOf);
    assert.deepEqual([response.status, response.requestId], [200, 'r-1']);
  });

  it('gives the first dates that are still to come in one question', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const stek = createStekClient({ transport: server.base });
    const first = await stek.activities.upcoming({
      from: '2026-12-01',
      limit: 2,
      organiser: 'Stad, OCMW',
      cancelled: true,
    });
    assert.deepEqual(server.requests, [
      'GET /v1/ieper/upcoming?from=2026-12-01&limit=2&organiser=Stad%2C+OCMW&cancelled=true',
    ]);
    assert.deepEqual(first.occurrences, [soupOn('2026-12-01'), soupOn('2026-12-08')]);
    assert.deepEqual([first.activities, first.places, first.warnings], [[soup], [centre], []]);
    for (const [from, limit] of [
      ['morgen', 3],
      ['2026-12-01', 0],
      ['2026-12-01', 101],
      ['2026-12-01', 1.5],
    ] as const) {
      await assert.rejects(stek.activities.upcoming({ from, limit }), { code: 'invalid_request' });
    }
    assert.equal(server.requests.length, 1, 'what no server can answer is not asked');
  });

  it('sends no header that would cost a preflight, and no cookie', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    await createStekClient({ transport: server.base }).activities.programme(december);
    const usual = new Set([
      'accept',
      'accept-encoding',
      'accept-language',
      'connection',
      'host',
      'sec-fetch-mode',
      'user-agent',
    ]);
    assert.deepEqual(
      Object.keys(server.headers[0]!).filter(name => !usual.has(name)),
      [],
    );
  });

  it('gives one activity, one place and one service', async () => {
    const service = { id: 's-1', name: 'Woonloket', themes: ['housing'], contactPoint: { phone: '+3257123456' } };
    const bodies: Record<string, unknown> = {
      '/v1/ieper/activities/soup%2F1': soup,
      '/v1/ieper/places/het-centrum': centre,
      '/v1/ieper/services/s-1': service,
    };
    await using server = await ScriptedServer.start((request, response) =>
      json(bodies[request.url!])(request, response),
    );
    const stek = createStekClient({ transport: server.base });
    assert.deepEqual(await stek.activities.get('soup/1'), soup);
    assert.deepEqual(await stek.places.get('het-centrum'), centre);
    assert.deepEqual(await stek.services.get('s-1'), service);
  });

  it('gives the outcome as a value for code that does not catch', async () => {
    await using server = await ScriptedServer.start((request, response) =>
      request.url!.endsWith('/soup') ? json(soup)(request, response) : json({}, {}, 404)(request, response),
    );
    const stek = createStekClient({ transport: server.base });
    assert.deepEqual(await stek.activities.get('soup').result(), { ok: true, data: soup });
    const { ok, data, error } = await stek.activities.get('gone').result();
    assert.deepEqual([ok, data, error?.code, error?.status], [false, undefined, 'not_found', 404]);
  });

  it('behaves as a promise: then, catch, finally and Promise.all', async () => {
    await using server = await ScriptedServer.start(json(soup));
    const stek = createStekClient({ transport: server.base });
    let ended = 0;
    const [one, two] = await Promise.all([
      stek.activities.get('a').then(({ id }) => id),
      stek.activities.get('b').finally(() => ended++),
    ]);
    assert.deepEqual([one, two.id, ended], ['soup', 'soup', 1]);
    assert.equal(
      await createStekClient({ transport: 'nonsense:' })
        .places.get('x')
        .catch(() => 'caught'),
      'caught',
    );
  });

  it('tells the wrong window apart before it asks', async () => {
    await using server = await ScriptedServer.start(json(programmeBody()));
    const stek = createStekClient({ transport: server.base });
    for (const [from, to] of [
      ['2026-12-01', '2026-12-01'],
      ['2027-01-01', '2026-12-01'],
      ['1/12/2026', '2027-01-01'],
      ['', ''],
    ]) {
      await assert.rejects(stek.activities.programme({ from: from!, to: to! }), { code: 'invalid_request' });
      await assert.rejects(async () => stek.activities.occurrences({ from: from!, to: to! }), {
        code: 'invalid_request',
      });
    }
    assert.deepEqual(server.requests, []);
  });

  it('rejects, and does not throw, on an address that is none', async () => {
    for (const transport of [
      '',
      'ftp://example.be/v1/ieper',
      'javascript:alert(1)',
      'https://user:pass@example.be/v1',
      'v1/ieper',
    ]) {
      const stek = createStekClient({ transport });
      assert.equal(stek.calendarUrl(), undefined);
      const { error } = await stek.activities.programme(december).result();
      assert.ok(StekError.is(error) && error.code === 'invalid_request', transport);
    }
  });

  it('names the iCalendar address of everything, one place and one activity', () => {
    const stek = createStekClient({ transport: 'https://stek.example.be/v1/ieper/' });
    assert.equal(stek.capabilities.subscribe, 'https://stek.example.be/v1/ieper/activities.ics');
    assert.equal(
      stek.calendarUrl({ place: 'sint jan' }),
      'https://stek.example.be/v1/ieper/activities.ics?place=sint%20jan',
    );
    assert.equal(stek.calendarUrl({ activity: 'a/b' }), 'https://stek.example.be/v1/ieper/activities/a%2Fb.ics');
    assert.equal(stek.webcalUrl(), 'webcal://stek.example.be/v1/ieper/activities.ics');
  });
});
