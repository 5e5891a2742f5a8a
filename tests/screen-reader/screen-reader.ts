import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { eventually } from '../support/eventually.ts';
import { Desktop } from './desktop.ts';
import { Hearing, type Utterance } from './hearing.ts';
import { FIRST_HEARD, openBrowser, type HeardBrowser } from './open-browser.ts';

const run = promisify(execFile);

/** The page has handled its input and drawn: two frames, then a task of its own. */
const DRAWN = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`;

/** A person at a browser who hears what the screen reader Orca says, and types. */
export class ScreenReader {
  readonly name: HeardBrowser;
  readonly page: Page;
  readonly #desktop: Desktop;
  readonly #hearing: Hearing;
  readonly #browser: Browser;

  private constructor(name: HeardBrowser, desktop: Desktop, hearing: Hearing, browser: Browser, page: Page) {
    this.name = name;
    this.#desktop = desktop;
    this.#hearing = hearing;
    this.#browser = browser;
    this.page = page;
  }

  /** @param now the moment at which all pages live, epoch milliseconds */
  static async start(name: HeardBrowser, now: number): Promise<ScreenReader> {
    const desktop = await Desktop.start();
    try {
      return await ScreenReader.#on(desktop, name, now);
    } catch (error) {
      await desktop.stop();
      throw error;
    }
  }

  static async #on(desktop: Desktop, name: HeardBrowser, now: number): Promise<ScreenReader> {
    const settings = join(desktop.folder, 'orca');
    cpSync(fileURLToPath(new URL('orca', import.meta.url)), settings, { recursive: true });
    const hearing = new Hearing(desktop.orca(settings));
    await hearing.until(() => hearing.has(/Schermlezer aan/i), 'the screen reader');
    const browser = await openBrowser(name, desktop);
    const [page = await browser.newPage()] = await browser.pages();
    // A page may ask whether to lose what was filled in; between two visits nobody is there to answer.
    page.on('dialog', dialog => void (dialog.type() === 'beforeunload' && dialog.accept()));
    await page.evaluateOnNewDocument(livesAt, now - Date.now());
    await hearing.until(() => hearing.has(FIRST_HEARD[name]), 'the window');
    await hearing.quiet();
    // From where Firefox takes an address to the page.
    if (name === 'firefox') await run('xdotool', ['key', 'F6'], { env: desktop.env });
    return new ScreenReader(name, desktop, hearing, browser, page);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#desktop.stop();
  }

  /**
   * Opens an address on a device that keeps nothing of its site, and waits until an expression is true in the page. What is said
   * meanwhile is nobody's promise.
   */
  async visit(url: string, ready: string): Promise<void> {
    const { origin } = new URL(url);
    await this.#forget(origin);
    // From an empty page also to the same address with another part after the #.
    await this.page.goto('about:blank');
    await this.#hearing.quiet();
    this.#hearing.pages.length = 0;
    await this.page.goto(url);
    await this.#hearing.until(() => this.#hearing.pages.some(page => page.startsWith(origin)), 'the page');
    await this.settled(ready);
    this.#hearing.take();
  }

  /** Presses a key as X names it, such as `Tab`, `alt+Up`, `h`. */
  async press(key: string, until = 'true'): Promise<Utterance[]> {
    await this.#keys(2 * key.split('+').length, ['key', '--delay', '30', key]);
    return this.heard(until);
  }

  /** Types a text, letter by letter. @param until an expression that becomes true in the page */
  async type(text: string, until = 'true'): Promise<Utterance[]> {
    for (const letter of text) await this.#keys(2, ['type', '--delay', '30', letter]);
    return this.heard(until);
  }

  /** All that is said until the page and the screen reader have come to rest. @param until an expression that becomes true in the page */
  async heard(until = 'true'): Promise<Utterance[]> {
    await this.settled(until);
    return this.#hearing.take();
  }

  /** What was said until now. */
  take(): Utterance[] {
    return this.#hearing.take();
  }

  async settled(until: string): Promise<void> {
    await eventually(async () => assert.ok(await this.page.evaluate(`!!(${until})`), `never became true: ${until}`));
    await this.page.waitForNetworkIdle({ idleTime: 100 });
    await this.page.evaluate(DRAWN);
    await this.#hearing.quiet();
  }

  /** What a site keeps on the device, with the means that every browser has. */
  async #forget(origin: string): Promise<void> {
    // Firefox is never taken off line: it cannot be told to.
    if (this.name === 'chromium') await this.page.setOfflineMode(false);
    // Of the site, but without an element that could keep something once more.
    await this.page.goto(`${origin}/demo/site.css`);
    await this.page.evaluate(wipeSite);
  }

  async #keys(events: number, args: string[]): Promise<void> {
    const wanted = this.#hearing.keys + events;
    await run('xdotool', args, { env: this.#desktop.env });
    await this.#hearing.until(() => this.#hearing.keys >= wanted, `the key ${args.at(-1)}`);
  }
}

/** Runs in a page of the site. */
async function wipeSite(): Promise<void> {
  sessionStorage.clear();
  localStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  for (const { name } of await indexedDB.databases())
    if (name !== undefined) await new Promise(done => (indexedDB.deleteDatabase(name).onsuccess = done));
}

/** Runs in each page before anything else: its clock goes on from another moment. */
function livesAt(ahead: number): void {
  const { now } = Date;
  Date.now = () => now() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: [number]) => Reflect.construct(target, args.length > 0 ? args : [Date.now()]) as Date,
  });
}
