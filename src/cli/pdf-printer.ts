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
  async print(html: string): Promise<Uint8Array> {
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
      const { data } = await browser.ask('Page.printToPDF', PRINT, session);
      return new Uint8Array(Buffer.from(data as string, 'base64'));
    } finally {
      await browser.ask('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  /** Ends the browser. */
  close(): Promise<void> {
    return this.#browser.close();
  }
}

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
