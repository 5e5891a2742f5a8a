import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch, type Browser, type Frame, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { openEmbeddingSite, type EmbeddingSite } from '../support/embedding-site.ts';
import { eventually } from '../support/eventually.ts';
import { serveFiles } from '../support/static-server.ts';

const BROWSERS = {
  chromium: () => launch({ executablePath: browserPath('chromium'), args: chromiumArguments }),
  firefox: () => launch({ browser: 'firefox', executablePath: browserPath('firefox') }),
};

let site: EmbeddingSite;
let loader: string;
const others: Awaited<ReturnType<typeof serveFiles>>[] = [];

before(async () => {
  site = await openEmbeddingSite();
  loader = `<script async src="${site.server}/cdn/stek.js"></script>`;
});
after(async () => {
  await Promise.all(others.map(other => other.close()));
  await site?.[Symbol.asyncDispose]();
});

for (const [name, start] of Object.entries(BROWSERS))
  describe(`A page of the server in a frame of a site, in ${name}`, () => {
    let browser: Browser;

    before(async () => {
      browser = await start();
    });
    after(async () => {
      await browser?.close();
    });

    async function another(...what: Parameters<typeof serveFiles>): ReturnType<typeof serveFiles> {
      const served = await serveFiles(...what);
      others.push(served);
      return served;
    }

    const address = (say = 'embed=calendar&place=zillebeke') => `${site.server}/p/ieper?${say}&frame=1`;
    const framed = (attributes = '', src = address()) =>
      `<iframe title="Agenda" ${attributes} src="${src.replaceAll('&', '&amp;')}" style="width:100%;height:150px;border:0"></iframe>`;

    async function opened(body: string): Promise<Page> {
      const page = await browser.newPage();
      await page.setViewport({ width: 900, height: 700 });
      await page.goto(site.page(body), { waitUntil: 'load' });
      return page;
    }

    it('is as high as what stands in it, also on a small screen, and when another page comes in it', async () => {
      const page = await opened(`${framed()}${loader}`);
      const frame = await frameIn(page);
      await fits(page, frame);
      const wide = await heightOf(page);
      assert.ok(wide > 700, `${wide} pixels`);
      await page.setViewport({ width: 320, height: 600 });
      await eventually(async () => assert.ok((await heightOf(page)) > wide));
      await fits(page, frame);
      const narrow = await heightOf(page);
      await page.setViewport({ width: 900, height: 700 });
      await eventually(async () => assert.ok((await heightOf(page)) < narrow));
      await frame.evaluate(() => document.querySelector<HTMLElement>('.ways-on a[href*="polls"]')?.click());
      const polls = await page.waitForFrame(one => new URL(one.url()).pathname === '/p/ieper/polls');
      assert.match(polls.url(), /[?&]frame=1/);
      await eventually(async () => assert.ok((await heightOf(page)) < wide));
      await fits(page, polls);
      await page.close();
    });

    it('is as high also where the site counts the border of a frame in', async () => {
      const page = await opened(
        `<style>iframe{box-sizing:border-box;border:5px solid!important;padding:2px 0 1px}</style>${framed()}${loader}`,
      );
      await fits(page, await frameIn(page), 13);
      await page.close();
    });

    it('says it once more to a loader that comes later', async () => {
      const page = await opened(framed());
      const frame = await frameIn(page);
      await eventually(async () => assert.ok(await frame.$('h1')));
      assert.equal(await heightOf(page), 150);
      await page.evaluate(
        src => document.body.append(Object.assign(document.createElement('script'), { src })),
        `${site.server}/cdn/stek.js`,
      );
      await fits(page, frame);
      await page.close();
    });

    it('can be read where nothing may run, and goes on in its frame there', async () => {
      const page = await opened(`${framed('sandbox=""')}${loader}`);
      const frame = await frameIn(page);
      await eventually(async () => assert.match(await page.evaluate(() => document.title), /Voorbeeldstad/));
      const links = await frame.$$('.one-of a');
      assert.ok(links.length > 3, `${links.length} months`);
      const before = frame.url();
      await links[1]!.click();
      await eventually(() => assert.notEqual(frame.url(), before));
      assert.match(frame.url(), /[?&]frame=1/);
      await eventually(async () => assert.equal(await frame.$$eval('.one-of a[aria-current]', all => all.length), 1));
      assert.equal(await heightOf(page), 150);
      await page.close();
    });

    it('is heard from no other window, no other server, and not without a number', async () => {
      const speak = (message: string) =>
        `<script>addEventListener('message',({data})=>data==='speak'&&${message})</script>`;
      const hostile = await another(
        async () => `<!doctype html>${speak("parent.postMessage({type:'stek-resize',height:5000},'*')")}`,
        {},
        () => 'text/html',
      );
      const page = await opened(
        `${framed()}${framed('id="hostile"', `${hostile.origin}/p/ieper?embed=calendar`)}${loader}`,
      );
      const frame = await frameIn(page);
      await fits(page, frame);
      const before = await heightOf(page);
      await page.evaluate(() => {
        const say = (data: unknown) => window.postMessage(data, '*');
        for (const data of [
          null,
          'stek-resize',
          { type: 'stek-resize' },
          { type: 'stek-resize', height: '9' },
          { type: 'stek-resize', height: 9 },
        ])
          say(data);
        document.querySelector<HTMLIFrameElement>('#hostile')!.contentWindow!.postMessage('speak', '*');
      });
      // The frame is asked after all those, and its answer comes last.
      await frame.evaluate(() => document.querySelector('h1')!.append(' '.padEnd(4000, 'x ')));
      await eventually(async () => assert.ok((await heightOf(page)) > before));
      assert.equal(await page.$eval('#hostile', one => (one as HTMLElement).style.height), '150px');
      await page.close();
    });

    it('is heard no more when a page of somebody else came into its frame', async () => {
      const away = await another(
        async () =>
          `<!doctype html><h1>Weg</h1><script>parent.postMessage({type:'stek-resize',height:5000},'*')</script>`,
        {},
        () => 'text/html',
      );
      const page = await opened(`${framed()}${loader}`);
      const frame = await frameIn(page);
      await fits(page, frame);
      const before = await heightOf(page);
      await page.evaluate(() => addEventListener('message', ({ origin }) => (document.title = origin)));
      await frame.evaluate(address => void (location.href = address), away.origin);
      await eventually(async () => assert.equal(await page.title(), away.origin));
      assert.equal(await heightOf(page), before);
      await page.close();
    });

    it('never makes a page of the site higher than it can be', async () => {
      const page = await opened(`${framed()}${loader}`);
      const frame = await frameIn(page);
      await fits(page, frame);
      await frame.evaluate(() => window.parent.postMessage({ type: 'stek-resize', height: 9_000_000 }, '*'));
      await eventually(async () => assert.equal(await heightOf(page), 20_000));
      await frame.evaluate(() => window.parent.postMessage({ type: 'stek-resize', height: -5 }, '*'));
      await eventually(async () => assert.equal(await heightOf(page), 0));
      await page.close();
    });

    it('stands in no frame of another site', async () => {
      const other = await another(
        async () => `<!doctype html><title>Andere</title>${framed()}`,
        {},
        () => 'text/html',
      );
      const page = await browser.newPage();
      await page.goto(other.origin, { waitUntil: 'load' });
      const shown = await Promise.all(
        page
          .frames()
          .slice(1)
          .map(one => one.$('.one-of').catch(() => null)),
      );
      assert.deepEqual(shown.filter(Boolean), []);
      await page.close();
    });
  });

const frameIn = (page: Page): Promise<Frame> =>
  page.waitForFrame(frame => new URL(frame.url()).pathname === '/p/ieper');

const heightOf = (page: Page): Promise<number> =>
  page.$eval('iframe', frame => Math.round(frame.getBoundingClientRect().height));

/** Waits until nothing of the page in the frame has to be scrolled, and nothing is empty below it. */
const fits = (page: Page, frame: Frame, edges = 0): Promise<void> =>
  eventually(async () => {
    const inside = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    assert.equal(await heightOf(page), inside + edges);
    assert.ok(await frame.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight));
  }, 20_000);
