import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import type { SignUpRequest } from '../../src/schema/sign-up.ts';
import type { Outbox, OutboxEntry, Submitted } from '../../src/sdk/outbox/index.ts';
import type { signUp as signUpKind } from '../../src/sdk/submissions/kinds/sign-up.ts';
import { eventually } from './eventually.ts';
import { browserPath, chromiumArguments } from './browser.ts';

declare const openOutbox: () => Outbox;
declare let outbox: Outbox;
declare const signUp: typeof signUpKind;

/** How a tab is opened. */
export interface TabOptions {
  /** `false`: a browser without Web Locks. */
  readonly locks?: false | undefined;
  /** Runs before the page. */
  readonly script?: (() => void) | undefined;
  /** Another device: nothing of this one lies there. */
  readonly device?: BrowserContext | undefined;
  /** Whether the outbox gets ready to seal, which needs a connection. @default true */
  readonly prepare?: boolean;
  /** Whether the tab opens its outbox; a test can look at the device before. @default true */
  readonly outbox?: boolean;
}

/** Chromium with a profile of its own, whose tabs hold the outbox of a site. */
export class OutboxBrowser implements AsyncDisposable {
  readonly profile: string;
  readonly #page: string;
  #browser: Browser;

  private constructor(page: string, profile: string, browser: Browser) {
    this.#page = page;
    this.profile = profile;
    this.#browser = browser;
  }

  /** @param page address of the page with the outbox */
  static async start(page: string): Promise<OutboxBrowser> {
    const profile = await mkdtemp(join(tmpdir(), 'stek-outbox-'));
    return new OutboxBrowser(page, profile, await begin(profile));
  }

  /** A tab with an outbox, called `outbox` in it. */
  async open({ locks, script, device, prepare = true, outbox: opens = true }: TabOptions = {}): Promise<Page> {
    const page = await (device ?? this.#browser).newPage();
    if (locks === false) {
      await page.evaluateOnNewDocument(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
    }
    if (script) await page.evaluateOnNewDocument(script);
    await page.goto(this.#page);
    await page.waitForFunction('globalThis.openOutbox');
    if (!opens) return page;
    await page.evaluate(() => void ((globalThis as unknown as { outbox: Outbox }).outbox = openOutbox()));
    if (prepare) await page.evaluate(() => outbox.prepare(signUp));
    return page;
  }

  /** A device of its own, until this browser closes. */
  device(): Promise<BrowserContext> {
    return this.#browser.createBrowserContext();
  }

  /** Ends it as a telephone without battery does, and begins again with what is on the disk. */
  async kill(): Promise<void> {
    const gone = new Promise(resolve => this.#browser.process()?.once('exit', resolve));
    this.#browser.process()?.kill('SIGKILL');
    await gone;
    this.#browser = await begin(this.profile);
  }

  async close(): Promise<void> {
    await this.#browser.close().catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Hands a sign-up in, in a tab: what became of it, or the word with which it was refused. */
export const submit = (page: Page, request: SignUpRequest): Promise<Submitted | { refused: string }> =>
  page.evaluate(
    sent =>
      outbox.submit(signUp, sent).catch((error: { code: string; problem?: { code?: string } }) => ({
        refused: error.problem?.code ?? error.code,
      })),
    request,
  );

export const list = (page: Page): Promise<readonly OutboxEntry[]> => page.evaluate(() => outbox.list());
export const flush = (page: Page): Promise<void> => page.evaluate(() => outbox.flush());

/** `eventually`, with the patience that a browser on a busy machine asks for. */
export const inTime = (expectation: () => unknown): Promise<void> => eventually(expectation, 60_000);

/** The states of everything in the outbox of a tab, the oldest first. */
export const states = async (page: Page): Promise<string[]> => (await list(page)).map(({ state }) => state);

const begin = (userDataDir: string): Promise<Browser> =>
  launch({ executablePath: browserPath('chromium'), args: chromiumArguments, userDataDir, protocolTimeout: 600_000 });
