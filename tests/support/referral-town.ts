import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { browserPath, chromiumArguments } from './browser.ts';
import { CardByKeys } from './card-by-keys.ts';
import type { OpenEmpty } from './engines.ts';
import { keyFileOf, PASSPHRASE } from './inbox-town.ts';
import { inTime } from './outbox-browser.ts';
import type { Contact, ReferralDesk } from './referral-desk.ts';
import { ReferralNews } from './referral-news.ts';
import { bundledElements } from './served-elements.ts';

/** What has to be put away after a test. */
interface TownParts {
  elements: { remove(): void };
  server: RunningServer;
  browser: Browser;
  /** Where the key files lie. */
  folder: string;
}

/** A municipality on a real server, whose pages are open in a real browser: on a screen that two people look at, on the telephone of one of them, on those of who works there. */
export class ReferralTown {
  readonly news: ReferralNews;
  readonly origin: string;
  /** What the pages said in the console, and what went wrong on them. */
  readonly said: string[] = [];
  /** Every request and all that stood in it; what follows a # is told to no server. */
  readonly asked: string[] = [];
  readonly #parts: TownParts;

  private constructor(news: ReferralNews, origin: string, parts: TownParts) {
    this.news = news;
    this.origin = origin;
    this.#parts = parts;
  }

  static async open(openEmpty: OpenEmpty): Promise<ReferralTown> {
    const elements = await bundledElements(['stek-referral-card', 'stek-contact-inbox']);
    const news = await ReferralNews.open(openEmpty, {
      now: Date.now(),
      elements: await openElementsFolder(elements.path),
    });
    const folder = await mkdtemp(join(tmpdir(), 'stek-keys-'));
    // Of two keys the newest is sealed to.
    news.desk.clock.now += 1000;
    for (const contact of ['lotte', 'karim'] as const)
      await writeFile(join(folder, `${contact}.json`), JSON.stringify(await keyFileOf(news.desk, contact)));
    const server = await serveApp(news.desk.app, { port: 0, host: '127.0.0.1' });
    const browser = await launch({ executablePath: browserPath('chromium'), args: chromiumArguments });
    return new ReferralTown(news, `http://127.0.0.1:${server.port}`, { elements, server, browser, folder });
  }

  get desk(): ReferralDesk {
    return this.news.desk;
  }

  async close(): Promise<void> {
    const { elements, server, browser, folder } = this.#parts;
    await browser.close();
    await server.stop();
    elements.remove();
    await rm(folder, { recursive: true, force: true });
  }

  /** Somebody's own device. */
  device(): Promise<BrowserContext> {
    return this.#parts.browser.createBrowserContext();
  }

  async open(path: string, device?: BrowserContext): Promise<Page> {
    const page = await (device ?? (await this.device())).newPage();
    await page.setViewport({ width: 900, height: 1400 });
    page.on('console', message => this.said.push(`${message.text()} ${message.location().url ?? ''}`));
    page.on('pageerror', error => this.said.push(String(error)));
    page.on('request', request => {
      const url = request.url().replace(/#.*/, '');
      this.asked.push(`${request.method()} ${url} ${request.headers()['referer'] ?? ''} ${request.postData() ?? ''}`);
    });
    await page.goto(`${this.origin}/p/${this.desk.tenant}/${path}`);
    return page;
  }

  /** The card, on the screen that two people look at. */
  async card(): Promise<CardByKeys> {
    return new CardByKeys(await this.open('kaart?lang=nl'));
  }

  /** The cards of a contact person, on their own device. */
  async inbox(contact: Contact): Promise<OpenInbox> {
    const inbox = new OpenInbox(await this.open('contact-inbox?lang=nl'), () => this.desk.clock.now);
    await inbox.enter(join(this.#parts.folder, `${contact}.json`));
    return inbox;
  }

  /** What a code shows, on the page without scripts. @param actions the words on the buttons that are pressed one after the other */
  async follow(code: string, ...actions: string[]): Promise<string> {
    const device = await this.device();
    const page = await this.open('follow-up?lang=nl', device);
    await page.type('#code', code);
    await Promise.all([page.waitForNavigation(), page.click('button[value=show]')]);
    for (const words of actions) {
      const button = await page.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`);
      await Promise.all([page.waitForNavigation(), button!.click()]);
    }
    assert.ok(!page.url().includes(code), 'the code does not stay in the address');
    const text = await page.$eval('main', main => main.innerText.replaceAll(/\s+/g, ' ').trim());
    await device.close();
    return text;
  }
}

/** The page of a contact person. */
export class OpenInbox {
  readonly page: Page;
  readonly #now: () => number;

  constructor(page: Page, now: () => number) {
    this.page = page;
    this.#now = now;
  }

  async enter(keyFile: string): Promise<void> {
    await this.setNow();
    const input = (await this.find('#key-file')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(keyFile);
    await (await this.find('stek-text-field[name=passphrase] >>> input')).type(PASSPHRASE);
    await this.press('Open mijn kaarten');
    await this.find('[part~=toolbar]');
  }

  /** The element goes by the clock of the server of the test. */
  setNow(): Promise<void> {
    return this.page.$eval('stek-contact-inbox', (inbox, now) => void Object.assign(inbox, { now }), this.#now());
  }

  async find(selector: string): Promise<ElementHandle> {
    return (await this.page.waitForSelector(`>>> ${selector}`, { timeout: 60_000 }))!;
  }

  async text(selector = '.page'): Promise<string> {
    const found = await this.find(selector);
    return found.evaluate(element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim());
  }

  says(words: RegExp, selector?: string): Promise<void> {
    return inTime(async () => assert.match(await this.text(selector), words));
  }

  press(...all: string[]): Promise<void> {
    return all.reduce((before, words) => before.then(() => this.#pressOne(words)), Promise.resolve());
  }

  #pressOne(words: string): Promise<void> {
    return inTime(async () => {
      for (const one of await this.page.$$('>>> :is(button, label, summary)')) {
        const text = await one.evaluate(found => (found as HTMLElement).innerText.trim());
        if (text.split('\n')[0] === words && (await one.isVisible())) return one.click();
      }
      throw new Error(`nothing says “${words}”: ${await this.text()}`);
    });
  }

  /** Reads a card of the list. */
  async read(id: string): Promise<void> {
    await (await this.find(`#open-${id}`)).click();
  }

  /** What a card is called in the list of those of somebody else. */
  async standIns(): Promise<string[]> {
    await this.find('.stand-in li');
    return this.page.$$eval('>>> .stand-in li', found =>
      found.map(one => (one as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim()),
    );
  }
}
