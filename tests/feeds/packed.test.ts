import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { readFeed } from '../../src/feeds/feed.ts';
import { openSource } from '../../src/server/import/open-source.ts';
import { NOW, shown } from '../support/fault-files.ts';
import { calendar, event } from '../support/ics-text.ts';

describe('F20: a feed that comes packed', () => {
  const text = calendar(event('DTSTART:20261201', 'SUMMARY:Één kom soep'));
  const right = ['2026-12-01 2026-12-02 Één kom soep'];
  async function* byteByByte(bytes: Uint8Array) {
    for (const byte of bytes) yield Uint8Array.of(byte);
  }

  it('is unpacked, once or twice, as a whole or as it comes, also when it is JSON', async () => {
    for (const packed of [gzipSync(text), deflateSync(text), gzipSync(gzipSync(text)), byteByByte(gzipSync(text))]) {
      const feed = await readFeed(packed, { now: NOW });
      assert.deepEqual([shown(feed), feed.warnings], [right, []]);
    }
    assert.equal((await readFeed(gzipSync('{"activities":[]}'))).complete, true);
    assert.match((await readFeed(gzipSync('%PDF-1.7'))).warnings[0]!.detail, /PDF/);
  });

  it('shows what had arrived when it breaks off, and says so', async () => {
    const lines = Array.from({ length: 300 }, (_, n) => event(`UID:${n}`, 'DTSTART:20261201', `X-N:${n * 7919}`));
    const packed = gzipSync(calendar(...lines));
    const feed = await readFeed(packed.subarray(0, packed.length / 2), { now: NOW });
    assert.ok(feed.activities.length > 0 && feed.activities.length < 300);
    assert.ok(feed.warnings.some(({ code }) => code === 'stream_broken'));
    assert.equal(feed.complete, false);
  });

  it('that unpacks to far more than is read is cut with words', async () => {
    const start = text.slice(0, text.indexOf('END:VCALENDAR'));
    for (const filling of [`X-A:${'x'.repeat(500)}\r\n`, `${'y'.repeat(65_536)}\r\n`]) {
      const bomb = gzipSync(start + filling.repeat(Math.ceil(60_000_000 / filling.length)));
      assert.ok(bomb.length < 600_000);
      const feed = await readFeed(bomb, { now: NOW });
      assert.deepEqual([shown(feed), feed.warnings[0]?.code, feed.complete], [right, 'too_large', false]);
    }
    const json = await readFeed(gzipSync(`{"a":"${'x'.repeat(60_000_000)}"}`));
    assert.equal(json.warnings[0]?.code, 'too_large');
  });

  it('by a server that was not asked to is unpacked by who fetches it', async () => {
    const packed: Record<string, [encoding: string, bytes: Uint8Array]> = {
      '/gzip': ['gzip', gzipSync(text)],
      '/x-gzip': ['x-gzip', gzipSync(text)],
      '/deflate': ['deflate', deflateSync(text)],
      '/raw': ['deflate', deflateRawSync(text)],
      '/br': ['br', brotliCompressSync(text)],
      '/not-packed-at-all': ['gzip', new TextEncoder().encode(text)],
    };
    const site = await packedSite(packed);
    try {
      for (const path of Object.keys(packed)) {
        const { body } = await openSource(site.origin + path, { allowPrivate: true });
        assert.deepEqual(shown(await readFeed(body, { now: NOW })), right, path);
      }
    } finally {
      await site.close();
    }
  });
});

async function packedSite(bodies: Record<string, [encoding: string, bytes: Uint8Array]>) {
  const server = createServer((request, response) => {
    const [encoding, bytes] = bodies[request.url ?? '']!;
    response.writeHead(200, { 'content-type': 'text/calendar', 'content-encoding': encoding }).end(bytes);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise(resolve => server.close(resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
