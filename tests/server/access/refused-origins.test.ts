import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RefusedOrigins } from '../../../src/server/access/refused-origins.ts';
import { createApp } from '../../../src/server/app.ts';
import { onBothEngines } from '../../support/engines.ts';

const HOUR = 60 * 60_000;

/** What is written of refused sites, and a clock that is turned by hand. */
function written() {
  const lines: string[] = [];
  const clock = { now: Date.parse('2026-12-01T10:00:00Z') };
  return {
    lines,
    clock,
    origins: new RefusedOrigins(
      line => lines.push(line),
      () => clock.now,
    ),
  };
}

describe('The log, of sites that may not send', () => {
  it('has the command that lets a site send, once an hour, with how often it was refused', () => {
    const { lines, clock, origins } = written();
    for (let time = 0; time < 5; time++) origins.note('https://www.example.be', 'ieper');
    assert.deepEqual(lines, [
      'ieper: pages of https://www.example.be were not allowed to send. To allow them: stek origins add https://www.example.be --tenant ieper',
    ]);
    clock.now += HOUR;
    origins.note('https://www.example.be', 'ieper');
    assert.equal(lines.length, 2);
    assert.match(lines[1]!, /\(and 4 times more since this was last written\)/);
  });

  it('tells sites and municipalities apart', () => {
    const { lines, origins } = written();
    origins.note('https://www.example.be', 'ieper');
    origins.note('https://www.example.be', 'poperinge');
    origins.note('https://example.be:8443', 'ieper');
    assert.deepEqual(
      lines.map(line => line.split('add ')[1]),
      [
        'https://www.example.be --tenant ieper',
        'https://www.example.be --tenant poperinge',
        'https://example.be:8443 --tenant ieper',
      ],
    );
  });

  it('writes nothing that somebody made up to be written', () => {
    const { lines, origins } = written();
    origins.note('https://a.example\n2026 all is well; rm -rf /', 'ieper');
    origins.note('null', 'ieper');
    origins.note('javascript:alert(1)', 'ieper');
    assert.deepEqual(
      lines.filter(line => /rm -rf|javascript|\n/.test(line)),
      [],
    );
    assert.match(lines.join(), /a page without an address of its own, such as a file/);
  });

  it('stays short when very many are made up, and has room again an hour later', () => {
    const { lines, clock, origins } = written();
    for (let one = 0; one < 5000; one++) origins.note(`https://a${one}.example`, 'ieper');
    assert.equal(lines.length, 100);
    clock.now += HOUR;
    origins.note('https://www.example.be', 'ieper');
    assert.match(lines.at(-1)!, /stek origins add https:\/\/www\.example\.be/);
  });
});

onBothEngines('A server that a site was not added to', openEmpty => {
  it('writes about a site that was refused, and not about the question that a browser asks before', async () => {
    const store = await openEmpty();
    await store.db.insertInto('tenants').values({ id: 'ieper', name: 'Ieper', tz: 'Europe/Brussels' }).execute();
    const lines: string[] = [];
    const app = createApp({ store, onNotice: line => lines.push(line) });
    const headers = { origin: 'https://www.example.be' };
    const asked = await app.request('/v1/ieper/jwks.json', { headers, method: 'OPTIONS' });
    assert.equal(asked.status, 204);
    assert.deepEqual(lines, []);
    const refused = await app.request('/v1/ieper/jwks.json', { headers });
    assert.deepEqual([refused.status, refused.headers.get('access-control-allow-origin')], [403, '*']);
    assert.equal(((await refused.json()) as { code: string }).code, 'origin_refused');
    assert.equal(lines.length, 1);
    const nobody = await app.request('/v1/atlantis/jwks.json', { headers });
    assert.deepEqual([nobody.status, nobody.headers.get('access-control-allow-origin')], [404, '*']);
  });
});
