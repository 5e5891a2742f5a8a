import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoIcs } from '../../src/demo/sample-feeds.ts';
import { stek } from '../support/cli.ts';

const DECEMBER = ['--from', '2026-12-01', '--to', '2027-01-01'];
const BROKEN = `BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//test//NL\r
BEGIN:VEVENT\r
UID:good@test\r
DTSTAMP:20261101T000000Z\r
DTSTART;TZID=Europe/Brussels:20261204T093000\r
DTEND;TZID=Europe/Brussels:20261204T113000\r
SUMMARY:Soep\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:bad@test\r
DTSTAMP:20261101T000000Z\r
DTSTART:yesterday\r
SUMMARY:Kapot\r
END:VEVENT\r
END:VCALENDAR\r
`;

interface Report {
  occurrences: { id: string; start: string; end: string; title: string; place: string | null; status: string }[];
  warnings: { path: string; code: string; detail: string }[];
  notShown: { title: string; reason: string }[];
}

describe('stek feed', () => {
  let folder = '';
  let server: Server;
  let url = '';
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stek-feed-'));
    server = createServer((request, response) => {
      if (request.url === '/moved') return response.writeHead(302, { location: '/agenda.ics' }).end();
      if (request.url === '/round') return response.writeHead(302, { location: '/round' }).end();
      if (request.url === '/missing') return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'text/calendar' }).end(demoIcs('https://stek.example/'));
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  it('shows more than a year in parts, each date once, also where one part ends', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stek-long-window-'));
    const path = join(folder, 'lang.ics');
    const days = 'DTSTART;VALUE=DATE:20261201\r\nDTEND;VALUE=DATE:20261203\r\nRRULE:FREQ=DAILY;COUNT=1500';
    writeFileSync(
      path,
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Soep\r\n${days}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    );
    const { code, stdout } = await stek(['feed', path, '--from', '2026-12-01', '--to', '2037-01-01', '--json']);
    rmSync(folder, { recursive: true });
    const { occurrences } = JSON.parse(stdout) as { occurrences: { start: string }[] };
    assert.equal(code, 0);
    assert.equal(new Set(occurrences.map(({ start }) => start)).size, 1500);
    assert.equal(occurrences.length, 1500);
  });

  it('prints the dates as JSON, with 0 when all is well', async () => {
    const { code, stdout, stderr } = await stek([
      'feed',
      file('a.ics', demoIcs('https://stek.example/')),
      ...DECEMBER,
      '--json',
    ]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
    const report = JSON.parse(stdout) as Report;
    assert.equal(report.occurrences.length, 32);
    assert.deepEqual(report.warnings, []);
    const soup = report.occurrences.find(({ title }) => title === 'Soep met Babbels');
    assert.equal(soup?.start, '2026-12-04T08:30:00.000Z');
    assert.equal(soup?.place, 'GS9');
    assert.equal(soup?.status, 'scheduled');
    assert.ok(report.notShown.some(({ reason }) => reason === 'It starts on 2027-02-10, after this window.'));
  });

  it('shows the good events of a partly broken feed, names the bad one, and ends with 1', async () => {
    const path = file('broken.ics', BROKEN);
    const { code, stdout } = await stek(['feed', path, ...DECEMBER, '--json']);
    assert.equal(code, 1);
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual(
      report.occurrences.map(({ title }) => title),
      ['Soep'],
    );
    assert.ok(report.warnings.length > 0);
    for (const warning of report.warnings) assert.ok(warning.path && warning.code && warning.detail.length > 10);
    const people = await stek(['feed', path, ...DECEMBER]);
    assert.equal(people.code, 1);
    assert.match(people.stdout, /2026-12-04 {2}09:30-11:30 +Soep/);
    assert.match(people.stdout, /remarks? for the maker of this feed/);
  });

  it('ends with 2 when nothing can be used', async () => {
    for (const text of ['<!doctype html><title>Aanmelden</title>', '{"a": 1', 'hello']) {
      const { code } = await stek(['feed', file('not-a-feed', text), ...DECEMBER, '--json']);
      assert.equal(code, 2, text);
    }
    const missing = await stek(['feed', join(folder, 'nowhere.ics')]);
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /There is no file/);
  });

  it('says that a calendar is empty, and keeps a title of several lines on one row', async () => {
    const empty = await stek(['feed', file('empty.ics', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'), ...DECEMBER]);
    assert.equal(empty.code, 0);
    assert.match(empty.stdout, /there is nothing in it\. Put events in the calendar/);
    const { stdout } = await stek([
      'feed',
      file('two.ics', BROKEN.replace('Soep', 'Soep\\n2026-12-05  nep')),
      ...DECEMBER,
    ]);
    assert.match(stdout, /^2026-12-04 .*Soep 2026-12-05 nep$/m);
  });

  it('says how long a stretch may be, and refuses a longer one', async () => {
    const { stdout } = await stek(['feed', '--help']);
    const days = Number(/at most (\d+) days after --from/.exec(stdout)?.[1]);
    const path = file('long.ics', BROKEN);
    const upTo = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000).toISOString().slice(0, 10);
    assert.equal((await stek(['feed', path, '--from', '2026-01-01', '--to', upTo(days)])).code, 1);
    assert.equal((await stek(['feed', path, '--from', '2026-01-01', '--to', upTo(days + 1)])).code, 2);
  });

  it('reads from an address, through a redirect', async () => {
    for (const path of ['/agenda.ics', '/moved']) {
      const { code, stdout } = await stek(['feed', url + path, ...DECEMBER, '--json', '--allow-private']);
      assert.equal(code, 0);
      assert.equal((JSON.parse(stdout) as Report).occurrences.length, 32);
    }
  });

  it('says why an address gives nothing', async () => {
    const cases: [string, RegExp][] = [
      [`${url}/missing`, /is not there \(404\)\. Copy the address again/],
      [`${url}/round`, /redirects more than 5 times/],
      ['http://127.0.0.1:1/', /cannot be reached \(ECONNREFUSED\)/],
      ['ftp://example.org/a.ics', /Only addresses with https: or http:/],
      ['https://user:secret@example.org/', /user name or password/],
    ];
    for (const [address, words] of cases) {
      const { code, stderr } = await stek(['feed', address, '--allow-private']);
      assert.equal(code, 2, address);
      assert.match(stderr, words, address);
    }
  });

  it('does not look inside private networks unless told to', async () => {
    for (const address of [
      `${url}/agenda.ics`,
      'http://localhost:1/',
      'http://[::1]/',
      'http://[::ffff:10.0.0.1]/',
      'http://0x7f.1/',
      'http://169.254.169.254/latest',
    ]) {
      const { code, stderr } = await stek(['feed', address]);
      assert.equal(code, 2, address);
      assert.match(stderr, /private network.*--allow-private/, address);
    }
  });
});
