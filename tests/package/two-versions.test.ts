import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { launch, type Browser } from 'puppeteer-core';
import { rollup, type Plugin } from 'rollup';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { freshFolder } from '../support/consumers.ts';
import { seen } from '../support/deep-page.ts';
import { folder, serveFiles } from '../support/static-server.ts';
import { watchedPage } from '../support/watched-page.ts';

const ELEMENTS = ['provider', 'activity-calendar'] as const;

/** The modules of the package, which say that they are of another version. */
const asVersion = (version: string): Plugin => ({
  name: 'as-version',
  transform: (code, id) =>
    id.endsWith('/dist/foundation/version.js') ? code.replace(/VERSION = '[^']+'/, `VERSION = '${version}'`) : null,
});

const root = freshFolder('versions');
let browser: Browser;
let server: Awaited<ReturnType<typeof serveFiles>>;

before(async () => {
  for (const version of ['7.0.1', '7.0.2']) {
    const bundle = await rollup({
      input: Object.fromEntries(ELEMENTS.map(name => [name, `dist/components/${name}/stek-${name}.js`])),
      onwarn: () => undefined,
      plugins: [asVersion(version), nodeResolve({ exportConditions: ['browser', 'production'] })],
    });
    await bundle.write({ dir: `${root.path}/${version}`, format: 'es' });
    await bundle.close();
  }
  const built = folder(root.path);
  server = await serveFiles(async path => {
    if (path === '/page.html') return page;
    return path === '/agenda.ics' ? readFile(new URL('../consumers/agenda.ics', import.meta.url)) : built(path);
  });
  browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
});
after(async () => {
  await browser?.close();
  await server?.close();
  root.remove();
});

/** The provider is of the one version, the calendar of the other; then each comes again from where it did not come first. */
const page = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Agenda</title>
<script type="module" src="/7.0.1/provider.js"></script><script type="module" src="/7.0.2/activity-calendar.js"></script>
<script type="module" src="/7.0.2/provider.js"></script><script type="module" src="/7.0.1/activity-calendar.js"></script></head>
<body><main><stek-provider src="/agenda.ics"><stek-activity-calendar></stek-activity-calendar></stek-provider></main></body></html>`;

test('two versions on one page share a client, throw nothing and say once that there are two', async () => {
  const { page, watch } = await watchedPage(browser, server.origin);
  const said: string[] = [];
  page.on('console', message => {
    if (message.type() === 'warn') said.push(message.text());
  });
  await page.goto(`${server.origin}/page.html`);
  await seen(page, 'button.title', 'Samen koken');
  await page.waitForNetworkIdle({ idleTime: 300 });
  assert.deepEqual(await page.evaluate(versions), ['7.0.1', '7.0.2']);
  // Each of them came second once, and would say so.
  assert.equal(said.length, 1, said.join('\n'));
  assert.match(
    said[0] ?? '',
    /already on this page in version 7\.0\.\d; version 7\.0\.\d is not used\. Load one version only\./,
  );
  assert.deepEqual(watch.problems, []);
  await page.close();
});

/** Runs in the page. */
function versions(): (string | undefined)[] {
  return ['stek-provider', 'stek-activity-calendar'].map(
    tag => (customElements.get(tag) as { version?: string } | undefined)?.version,
  );
}
