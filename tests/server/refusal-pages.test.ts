import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ContractTown, ORIGIN } from '../support/contract-town.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** What is asked under `/p/` and `/f/`, and what it is refused with. */
const REFUSED: readonly [status: number, method: string, path: string, init?: RequestInit][] = [
  [400, 'GET', '/p/ieper?from=morgen'],
  [400, 'GET', '/p/ieper/flyer/zillebeke/2026-13'],
  [400, 'GET', '/f/ieper-2613-zi'],
  [404, 'GET', '/p'],
  [404, 'GET', '/p/atlantis'],
  [404, 'GET', '/p/ieper/flyer/nowhere'],
  [404, 'GET', '/p/ieper/unheard/of'],
  [404, 'GET', '/p/atlantis/code'],
  [404, 'POST', '/p/atlantis/code', { headers: FORM, body: 'code=1' }],
  [404, 'GET', '/p/atlantis/confirm?token=x'],
  [404, 'GET', '/f/unheard'],
  [404, 'GET', '/f/atlantis-2612-zi'],
  [400, 'POST', '/p/ieper/code', { headers: FORM, body: new Uint8Array([0xff]) }],
  [413, 'POST', '/p/ieper/code', { headers: FORM, body: 'x'.repeat(70_000) }],
  [413, 'POST', '/p/ieper/confirm', { headers: FORM, body: 'x'.repeat(70_000) }],
  [415, 'POST', '/p/ieper/code', { headers: { 'content-type': 'application/json' }, body: '{}' }],
  [415, 'POST', '/p/ieper/confirm', { headers: { 'content-type': 'text/plain' }, body: 'token=x' }],
  [405, 'POST', '/p/ieper'],
  [405, 'DELETE', '/p/ieper/flyer/zillebeke'],
  [405, 'PUT', '/p/ieper/code'],
  [405, 'PATCH', '/p/ieper/confirm'],
  [405, 'POST', '/f/ieper-2612-zi'],
];

describe('A page for people that is refused', () => {
  let town: ContractTown;
  before(async () => (town = await ContractTown.open()));
  after(() => town.close());

  const ask = async (method: string, path: string, accept: string, init: RequestInit = {}) =>
    town.app.request(ORIGIN + path, {
      ...init,
      method,
      headers: { ...(init.headers as Record<string, string>), accept },
    });
  const isPage = async (response: Response, status: number, what: string) => {
    assert.equal(response.status, status, what);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8', what);
    assert.match(await response.text(), /<h1>[^<]+<\/h1>/, what);
  };

  it('is a page, whatever was asked and whatever was wrong with it', async () => {
    for (const [status, method, path, init] of REFUSED)
      await isPage(await ask(method, path, 'text/html,*/*;q=0.8', init), status, `${method} ${path}`);
  });

  it('is a page as well when the server is in trouble', async () => {
    for (const path of [
      '/p/ieper',
      '/p/ieper/flyer/zillebeke',
      '/p/ieper/code',
      '/p/ieper/confirm',
      '/f/ieper-2612-zi',
    ])
      for (const [kind, status] of [
        ['fault', 500],
        ['database', 503],
      ] as const) {
        const response = await town.broken(kind, () => ask('GET', path, 'text/html'));
        await isPage(response, status, `${path} ${kind}`);
        if (status === 503) assert.equal(response.headers.get('retry-after'), '1', path);
      }
  });

  it('says in its headers what a program needs', async () => {
    const response = await ask('DELETE', '/p/ieper/code', 'text/html');
    assert.equal(response.headers.get('allow'), 'GET, HEAD, POST, OPTIONS');
    assert.ok(response.headers.get('request-id'));
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  });

  it('is JSON for a program that asks for that', async () => {
    for (const [status, method, path, init] of REFUSED) {
      const response = await ask(method, path, 'application/json', init);
      assert.deepEqual(
        [response.status, response.headers.get('content-type')],
        [status, 'application/problem+json; charset=utf-8'],
        `${method} ${path}`,
      );
    }
  });
});
