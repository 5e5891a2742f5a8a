import { spawn, type ChildProcess } from 'node:child_process';
import type { BrowserLauncher } from '@web/test-runner';
import { browserPath } from './browser.ts';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';
import { WebDriverSession } from './webdriver.ts';
import { webkitPage } from './webkit-page.ts';

const EMPTY = 'about:blank';

/**
 * Runs the browser tests in WebKitGTK inside a screen of its own (Xvfb). Its pages speak puppeteer's dialect, so that
 * the ordinary commands (`sendKeys`, `sendMouse`, `setViewport`) work.
 */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'puppeteer';
  /** One window: WebKitGTK gives the keyboard to one window at a time. */
  readonly concurrency = 1;
  readonly #children: ChildProcess[] = [];
  #session: Promise<WebDriverSession> | undefined;
  #page: ReturnType<typeof webkitPage> | undefined;
  #active: { id: string; url: string } | undefined;

  /** A browser that was lost is started anew, once. */
  async startSession(id: string, url: string): Promise<void> {
    try {
      await this.#start(id, url);
    } catch (error) {
      console.log(`WebKit is started anew: ${String(error)}`);
      await this.stop();
      await this.#start(id, url);
    }
  }

  async #start(id: string, url: string): Promise<void> {
    this.#session ??= this.#open();
    const session = await this.#session;
    this.#page ??= webkitPage(session);
    this.#active = { id, url };
    await leftBehind(session);
    await this.#page.setViewport({ width: 800, height: 600 });
    await session.navigate(url);
  }

  isActive(id: string): boolean {
    return this.#active?.id === id;
  }

  getBrowserUrl(): string | undefined {
    return this.#active?.url;
  }

  getPage(): object | undefined {
    return this.#page;
  }

  async stopSession(): Promise<object> {
    this.#active = undefined;
    // If it is lost, the next file finds that out.
    await (await this.#session)?.navigate(EMPTY).catch(() => undefined);
    return {};
  }

  async stop(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    this.#session = this.#page = undefined;
    await session?.close().catch(() => undefined);
    for (const child of this.#children.splice(0).toReversed()) child.kill();
  }

  startDebugSession(): Promise<void> {
    throw new Error('WebKit has no debug session here: debug in Chromium or Firefox.');
  }

  async #open(): Promise<WebDriverSession> {
    const binary = browserPath('webkit');
    const display = await this.#startScreen();
    const port = await freePort();
    const env = { ...process.env, DISPLAY: `:${display}`, WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
    this.#children.push(spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }));
    return WebDriverSession.open(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      // The test page reports by itself; waiting for `load` would hold back the keys it asks for meanwhile.
      pageLoadStrategy: 'none',
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    });
  }

  /** Xvfb picks a free screen and writes its number to file descriptor 3. */
  #startScreen(): Promise<string> {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    this.#children.push(screen);
    return new Promise((resolve, reject) => {
      screen.once('error', reject);
      screen.once('exit', code => reject(new Error(`Xvfb ended with code ${code}.`)));
      screen.stdio[3]?.once('data', number => resolve(String(number).trim()));
    });
  }
}

/** The page before has made way for the empty one: what is asked of it while it goes is never answered, and the browser counts as lost. */
const leftBehind = (session: WebDriverSession): Promise<void> =>
  eventually(async () => {
    const address = await session.evaluate<string>('return location.href');
    if (address !== EMPTY) throw new Error(`The page before is still there: ${address}`);
  });
