import { BrowserError, openBrowser, type HeadlessBrowser } from './headless-browser.ts';

/** A Chromium that makes tagged PDFs of pages. Open it with {@link openPrinter}; always close it. */
export class PdfPrinter {
  readonly #browser: HeadlessBrowser;

  constructor(browser: HeadlessBrowser) {
    this.#browser = browser;
  }

  /**
   * Prints a page as its own style sheet says: paper, margins and black on white come from there.
   * @param html a whole document that needs no other files: the page has no network
   * @returns a PDF with tags for screen readers, bookmarks and the title of the page
   */
  print(html: string): Promise<Uint8Array> {
    return this.#withPage(html, async ask => {
      const { data } = await ask('Page.printToPDF', PRINT);
      return new Uint8Array(Buffer.from(data as string, 'base64'));
    });
  }

  /**
   * Lays a page out as it is printed and asks it something.
   * @param millimetres what the paper has inside its margins
   * @param question a function of the document that names nothing outside itself
   */
  measure<T>(html: string, millimetres: number, question: (paper: never) => T): Promise<T> {
    return this.#withPage(html, async ask => {
      const width = Math.round((millimetres / 25.4) * 96);
      // So high that nothing scrolls: a scroll bar would take from the width.
      const height = 100_000;
      await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 4, mobile: false });
      await ask('Emulation.setEmulatedMedia', { media: 'print' });
      const expression = `(${question.toString()})(document)`;
      const { result } = await ask('Runtime.evaluate', { expression, returnByValue: true });
      return (result as { value: T }).value;
    });
  }

  async #withPage<T>(html: string, use: (ask: Ask) => Promise<T>): Promise<T> {
    const browser = this.#browser;
    const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
    const session = sessionId as string;
    try {
      await browser.ask('Page.enable', {}, session);
      await browser.ask('Network.enable', {}, session);
      await browser.ask('Network.setBlockedURLs', { urls: ELSEWHERE }, session);
      const { frameTree } = await browser.ask('Page.getFrameTree', {}, session);
      const loaded = browser.next('Page.loadEventFired', session);
      const frameId = (frameTree as { frame: { id: string } }).frame.id;
      await browser.ask('Page.setDocumentContent', { frameId, html }, session);
      await loaded;
      await browser.ask('Runtime.evaluate', { expression: 'document.fonts.ready', awaitPromise: true }, session);
      return await use((method, parameters) => browser.ask(method, parameters, session));
    } finally {
      await browser.ask('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  /** Ends the browser. */
  close(): Promise<void> {
    return this.#browser.close();
  }
}

/** Asks the browser something about one page. */
type Ask = (method: string, parameters: object) => Promise<Record<string, unknown>>;

/** Whatever a page would fetch. What is inside it (`data:`) is its own. */
const ELSEWHERE = ['http', 'https', 'ws', 'wss', 'ftp', 'file', 'blob', 'filesystem'].map(scheme => `${scheme}:*`);

const PRINT = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  displayHeaderFooter: false,
};

/** No name and no number leads anywhere, not even ahead of a request. */
const NOWHERE = ['--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND'];

/** Starts the browser that prints. @throws {BrowserError} when none is installed */
export async function openPrinter(): Promise<PdfPrinter> {
  try {
    return new PdfPrinter(await openBrowser('Printing', NOWHERE));
  } catch (error) {
    if (!(error instanceof BrowserError)) throw error;
    throw new BrowserError(`${error.message} Or write the page with --html and print it from any browser.`);
  }
}
