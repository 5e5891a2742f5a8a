import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { browserPath, chromiumArguments } from './browser.ts';
import { bundle } from './bundle.ts';
import { CardByKeys } from './card-by-keys.ts';
import { serveFiles } from './static-server.ts';

const ENTRY = `import './components/referral-card/stek-referral-card.ts';`;

/** A site with the card, open in a browser of which everything is noted that it says, asks and keeps. */
export class CanaryBrowser {
  readonly profile: string;
  /** In the console, and what went wrong. */
  readonly said: string[] = [];
  /** Addresses, referrers and what else stood in requests. */
  readonly asked: string[] = [];
  readonly #site: Awaited<ReturnType<typeof serveFiles>>;
  /** Where the card sends to. */
  api = '';
  #browser: Browser | undefined;

  private constructor(profile: string, site: Awaited<ReturnType<typeof serveFiles>>) {
    this.profile = profile;
    this.#site = site;
  }

  static async open(): Promise<CanaryBrowser> {
    const chunks = await bundle(ENTRY);
    const files = new Map(chunks.map(({ fileName, code }) => [`/${fileName}`, code]));
    const site = await serveFiles(
      async path =>
        files.get(path) ??
        `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Voorbeeldstad</title>
          <script type="module" src="/${chunks[0]!.fileName}"></script>
          <stek-referral-card api="${made.api}"></stek-referral-card>`,
    );
    const made = new CanaryBrowser(await mkdtemp(join(tmpdir(), 'stek-canary-browser-')), site);
    return made;
  }

  get origin(): string {
    return this.#site.origin;
  }

  async card(): Promise<CardByKeys> {
    const { profile: userDataDir } = this;
    this.#browser ??= await launch({
      ...{ executablePath: browserPath('chromium'), args: chromiumArguments, userDataDir, protocolTimeout: 600_000 },
    });
    const page = await this.#browser.newPage();
    page.on('console', message => this.said.push(message.text()));
    page.on('pageerror', error => this.said.push(String(error)));
    page.on('request', request => {
      const headers = JSON.stringify(request.headers());
      this.asked.push(
        `${request.method()} ${decodeURIComponent(request.url())} ${headers} ${request.postData() ?? ''}`,
      );
    });
    await page.goto(`${this.origin}/kaart.html`);
    return new CardByKeys(page);
  }

  /** Ends it, so that what it kept lies in its folder. */
  async quit(): Promise<void> {
    await this.#browser?.close();
    this.#browser = undefined;
  }

  async close(): Promise<void> {
    await this.quit();
    await this.#site.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Everything that a page keeps on its device, each place with what stands in it. */
export const keptBy = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const rowsOf = async (name: string): Promise<unknown[]> => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows: unknown[] = [];
      for (const store of database.objectStoreNames)
        await new Promise<void>((resolve, reject) => {
          const all = database.transaction(store).objectStore(store).getAll();
          all.onsuccess = () => (rows.push(store, ...(all.result as unknown[])), resolve());
          all.onerror = () => reject(all.error);
        });
      database.close();
      return rows;
    };
    // What lies there as bytes is looked at as text.
    const asText = (_: string, value: unknown) =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder('latin1').decode(value as ArrayBuffer)
        : value;
    const cached: string[] = [];
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const answer = await (await caches.open(name)).match(request);
        cached.push(request.url, (await answer?.text()) ?? '');
      }
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    return {
      indexedDB: JSON.stringify([names, ...(await Promise.all(names.map(rowsOf)))], asText),
      localStorage: JSON.stringify({ ...localStorage }),
      sessionStorage: JSON.stringify({ ...sessionStorage }),
      caches: cached.join('\n'),
      address: decodeURIComponent(location.href) + JSON.stringify(history.state) + document.title + window.name,
      cookie: document.cookie,
    };
  });
