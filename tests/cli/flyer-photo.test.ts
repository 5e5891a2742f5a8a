import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { findChromium } from '../../src/cli/chromium.ts';
import { openPrinter } from '../../src/cli/pdf-printer.ts';
import { fillDemo } from '../../src/demo/create-demo.ts';
import { DEMO_TENANT, demoMunicipality } from '../../src/demo/municipality.ts';
import { createApp } from '../../src/server/app.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { upsert } from '../../src/server/programme/upsert.ts';
import { stek } from '../support/cli.ts';

/** One grey dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const FILES: Record<string, Buffer> = {
  '/face.png': PNG,
  '/secret.svg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  '/large.png': Buffer.concat([PNG, Buffer.alloc(9 * 1024 * 1024)]),
};

describe('The photo on a flyer that is made from a server', () => {
  let folder = '';
  let store: Store;
  let server: RunningServer;
  let elsewhere: Server;
  let asked: string[] = [];
  const out = (name: string) => join(folder, name);
  const photoAt = (path: string) => `http://localhost:${(elsewhere.address() as AddressInfo).port}${path}`;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stek-photo-'));
    elsewhere = createServer(({ url = '' }, response) => {
      asked.push(url);
      response.writeHead(FILES[url] ? 200 : 404, { 'content-type': 'image/png' }).end(FILES[url]);
    });
    await new Promise<void>(resolve => elsewhere.listen(0, 'localhost', resolve));
    store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') });
    await fillDemo(store);
    await store.db.deleteFrom('flyers').execute();
    server = await serveApp(createApp({ store }), { port: 0, host: '127.0.0.1' });
  });
  after(async () => {
    await server.stop(0);
    await store.close();
    elsewhere.close();
    elsewhere.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => (asked = []));

  /** Makes the flyer of a place whose person has this photo. */
  async function make(photo: string, ...more: string[]) {
    const place = demoMunicipality().places.find(({ slug }) => slug === 'zillebeke')!;
    await upsert(store, DEMO_TENANT, { places: [{ ...place, contactPerson: { firstName: 'Lotte', photo } }] });
    const api = `http://127.0.0.1:${server.port}/v1/ieper`;
    return stek(['flyer', '--api', api, '--place', 'zillebeke', '--month', '2026-12', ...more]);
  }

  it('is not fetched from inside a private network, and says so', async () => {
    for (const address of [photoAt('/secret.svg'), photoAt('/face.png').replace('localhost', '127.0.0.1')]) {
      const { code, stderr } = await make(address, '--html', '--out', out('private.html'));
      assert.equal(code, 1);
      assert.match(
        stderr,
        /^\n1 remark about this programme:\n- The photo http:\S+ was left out\. .* inside a private network\. Add --allow-private/,
      );
      const html = readFileSync(out('private.html'), 'utf8');
      assert.match(html, /Lotte/);
      assert.doesNotMatch(html, /<img class="photo|secret\.svg|face\.png/);
    }
    assert.deepEqual(asked, []);
  });

  it('is inside the file when it may be fetched', async () => {
    const { code, stderr } = await make(photoAt('/face.png'), '--allow-private', '--html', '--out', out('face.html'));
    assert.deepEqual([code, stderr, asked], [0, '', ['/face.png']]);
    const html = readFileSync(out('face.html'), 'utf8');
    assert.match(html, new RegExp(`<img class="photo" src="data:image/png;base64,${PNG.toString('base64')}"`));
    assert.match(
      html,
      /<meta http-equiv="content-security-policy" content="default-src &#39;none&#39;; [^"]*img-src data:;/,
    );
  });

  it('is left out when it is no photo, too large or not there', async () => {
    const wrong: [path: string, says: RegExp][] = [
      ['/secret.svg', /no picture that can be printed/],
      ['/large.png', /larger than 8 MB/],
      ['/gone.png', /is not there \(404\)/],
    ];
    for (const [path, says] of wrong) {
      const { code, stderr } = await make(photoAt(path), '--allow-private', '--html', '--out', out('wrong.html'));
      assert.equal(code, 1, path);
      assert.match(stderr, says);
      assert.doesNotMatch(readFileSync(out('wrong.html'), 'utf8'), /<img class="photo/);
    }
  });

  it('is on paper', { skip: !findChromium() && 'no Chromium here (apt-get install chromium)' }, async () => {
    const { code, stderr } = await make(photoAt('/face.png'), '--allow-private', '--out', out('face.pdf'));
    assert.deepEqual([code, stderr, asked], [0, '', ['/face.png']]);
    assert.match(readFileSync(out('face.pdf'), 'latin1'), /\/Subtype \/Image/);
  });

  it('cannot be fetched by the browser that prints, nor anything else', { skip: !findChromium() }, async () => {
    const at = photoAt('');
    const page = `<!doctype html><title>x</title><link rel="stylesheet" href="${at}/a.css"><link rel="preconnect" href="${at}">
<img src="${at}/b.png"><img src="file:///etc/hostname"><iframe src="${at}/c.html"></iframe><svg><image href="${at}/d.png"/></svg>
<style>@import "${at}/e.css"; p { background: url(${at}/f.png) }</style><p>soep</p><script>fetch("${at}/g")</script>`;
    const printer = await openPrinter();
    const pdf = await printer.print(page).finally(() => printer.close());
    assert.ok(pdf.length > 1000);
    assert.deepEqual(asked, []);
  });
});
