import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser } from 'puppeteer-core';
import { createStekClient } from '../../src/sdk/client.ts';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { ended, startServer, stek } from '../support/cli.ts';
import { longFeed, type FeedSize } from '../support/long-feed.ts';
import { serveFiles } from '../support/static-server.ts';

const SIZES: Record<string, FeedSize> = {
  small: { past: 20, coming: 30, characters: 200 },
  '1500 events': { past: 1275, coming: 225, characters: 480 },
  '4700 events': { past: 4419, coming: 281, characters: 480 },
};
/** How many times slower than this machine. */
const SLOWER = [1, 2, 4];
const NOW = Date.now();
const dayFrom = (days: number): string => new Date(NOW + days * 86_400_000).toISOString().slice(0, 10);
const WINDOW = { from: dayFrom(0), to: dayFrom(90) };

const ENTRY = `
import { createStekClient } from './sdk/client.ts';
import { staticFiles } from './sdk/static-files.ts';
let longest = 0;
new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => (longest = Math.max(longest, duration)))).observe({ type: 'longtask' });
globalThis.read = async window => {
  const stek = createStekClient({ transport: staticFiles({ activities: 'agenda.ics' }) });
  const { occurrences } = await stek.activities.programme(window);
  await new Promise(resolve => setTimeout(resolve));
  return { starts: occurrences.map(({ start }) => start), longest };
};`;

interface ReadInPage {
  starts: string[];
  longest: number;
}

describe('the dates of a feed', () => {
  let folder = '';
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let feed = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stek-same-dates-'));
    const [entry, ...chunks] = await bundle(ENTRY);
    const scripts = new Map([entry!, ...chunks].map(({ fileName, code }) => [`/${fileName}`, code]));
    site = await serveFiles(async path => {
      if (path === '/agenda.ics') return feed;
      return scripts.get(path) ?? `<!doctype html><script type="module" src="/${entry!.fileName}"></script>`;
    });
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  async function inPage(slower: number): Promise<ReadInPage> {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.goto(`${site.origin}/page.html`);
    await page.waitForFunction('globalThis.read');
    const read = (await page.evaluate(`read(${JSON.stringify(WINDOW)})`)) as ReadInPage;
    await page.close();
    return read;
  }

  async function byCommand(file: string): Promise<string[]> {
    const { stdout } = await stek(['feed', file, '--from', WINDOW.from, '--to', WINDOW.to, '--json']);
    return (JSON.parse(stdout) as { occurrences: { start: string }[] }).occurrences.map(({ start }) => start);
  }

  async function byImport(file: string, tenant: string): Promise<string[]> {
    const data = join(folder, tenant);
    const { code, stderr } = await stek(['import', file, '--tenant', tenant, '--data', data]);
    assert.notEqual(code, 2, stderr);
    const { child, url } = await startServer(['--data', data]);
    const { occurrences } = await createStekClient({ transport: `${url}/v1/${tenant}` }).activities.programme(WINDOW);
    child.kill();
    await ended(child);
    return occurrences.map(({ start }) => start);
  }

  for (const [index, [name, size]] of Object.entries(SIZES).entries()) {
    it(`are the same in a page however slow, in stek feed and in stek import: ${name}`, async t => {
      feed = [...longFeed(size, NOW)].join('');
      const file = join(folder, `${index}.ics`);
      writeFileSync(file, feed);
      // Together, so that each of them is slowed down by the others.
      const commands = Promise.all([byCommand(file), byImport(file, `gemeente-${index}`)]);
      const pages: ReadInPage[] = [];
      for (const slower of SLOWER) pages.push(await inPage(slower));
      const all = [...pages.map(({ starts }) => starts), ...(await commands)];
      const [first] = all;
      assert.equal(first!.length, size.coming);
      for (const starts of all) assert.deepEqual(starts.toSorted(), first!.toSorted());
      const longest = pages.map((page, at) => `${SLOWER[at]}x: ${Math.round(page.longest)} ms`);
      t.diagnostic(`${(feed.length / 1e6).toFixed(1)} MB, dates: ${all.map(({ length }) => length).join(' = ')}`);
      t.diagnostic(`longest task of the page, ${longest.join(', ')} (0: under 50)`);
    });
  }
});
