import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../src/cli/chromium.ts';
import type { PdfPrinter } from '../../src/cli/pdf-printer.ts';
import { fillDemo } from '../../src/demo/create-demo.ts';
import type { ReferralForm } from '../../src/schema/referral-recipient.ts';
import { createApp } from '../../src/server/app.ts';
import { elementPath, type BuiltElements } from '../../src/server/elements/built-elements.ts';
import { openElementsFolder } from '../../src/server/elements/elements-folder.ts';
import { serveApp, type RunningServer } from '../../src/server/serve.ts';
import { openNodeSqlite } from '../../src/server/store/node-sqlite.ts';
import { openStore, type Store } from '../../src/server/store/store.ts';
import { chromiumArguments } from './browser.ts';
import { bundledElements } from './served-elements.ts';

/** What the page has around an element: none of it may be on paper. */
const AROUND = ['Hoofding van de gemeente', 'Menu van de gemeente', 'Wij gebruiken koekjes'];

const NOW = '2026-11-29T09:00:00.000Z';

/** A page of a municipality with an element in it, in a real browser, on a real server with the demo. */
export class PaperHost {
  static readonly around = AROUND;
  readonly #server: RunningServer;
  readonly #store: Store;
  readonly #browser: Browser;
  readonly #built: BuiltElements;
  readonly #elements: Awaited<ReturnType<typeof bundledElements>>;

  private constructor(
    server: RunningServer,
    store: Store,
    browser: Browser,
    elements: Awaited<ReturnType<typeof bundledElements>>,
    built: BuiltElements,
  ) {
    this.#built = built;
    this.#server = server;
    this.#store = store;
    this.#browser = browser;
    this.#elements = elements;
  }

  static async open(tags: readonly string[]): Promise<PaperHost> {
    const elements = await bundledElements(tags);
    const store = await openStore({ kind: 'sqlite', database: openNodeSqlite(':memory:') }, () => new Date(NOW));
    await fillDemo(store);
    const built = (await openElementsFolder(elements.path))!;
    const app = createApp({ store, elements: built });
    const server = await serveApp(app, { port: 0, host: '127.0.0.1' });
    const browser = await launch({ executablePath: findChromium()!, args: chromiumArguments });
    return new PaperHost(server, store, browser, elements, built);
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop(0);
    await this.#store.close();
    this.#elements.remove();
  }

  /**
   * Shows an element between the header and the menu of a site whose own style sheet is no help.
   * @param ready a selector inside the element that is there once it stands
   */
  async show(tag: string, attributes: Record<string, string>, ready: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.setViewport({ width: 1100, height: 900 });
    const origin = `http://127.0.0.1:${this.#server.port}`;
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (request.url() !== `${origin}/site`) return void request.continue();
      return void request.respond({
        contentType: 'text/html',
        body: site(tag, { api: `${origin}/v1/ieper`, ...attributes }, elementPath(this.#built, `${tag}.js`)),
      });
    });
    await page.goto(`${origin}/site`);
    await page.waitForFunction(
      (name, selector, now) => {
        const element = document.querySelector(name) as HTMLElement & { now?: number };
        element.now ??= now;
        return element.shadowRoot?.querySelector(selector);
      },
      {},
      tag,
      ready,
      Date.parse(NOW),
    );
    // What a print needs is fetched once the page has nothing better to do.
    await page.waitForNetworkIdle();
    return page;
  }

  /** Fills in a form step by step, and sends it. @param sent a selector of what is there when it went */
  async answer(
    page: Page,
    tag: string,
    steps: readonly Readonly<Record<string, readonly string[]>>[],
    sent: string,
  ): Promise<void> {
    for (const answers of steps) {
      for (const [name, values] of Object.entries(answers)) {
        const field = await page.waitForSelector(`${tag} >>> [name="${name}"]`);
        await field!.evaluate((one, given) => {
          Object.assign(one, { values: given }).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }, values);
      }
      // The button of the step that is shown, once the answers have been drawn.
      await page.evaluate(async name => {
        const element = document.querySelector(name) as HTMLElement & { updateComplete: Promise<unknown> };
        await element.updateComplete;
        await element.updateComplete;
        const buttons = [...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('form.flow button.strong')];
        buttons.find(button => button.checkVisibility())!.click();
        await element.updateComplete;
        await element.updateComplete;
      }, tag);
    }
    await page.waitForSelector(`${tag} >>> ${sent}`);
  }

  /** Who is there to call people for a referral. */
  async recipient(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${this.#server.port}/v1/ieper/referral-recipients`);
    const { recipients } = (await answer.json()) as ReferralForm;
    return recipients.find(({ leave }) => leave.length === 0)!.id;
  }

  /** The page as Ctrl+P prints it. */
  printed(page: Page): Promise<Uint8Array> {
    return page.pdf({ format: 'a4', preferCSSPageSize: true, tagged: true, printBackground: true });
  }

  /** What a button of the element prints. @param press presses it */
  async printedBy(page: Page, printer: PdfPrinter, press: () => Promise<void>): Promise<Uint8Array> {
    const html = page.evaluate(
      () =>
        new Promise<string>(resolve => {
          const { body } = document;
          body.append = (...nodes) => {
            Element.prototype.append.apply(body, nodes);
            const frame = nodes.find(node => node instanceof HTMLIFrameElement);
            if (!frame?.contentWindow) return;
            frame.contentWindow.print = () => {
              const paper = frame.contentDocument!;
              const rules = [...paper.adoptedStyleSheets[0]!.cssRules].map(rule => rule.cssText).join('\n');
              const style = paper.createElement('style');
              style.textContent = rules;
              paper.head.append(style);
              resolve(`<!doctype html>${paper.documentElement.outerHTML}`);
            };
          };
        }),
    );
    await press();
    return printer.print(await html);
  }
}

const site = (tag: string, attributes: Record<string, string>, script: string): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Stad</title><style>
  * { color: purple !important; font-size: 11px; letter-spacing: 1px }
  body { display: grid; grid-template-columns: 20em 1fr; overflow: hidden; height: 100vh }
  p, h1, h2, li { text-transform: uppercase; margin: 3em }
  .koekjes { position: fixed; inset: auto 0 0 0 }
</style></head><body>
<header><h1>${AROUND[0]}</h1></header><nav>${AROUND[1]}</nav>
<main><${tag} ${Object.entries(attributes)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ')}></${tag}></main>
<div class="koekjes">${AROUND[2]}</div>
<script type="module" src="${script}"></script></body></html>`;
