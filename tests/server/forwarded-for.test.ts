import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import { proxied } from '../../src/server/access/rate-limiter.ts';
import type { ProxyHeader } from '../../src/server/access/forwarded-for.ts';

const PROXY = '10.0.0.1';

/** The address that a request with these headers is taken to come from. */
async function seen(
  headers: [name: string, value: string][],
  proxies: number,
  header?: ProxyHeader,
): Promise<string | undefined> {
  const app = new Hono();
  app.get('/', context => context.text(String(proxied(proxies, header)(context))));
  const env = { incoming: { socket: { remoteAddress: PROXY } } };
  return (await app.request('/', { headers }, env)).text();
}

const x = (value: string, proxies = 1) => seen([['x-forwarded-for', value]], proxies);
const forwarded = (value: string, proxies = 1) => seen([['forwarded', value]], proxies, 'forwarded');

describe('Where a request comes from', () => {
  it('is the connection when no proxy is trusted, whatever the headers say', async () => {
    for (const header of ['x-forwarded-for', 'forwarded'] as const)
      assert.equal(
        await seen(
          [
            ['x-forwarded-for', '192.0.2.1'],
            ['forwarded', 'for=192.0.2.1'],
          ],
          0,
          header,
        ),
        PROXY,
      );
  });

  it('is read from the header that the proxy writes, and from no other', async () => {
    assert.equal(await seen([['forwarded', 'for=192.0.2.1']], 1, 'x-forwarded-for'), PROXY);
    assert.equal(await seen([['x-forwarded-for', '192.0.2.1']], 1, 'forwarded'), PROXY);
  });

  it('is the same whatever the port and however it is spelled', async () => {
    for (const spelled of [
      '192.0.2.1',
      ' 192.0.2.1 ',
      '192.0.2.1:5',
      '192.0.2.1:65535',
      '"192.0.2.1:80"',
      '\t192.0.2.1',
    ])
      assert.equal(await x(`203.0.113.9, ${spelled}`), '192.0.2.1', spelled);
    for (const spelled of [
      '2001:db8::1',
      '[2001:db8::1]',
      '[2001:db8::1]:443',
      '"[2001:db8::1]:443"',
      '[2001:db8::1%eth0]:1',
    ])
      assert.equal(await x(spelled), '2001:db8::1', spelled);
  });

  it('is read from every form of RFC 7239', async () => {
    const forms: [value: string, address: string][] = [
      ['for=192.0.2.43', '192.0.2.43'],
      ['For="[2001:db8:cafe::17]:4711"', '2001:db8:cafe::17'],
      ['for=192.0.2.60;proto=http;by=203.0.113.43', '192.0.2.60'],
      ['proto=https; by="203.0.113.43:1"; FOR="192.0.2.60:_port"', '192.0.2.60'],
      ['for=198.51.100.1, for="[2001:db8::2]"', '2001:db8::2'],
      ['by="a;for=198.51.100.1,b";for=192.0.2.7', '192.0.2.7'],
      ['for="192.0.2.\\7"', '192.0.2.7'],
    ];
    for (const [value, address] of forms) assert.equal(await forwarded(value), address, value);
  });

  it('is the connection when the proxy hides it or writes what is no address', async () => {
    for (const node of [
      'unknown',
      '_hidden',
      '_SEVKISEK',
      '"_gazonk:80"',
      '',
      '256.1.1.1',
      '1.2.3',
      'stek.example',
      '[::g]',
    ])
      assert.equal(await forwarded(`for=192.0.2.1, for=${node}`), PROXY, node);
    assert.equal(await forwarded('proto=https'), PROXY);
    assert.equal(await x('192.0.2.1, unknown'), PROXY);
  });

  it('looks as many proxies back as are trusted, over all lines of the header, and no further', async () => {
    const lines: [string, string][] = [
      ['x-forwarded-for', '198.51.100.7, 192.0.2.1'],
      ['x-forwarded-for', '192.0.2.2:8080,192.0.2.3'],
    ];
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(hops => seen(lines, hops))), [
      '192.0.2.3',
      '192.0.2.2',
      '192.0.2.1',
      '198.51.100.7',
      PROXY,
    ]);
    assert.equal(await forwarded('for=198.51.100.7, for=192.0.2.1, for="[2001:db8::3]:1"', 2), '192.0.2.1');
  });

  it('cannot be hidden behind a quotation mark that a caller leaves open', async () => {
    for (const forged of ['for="', 'for="x', 'for="\\', '"', 'for=1.1.1.1;by="', 'for="a" "']) {
      assert.equal(await forwarded(`${forged}, for=192.0.2.1`), '192.0.2.1', forged);
      assert.equal(await forwarded(`${forged}, for="[2001:db8::1]:80"`), '2001:db8::1', forged);
      assert.equal(await x(`${forged}, 192.0.2.1:80`), '192.0.2.1', forged);
    }
  });
});
