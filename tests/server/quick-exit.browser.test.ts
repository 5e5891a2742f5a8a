import assert from 'node:assert/strict';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { inTime } from '../support/outbox-browser.ts';
import { serveFiles } from '../support/static-server.ts';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types lit-html";
const WORDS = 'Ik ben bang van iemand thuis.';
const TITLE = 'Zeg het ons';

/** Another site, which answers when it is let. */
class OtherSite {
  readonly asked: IncomingHttpHeaders[] = [];
  #answers: (() => void)[] = [];
  #isSlow = true;
  readonly #server: Server = createServer((request, response) => {
    if (request.url === '/weer') this.asked.push(request.headers);
    const answer = () =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Het weer</title>Zon');
    if (this.#isSlow) this.#answers.push(answer);
    else answer();
  });

  async open(): Promise<string> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/weer`;
  }

  /** From here on nothing is answered until `answer()`. */
  begin(): void {
    this.#isSlow = true;
    this.asked.length = 0;
  }

  answer(): void {
    this.#isSlow = false;
    for (const one of this.#answers.splice(0)) one();
  }

  close(): void {
    this.answer();
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/** What a page shows in the first frame after a key or a press, and what it still knows. */
interface Frame {
  display: string;
  title: string;
  drafts: number;
  words: string;
  /** Milliseconds from the key. */
  after: number;
}

/**
 * Tells of each such frame in the console: while another page is on its way, a browser answers no question about the one that is left.
 * With `#kept` in its address, the page then comes back as out of the memory of the browser, and is told of once more.
 */
function tellFrames(): void {
  const tell = (since: number) => {
    const field = document.querySelector('stek-signal-form')?.shadowRoot?.querySelector('stek-text-field');
    const display = document.documentElement ? getComputedStyle(document.documentElement).display : '';
    const [drafts, words] = [sessionStorage.length, field?.shadowRoot?.querySelector('textarea')?.value ?? ''];
    console.debug(
      `frame ${JSON.stringify({ display, title: document.title, drafts, words, after: performance.now() - since })}`,
    );
  };
  const note = ({ timeStamp }: Event) =>
    requestAnimationFrame(() => {
      tell(timeStamp);
      if (location.hash !== '#kept' || document.title !== '') return;
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      requestAnimationFrame(() => tell(timeStamp));
    });
  for (const type of ['keyup', 'click']) addEventListener(type, note, { capture: true });
}

describe('Leaving the form at once', () => {
  const other = new OtherSite();
  let site: Awaited<ReturnType<typeof serveFiles>>;
  let browser: Browser;
  let page: Page;
  let exit: string;
  let said: string[];

  before(async () => {
    exit = await other.open();
    const entry = `import './components/signal-form/stek-signal-form.ts';`;
    const files = new Map((await bundle(entry)).map(({ fileName, code }) => [`/${fileName}`, code]));
    const [script] = files.keys();
    site = await serveFiles(
      async path => {
        const file = files.get(path);
        if (file !== undefined) return file;
        if (path.startsWith('/v1/')) throw new Error('No server: what holds for most does.');
        if (path === '/begin.html') return '<!doctype html><title>Begin</title><a href="/form.html">Verder</a>';
        if (path === '/frame.html')
          return '<!doctype html><title>Rond het formulier</title><iframe src="/form.html"></iframe>';
        return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>${TITLE}</title>
          <script type="module" src="${script}"></script><h1>Gemeente</h1>
          <stek-signal-form api="/v1/ieper" short exit-url="${exit}"></stek-signal-form>`;
      },
      { 'content-security-policy': POLICY, 'cache-control': 'no-cache' },
      path => (path.endsWith('.html') ? 'text/html; charset=utf-8' : undefined),
    );
    browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
  });
  after(async () => {
    await browser.close();
    await site.close();
    other.close();
  });
  beforeEach(async () => {
    other.begin();
    said = [];
    page = await browser.newPage();
    page.on('console', message => said.push(message.text()));
    await page.evaluateOnNewDocument(tellFrames);
  });
  afterEach(async () => {
    // First the page: Chromium forgets that it should close one in whose place another comes at that very moment.
    await page.close();
    other.answer();
  });

  /** What the last frame showed, once there is one that fits. */
  async function frame(fits: (one: Frame) => boolean): Promise<Frame> {
    let found: Frame | undefined;
    await inTime(() => {
      const frames = said.filter(text => text.startsWith('frame ')).map(text => JSON.parse(text.slice(6)) as Frame);
      found = frames.findLast(fits);
      assert.ok(found, JSON.stringify(frames));
    });
    return found!;
  }
  const isGone = ({ title }: Frame) => title === '';
  const fieldIn = () => page.waitForSelector('>>> textarea', { timeout: 30_000 });
  const written = () => page.$eval('>>> textarea', area => (area as HTMLTextAreaElement).value);
  const draft = () => page.evaluate(() => ({ ...sessionStorage }));
  const shift = async (times: number) => {
    for (let press = 0; press < times; press++) await page.keyboard.press('Shift');
  };
  async function begin(path = '/form.html'): Promise<void> {
    await page.goto(`${site.origin}/begin.html`);
    await page.goto(site.origin + path);
    await (await fieldIn())!.type(WORDS);
    await inTime(async () => assert.equal(Object.keys(await draft()).length, 1));
  }
  /** What a page without anything looks like. */
  async function nothing(): Promise<string> {
    const empty = await browser.newPage();
    await empty.goto(`${site.origin}/gone`).catch(() => undefined);
    await empty.setContent('<!doctype html><html></html>');
    const picture = await empty.screenshot({ encoding: 'base64' });
    await empty.close();
    await page.bringToFront();
    return picture;
  }

  it('leaves nothing on the screen in the very next frame after three times Shift, however slow the other site is', async test => {
    const blank = await nothing();
    await begin();
    assert.notEqual(await page.screenshot({ encoding: 'base64' }), blank, 'the form is there');
    await shift(3);
    assert.equal(await page.screenshot({ encoding: 'base64' }), blank);
    const { after: milliseconds, ...seen } = await frame(isGone);
    test.diagnostic(`${milliseconds.toFixed(1)} ms from the key to that frame`);
    assert.deepEqual(seen, { display: 'none', title: '', drafts: 0, words: '' });
    await inTime(() => assert.equal(other.asked.length, 1));
    assert.equal(other.asked[0]!.referer, undefined, 'the other site does not hear where somebody came from');
    assert.deepEqual(
      said.filter(text => text.includes('bang') && !text.startsWith('frame ')),
      [],
    );
    other.answer();
    await page.waitForFunction(() => document.title === 'Het weer');
    assert.equal(page.url(), exit);
  });

  it('takes the place of the form in the history: the way back leads to what stood before', async () => {
    await begin();
    other.answer();
    await shift(3);
    await page.waitForFunction(() => document.title === 'Het weer');
    await page.goBack();
    await page.waitForFunction(() => document.title === 'Begin');
    assert.equal(page.url(), `${site.origin}/begin.html`);
  });

  it('comes back empty where a browser kept the page, and can be used again', async () => {
    await begin();
    await page.evaluate(() => location.assign('#verder'));
    other.answer();
    await shift(3);
    await page.waitForFunction(() => document.title === 'Het weer');
    await page.goBack();
    await page.waitForFunction(title => document.title === title, {}, TITLE);
    await fieldIn();
    assert.equal(await written(), '');
    assert.deepEqual(await draft(), {});
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).display), 'none');
  });

  it('is shown again, empty, when the page itself comes back from the memory of the browser', async () => {
    await begin('/form.html#kept');
    await shift(3);
    const { after: _after, ...seen } = await frame(({ title, words }) => title === TITLE && words === '');
    assert.deepEqual(seen, { display: 'block', title: TITLE, drafts: 0, words: '' });
  });

  it('is done by the button', async () => {
    await begin();
    await (await page.$('>>> .exit'))!.click();
    assert.equal((await frame(isGone)).display, 'none');
    await inTime(() => assert.equal(other.asked.length, 1));
  });

  it('is done by the answer to what Esc asks, over which nothing stays either', async () => {
    const blank = await nothing();
    await begin();
    await page.keyboard.press('Escape');
    const yes = await page.waitForSelector('>>> dialog[open] .strong');
    assert.equal(await written(), WORDS, 'Esc only asks');
    await yes!.click();
    assert.equal(await page.screenshot({ encoding: 'base64' }), blank);
    assert.deepEqual([(await frame(isGone)).drafts, (await frame(isGone)).words], [0, '']);
  });

  it('is not done by capital letters, by Shift with another key, or by two', async () => {
    await begin();
    await page.keyboard.type('ABC DEF');
    await shift(2);
    await page.keyboard.down('Shift');
    await page.keyboard.press('A');
    await page.keyboard.up('Shift');
    await shift(2);
    await page.keyboard.press('a');
    await shift(2);
    assert.equal(await page.title(), TITLE);
    assert.match(await written(), /^Ik ben bang van iemand thuis\.ABC DEF/);
    assert.deepEqual(other.asked, []);
  });

  it('is not done by three that lie more than five seconds apart', async () => {
    await begin();
    const pressAt = (times: readonly number[]) =>
      page.evaluate(moments => {
        for (const at of moments)
          for (const type of ['keydown', 'keyup']) {
            const event = new KeyboardEvent(type, { key: 'Shift', bubbles: true });
            document.body.dispatchEvent(Object.defineProperty(event, 'timeStamp', { value: at }));
          }
        return document.title;
      }, times);
    assert.equal(await pressAt([1000, 3500, 6001]), TITLE);
    assert.equal(await pressAt([20_000, 22_500, 25_000]), '');
  });

  it('takes the whole window along where the form stands in a frame', async () => {
    await page.goto(`${site.origin}/frame.html`);
    await inTime(() => assert.equal(page.frames().length, 2));
    const frame = page.frames()[1]!;
    await (await frame.waitForSelector('>>> textarea', { timeout: 30_000 }))!.type(WORDS);
    other.answer();
    await shift(3);
    await page.waitForFunction(() => document.title === 'Het weer');
    assert.equal(page.url(), exit);
  });
});
