import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { Desktop } from './desktop.ts';
import { Hearing, type Utterance } from './hearing.ts';

const run = promisify(execFile);

/** The page has handled its input and drawn: two frames, then a task of its own. */
const DRAWN = `new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))`;

const WINDOW = ['--force-renderer-accessibility', '--force-prefers-reduced-motion', '--kiosk', '--lang=nl'];

/** A person at a browser who hears what the screen reader Orca says, and types. */
export class ScreenReader {
  readonly page: Page;
  readonly #desktop: Desktop;
  readonly #hearing: Hearing;
  readonly #browser: Browser;

  private constructor(desktop: Desktop, hearing: Hearing, browser: Browser, page: Page) {
    this.#desktop = desktop;
    this.#hearing = hearing;
    this.#browser = browser;
    this.page = page;
  }

  /** @param now the moment at which all pages live, epoch milliseconds */
  static async start(now: number): Promise<ScreenReader> {
    const desktop = await Desktop.start();
    try {
      return await ScreenReader.#on(desktop, now);
    } catch (error) {
      await desktop.stop();
      throw error;
    }
  }

  static async #on(desktop: Desktop, now: number): Promise<ScreenReader> {
    const settings = join(desktop.folder, 'orca');
    cpSync(fileURLToPath(new URL('orca', import.meta.url)), settings, { recursive: true });
    const hearing = new Hearing(desktop.orca(settings));
    await hearing.until(() => hearing.has(/Schermlezer aan/i), 'the screen reader');
    const browser = await launch({
      // Its bar above the page would take the focus, and be heard.
      ignoreDefaultArgs: ['--enable-automation'],
      userDataDir: profileIn(desktop.folder),
      executablePath: browserPath('chromium'),
      headless: false,
      pipe: true,
      defaultViewport: null,
      env: desktop.env,
      args: [...chromiumArguments, ...WINDOW],
    });
    const [page = await browser.newPage()] = await browser.pages();
    // A page may ask whether to lose what was filled in; between two visits nobody is there to answer.
    page.on('dialog', dialog => void (dialog.type() === 'beforeunload' && dialog.accept()));
    // What the browser says of a file that it keeps is not ours.
    const devtools = await browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' });
    await page.evaluateOnNewDocument(livesAt, now - Date.now());
    await hearing.until(() => hearing.has(/Chromium frame/), 'the window');
    await hearing.quiet();
    return new ScreenReader(desktop, hearing, browser, page);
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

  async #forget(origin: string): Promise<void> {
    await this.page.setOfflineMode(false);
    // Of the site, but without an element that could keep something once more.
    await this.page.goto(`${origin}/demo/site.css`);
    await this.page.evaluate('sessionStorage.clear()');
    const devtools = await this.page.createCDPSession();
    await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await devtools.detach();
  }

  async #keys(events: number, args: string[]): Promise<void> {
    const wanted = this.#hearing.keys + events;
    await run('xdotool', args, { env: this.#desktop.env });
    await this.#hearing.until(() => this.#hearing.keys >= wanted, `the key ${args.at(-1)}`);
  }
}

/** A profile in which Chromium offers no translation and keeps no passwords: its bubbles would be heard, and take the keys. */
function profileIn(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ translate: { enabled: false }, credentials_enable_service: false }),
  );
  return profile;
}

/** Runs in each page before anything else: its clock goes on from another moment. */
function livesAt(ahead: number): void {
  const { now } = Date;
  Date.now = () => now() + ahead;
  globalThis.Date = new Proxy(Date, {
    construct: (target, args: [number]) => Reflect.construct(target, args.length > 0 ? args : [Date.now()]) as Date,
  });
}
