import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { after, before, describe, it } from 'node:test';
import { createApp, type App } from '../../src/server/app.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { elementsFolder } from '../support/elements-folder.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const SCRIPT = 'stek-referral-card.js';
const PART = 'chunks/shared-1a2b3c.js';

describe('The files for pages of any site', () => {
  let store: Store;
  let app: App;
  let folder: ReturnType<typeof elementsFolder>;
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`http://stek.test/cdn/${path}`, { method, headers });

  before(async () => {
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    folder = elementsFolder();
    app = createApp({ store, elements: await openElementsFolder(folder.path) });
  });
  after(async () => {
    folder?.remove();
    await store?.close();
  });

  it('are there with the release before them, for good, and without, for an hour; any site may load them', async () => {
    const lasting: Record<string, string> = {
      [`${version}/`]: 'public, max-age=31536000, immutable',
      '': 'public, max-age=3600',
    };
    for (const [before, cacheControl] of Object.entries(lasting)) {
      for (const name of [SCRIPT, PART]) {
        const response = await get(before + name);
        assert.equal(response.status, 200, before + name);
        assert.equal(await response.text(), readFileSync(join(folder.path, name), 'utf8'));
        const { headers } = response;
        assert.equal(headers.get('cache-control'), cacheControl);
        assert.equal(headers.get('content-type'), 'text/javascript; charset=utf-8');
        assert.equal(headers.get('access-control-allow-origin'), '*');
        assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin');
      }
    }
  });

  it('say what each file has to be, and whose work is in them', async () => {
    const hashes = (await (await get('integrity.json')).json()) as Record<string, string>;
    assert.match(hashes[SCRIPT]!, /^sha384-.{64}$/);
    assert.match(await (await get(`${version}/NOTICES.txt`)).text(), /Whose work/);
  });

  it('are not sent twice, and a HEAD says what a GET would', async () => {
    const first = await get(SCRIPT);
    const etag = first.headers.get('etag')!;
    const again = await get(SCRIPT, { 'if-none-match': etag });
    assert.deepEqual(
      [again.status, await again.text(), again.headers.get('cache-control')],
      [304, '', 'public, max-age=3600'],
    );
    const head = await get(SCRIPT, {}, 'HEAD');
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', etag]);
  });

  it('go out small to who can unpack them, under a tag of their own', async () => {
    const plain = await get(SCRIPT, { 'accept-encoding': 'br, gzip;q=0' });
    assert.equal(plain.headers.get('content-encoding'), null);
    const small = await get(SCRIPT, { 'accept-encoding': 'gzip, br' });
    assert.equal(small.headers.get('content-encoding'), 'gzip');
    assert.equal(small.headers.get('vary'), 'Accept-Encoding');
    assert.notEqual(small.headers.get('etag'), plain.headers.get('etag'));
    const bytes = new Uint8Array(await small.arrayBuffer());
    assert.equal(small.headers.get('content-length'), String(bytes.length));
    assert.equal(gunzipSync(bytes).toString(), await plain.text());
  });

  it('are no others than those that were built: another release, another name or a changed file is not there', async () => {
    const names = [
      `0.0.9/${SCRIPT}`,
      `${version}/${version}/${SCRIPT}`,
      'nothing.js',
      'chunks',
      '..%2f..%2fpackage.json',
      '%',
      'bundled/nothing.js',
    ];
    assert.equal(names.length, 7);
    for (const name of names) {
      const response = await get(name);
      assert.equal(response.status, 404, name);
      assert.match(await response.text(), new RegExp(`release ${version}`));
    }
    appendFileSync(join(folder.path, PART), 'steal();');
    assert.equal((await get(PART)).status, 404);
  });

  it('say in one line how to build them, where nothing was built', async () => {
    const none = createApp({ store });
    const response = await none.request(`http://stek.test/cdn/${SCRIPT}`);
    assert.equal(response.status, 404);
    assert.match(await response.text(), /npm run build/);
  });
});
