import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createStekClient } from '../../src/sdk/client.ts';
import { staticFiles, type StaticFilesOptions } from '../../src/sdk/static-files.ts';
import { QuickClock } from '../support/quick-clock.ts';
import { ScriptedServer, json, type Script } from '../support/scripted-server.ts';
import { centre, december, soup } from '../support/soup.ts';

const event = (uid: string, day: string, title: string, location = 'Het Centrum') =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTAMP:20261101T090000Z',
    `DTSTART;TZID=Europe/Brussels:${day}T140000`,
    `DTEND;TZID=Europe/Brussels:${day}T160000`,
    `SUMMARY:${title}`,
    `LOCATION:${location}`,
    'END:VEVENT',
  ].join('\r\n');

const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//nl', ...events, 'END:VCALENDAR', ''].join('\r\n');

const ics =
  (body: string, headers: Record<string, string> = {}): Script =>
  (_, response) =>
    void response.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8', ...headers }).end(body);

/** A site with files; what is not there is 404. */
const site =
  (files: Record<string, Script>): Script =>
  (request, response) =>
    (files[request.url!] ?? json({}, {}, 404))(request, response);

const clientOf = (server: ScriptedServer, files: string | string[], options: StaticFilesOptions = {}) => {
  const clock = new QuickClock();
  const urls = [files].flat().map(file => server.origin + file);
  const transport = staticFiles({ activities: urls.length === 1 ? urls[0]! : urls }, { clock, ...options });
  return { clock, stek: createStekClient({ transport }) };
};

const titles = ({ activities }: { activities: { title: Record<string, string> }[] }) =>
  activities.map(({ title }) => title.nl ?? '').sort();

describe('The programme from files', () => {
  it('shows an .ics as it shows a server: dates, activities, places', async () => {
    await using server = await ScriptedServer.start(
      site({ '/agenda.ics': ics(calendar(event('a', '20261203', 'Breicafé'))) }),
    );
    const { stek } = clientOf(server, '/agenda.ics');
    const programme = await stek.activities.programme(december);
    assert.deepEqual([titles(programme), programme.warnings, programme.stale], [['Breicafé'], [], false]);
    assert.equal(programme.asOf, '2026-11-22T09:00:00.000Z');
    assert.equal(programme.occurrences[0]!.start.slice(0, 16), '2026-12-03T13:00');
    assert.equal(programme.places[0]!.name, 'Het Centrum');
    assert.equal(programme.occurrences[0]!.placeId, programme.places[0]!.id);
    const { id } = programme.activities[0]!;
    assert.equal((await stek.activities.get(id)).title.nl, 'Breicafé');
    assert.equal((await stek.places.list()).items.length, 1);
    await assert.rejects(stek.activities.get('none'), { code: 'not_found' });
    await assert.rejects(Promise.resolve(stek.services.list()), { code: 'unsupported' });
    assert.equal(server.requests.length, 1);
  });

  it('reads our own JSON too', async () => {
    await using server = await ScriptedServer.start(
      site({ '/stek.json': json({ activities: [soup], places: [centre] }) }),
    );
    const { stek } = clientOf(server, '/stek.json');
    const programme = await stek.activities.programme({ ...december, place: 'het-centrum' });
    assert.deepEqual(
      programme.occurrences.map(({ localStart }) => localStart),
      ['2026-12-01T11:30', '2026-12-08T11:30'],
    );
    const elsewhere = await stek.activities.programme({ ...december, place: 'nergens' });
    assert.deepEqual([elsewhere.occurrences, elsewhere.warnings.map(({ code }) => code)], [[], ['unknown_place']]);
    assert.equal(
      (await stek.activities.programme({ ...december, place: '' })).occurrences.length,
      2,
      'an empty attribute is none',
    );
  });

  it('has the first dates to come, by the same code as a server', async () => {
    const choir = {
      ...soup,
      id: 'choir',
      organiser: 'De Lijsters',
      schedule: { start: '2028-03-01T20:00', end: '2028-03-01T22:00', tz: 'Europe/Brussels' },
    };
    await using server = await ScriptedServer.start(
      site({ '/stek.json': json({ activities: [soup, choir], places: [centre] }) }),
    );
    const { stek } = clientOf(server, '/stek.json');
    const of = async (more: object) => {
      const { occurrences, activities, warnings } = await stek.activities.upcoming({
        from: '2026-12-02',
        limit: 2,
        ...more,
      });
      return [occurrences.map(one => one.localStart.slice(0, 10)), activities.length, warnings.map(one => one.code)];
    };
    assert.deepEqual(await of({}), [['2026-12-08', '2028-03-01'], 2, []]);
    assert.deepEqual(await of({ place: 'het-centrum', limit: 1 }), [['2026-12-08'], 1, []]);
    assert.deepEqual(await of({ organiser: 'de lijsters' }), [['2028-03-01'], 1, []]);
    assert.deepEqual(await of({ organiser: 'Mus' }), [[], 0, ['unknown_organiser']]);
    await assert.rejects(stek.activities.upcoming({ from: '2026-12-02', limit: 2, activity: 'none' }), {
      code: 'not_found',
    });
    assert.equal(server.requests.length, 1);
  });

  it('of the next month needs no new download', async () => {
    const files = {
      '/agenda.ics': ics(calendar(event('a', '20261203', 'Breicafé'), event('b', '20270107', 'Nieuwjaar'))),
    };
    await using server = await ScriptedServer.start(site(files));
    const { stek } = clientOf(server, '/agenda.ics');
    const [one, two] = await Promise.all([
      stek.activities.programme(december),
      stek.activities.programme({ from: '2027-01-01', to: '2027-02-01' }),
    ]);
    assert.deepEqual([titles(one), titles(two)], [['Breicafé'], ['Nieuwjaar']]);
    assert.equal(server.requests.length, 1);
  });

  it('is asked for again after five minutes, and only what is new comes over', async () => {
    let etag = '"1"';
    let body = calendar(event('a', '20261203', 'Breicafé'));
    await using server = await ScriptedServer.start((request, response) =>
      request.headers['if-none-match'] === etag
        ? void response.writeHead(304).end()
        : ics(body, { etag })(request, response),
    );
    const { stek, clock } = clientOf(server, '/agenda.ics');
    await stek.activities.programme(december);
    clock.pass(299_999);
    await stek.activities.programme(december);
    assert.equal(server.requests.length, 1);
    clock.pass(1);
    const same = await stek.activities.programme(december);
    assert.deepEqual([titles(same), server.headers[1]!['if-none-match']], [['Breicafé'], '"1"']);
    assert.equal(same.asOf, '2026-11-22T09:05:00.000Z');
    [etag, body] = ['"2"', calendar(event('a', '20261203', 'Haakcafé'))];
    clock.pass(301_000);
    assert.deepEqual(titles(await stek.activities.programme(december)), ['Haakcafé']);
  });

  it('is asked for by date where the site gives no ETag', async () => {
    const changed = 'Sun, 22 Nov 2026 08:00:00 GMT';
    await using server = await ScriptedServer.start(ics(calendar(), { 'last-modified': changed }));
    const { stek, clock } = clientOf(server, '/agenda.ics', { revalidateAfter: 1000 });
    await stek.activities.programme(december);
    clock.pass(2000);
    await stek.activities.programme(december);
    assert.equal(server.headers[1]!['if-modified-since'], changed);
  });

  it('stays, marked as old, when the site is gone, and comes back', async () => {
    await using server = await ScriptedServer.start(ics(calendar(event('a', '20261203', 'Breicafé'))));
    const { stek, clock } = clientOf(server, '/agenda.ics');
    await stek.activities.programme(december);
    await server.stop();
    clock.pass(600_000);
    const old = await stek.activities.programme(december);
    assert.deepEqual([titles(old), old.stale, old.asOf], [['Breicafé'], true, '2026-11-22T09:00:00.000Z']);
    assert.deepEqual(
      old.warnings.map(({ code }) => code),
      ['file_failed'],
    );
    await server.listen();
    clock.pass(31_000);
    const fresh = await stek.activities.programme(december);
    assert.deepEqual([fresh.stale, fresh.warnings], [false, []]);
  });

  const broken: Record<string, Script> = {
    'a login page': (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in'),
    'half of its JSON': json('x'),
    nothing: ics(''),
    'an error': json({}, {}, 500),
  };
  for (const [what, script] of Object.entries(broken)) {
    it(`of one file is never emptied by another that gives ${what}`, async () => {
      const files = { '/good.ics': ics(calendar(event('a', '20261203', 'Breicafé'))), '/bad.ics?key=secret': script };
      await using server = await ScriptedServer.start(site(files));
      const { stek } = clientOf(server, ['/good.ics', '/bad.ics?key=secret']);
      const programme = await stek.activities.programme(december);
      assert.deepEqual([titles(programme), programme.stale], [['Breicafé'], false]);
      assert.deepEqual(
        programme.warnings.map(({ code, path }) => [code, path]),
        [['file_failed', `${server.origin}/bad.ics`]],
      );
      const asked = server.requests.length;
      await stek.activities.programme(december);
      assert.equal(server.requests.length, asked, 'and is left alone for a while');
    });

    it(`fails with a reason when its only file gives ${what}, and is tried again at once`, async () => {
      await using server = await ScriptedServer.start(script);
      const { stek } = clientOf(server, '/bad.ics');
      const { error } = await stek.activities.programme(december).result();
      assert.ok(error && ['invalid_response', 'server_error'].includes(error.code), error?.code);
      server.script = ics(calendar(event('a', '20261203', 'Breicafé')));
      assert.deepEqual(titles(await stek.activities.programme(december)), ['Breicafé']);
    });
  }

  it('of an empty calendar is empty, not broken', async () => {
    await using server = await ScriptedServer.start(ics(calendar()));
    const { occurrences, stale } = await clientOf(server, '/agenda.ics').stek.activities.programme(december);
    assert.deepEqual([occurrences, stale], [[], false]);
  });

  it('of several files is one: newest version of an activity, each place once', async () => {
    const older = { ...soup, title: { nl: 'Oud' }, version: 1 };
    const files = {
      '/a.json': json({ activities: [older], places: [centre] }),
      '/b.json': json({ activities: [soup], places: [{ ...centre, name: 'Anders', url: 'https://example.be/' }] }),
    };
    await using server = await ScriptedServer.start(site(files));
    const { activities, places } = await clientOf(server, ['/a.json', '/b.json']).stek.activities.programme(december);
    assert.deepEqual(
      activities.map(({ title }) => title.nl),
      ['Soep op dinsdag'],
    );
    assert.deepEqual(places, [{ ...centre, url: 'https://example.be/' }]);
  });

  it('of several files keeps activities that only share an id, each with its dates, and says so', async () => {
    const uid = 'weekly-1';
    const files = {
      '/a.ics': ics(calendar(event(uid, '20261203', 'Breicafé'))),
      '/b.ics': ics(calendar(event(uid, '20261210', 'Spelnamiddag'), event('own', '20261211', 'Koffie'))),
      '/c.ics': ics(calendar(event(uid, '20261217', 'Zitdans'))),
      '/d.ics': ics(calendar(event(uid, '20261210', 'Spelnamiddag'))),
    };
    await using server = await ScriptedServer.start(site(files));
    const read = () => clientOf(server, Object.keys(files)).stek.activities.programme(december);
    const { occurrences, activities, warnings } = await read();
    assert.deepEqual(
      occurrences.map(({ start, activityId }) => [
        start.slice(0, 10),
        activities.find(({ id }) => id === activityId)?.title.nl,
      ]),
      [
        ['2026-12-03', 'Breicafé'],
        ['2026-12-10', 'Spelnamiddag'],
        ['2026-12-11', 'Koffie'],
        ['2026-12-17', 'Zitdans'],
      ],
    );
    assert.equal(new Set(activities.map(({ id }) => id)).size, 4);
    const shared = warnings.filter(({ code }) => code === 'shared_id');
    assert.equal(shared.length, 2);
    assert.match(shared[0]!.detail, /“Breicafé” \(2026-12-03T14:00.*“Spelnamiddag” \(2026-12-10.*Both are shown/);
    const again = await read();
    assert.deepEqual(
      again.activities.map(({ id }) => id),
      activities.map(({ id }) => id),
      'links stay good',
    );
  });

  it('of several files takes for one what was only moved, or only given another name', async () => {
    const files = {
      '/a.ics': ics(calendar(event('moved', '20261203', 'Breicafé'), event('renamed', '20261204', 'Oude naam'))),
      '/b.ics': ics(calendar(event('moved', '20261217', 'Breicafé'), event('renamed', '20261204', 'Nieuwe naam'))),
    };
    await using server = await ScriptedServer.start(site(files));
    const { activities, warnings } = await clientOf(server, Object.keys(files)).stek.activities.programme(december);
    assert.equal(activities.length, 2);
    assert.deepEqual(
      warnings.filter(({ code }) => code === 'shared_id'),
      [],
    );
  });

  it('is refused beyond the limit of bytes', async () => {
    await using server = await ScriptedServer.start(ics(calendar(event('a', '20261203', 'x'.repeat(5000)))));
    const { error } = await clientOf(server, '/agenda.ics', { maxBytes: 1000 })
      .stek.activities.programme(december)
      .result();
    assert.equal(error?.code, 'invalid_response');
  });

  it('can be subscribed to when it is one .ics, and only as a whole', () => {
    const one = createStekClient({ transport: staticFiles({ activities: 'https://example.be/agenda.ics?v=2' }) });
    assert.equal(one.webcalUrl(), 'webcal://example.be/agenda.ics?v=2');
    assert.equal(one.capabilities.subscribe, 'https://example.be/agenda.ics?v=2');
    assert.equal(one.calendarUrl({ place: 'x' }), undefined);
    for (const activities of [
      ['https://example.be/a.ics', 'https://example.be/b.ics'],
      'https://example.be/uit.json',
      [],
    ]) {
      assert.equal(createStekClient({ transport: staticFiles({ activities }) }).capabilities.subscribe, undefined);
    }
  });

  it('rejects when there is no file, and when a call is stopped', async () => {
    const none = createStekClient({ transport: staticFiles({ activities: [] }) });
    await assert.rejects(none.activities.programme(december), { code: 'invalid_request' });
    await using server = await ScriptedServer.start(() => {});
    const { stek } = clientOf(server, '/agenda.ics');
    await assert.rejects(stek.activities.programme(december, { signal: AbortSignal.timeout(30) }), { code: 'aborted' });
  });
});
