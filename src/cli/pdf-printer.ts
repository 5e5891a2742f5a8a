import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findChromium } from './chromium.ts';

/** There is no browser, or it does not print: the message says what to do. */
export class PrinterError extends Error {
  override readonly name = 'PrinterError';
}

interface Reply {
  id?: number;
  method?: string;
  sessionId?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Longest time for one step of the browser, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * A Chromium without a window that makes tagged PDFs of pages. It is told what to do through two pipes (the DevTools protocol), so
 * that no port is open to other programs on the machine. Open it with {@link openPrinter}; always close it.
 */
export class PdfPrinter {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  readonly #listeners = new Set<(reply: Reply) => void>();
  #rest = '';
  #last = 0;

  constructor(process: ChildProcess, folder: string) {
    this.#process = process;
    this.#folder = folder;
    (process.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => this.#read(text));
    (process.stdio[3] as Writable).on('error', () => undefined);
    process.once('error', error => this.#fail(error.message));
    process.once('exit', code => this.#fail(`it ended with ${code}`));
  }

  /**
   * Prints a page as its own style sheet says: paper, margins and black on white come from there.
   * @param html a whole document that needs no other files: the page has no network
   * @returns a PDF with tags for screen readers, bookmarks and the title of the page
   */
  async print(html: string): Promise<Uint8Array> {
    const { targetId } = await this.#ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#ask('Target.attachToTarget', { targetId, flatten: true });
    const session = sessionId as string;
    try {
      await this.#ask('Page.enable', {}, session);
      await this.#ask('Network.enable', {}, session);
      await this.#ask('Network.setBlockedURLs', { urls: ELSEWHERE }, session);
      const { frameTree } = await this.#ask('Page.getFrameTree', {}, session);
      const loaded = this.#event('Page.loadEventFired', session);
      const frameId = (frameTree as { frame: { id: string } }).frame.id;
      await this.#ask('Page.setDocumentContent', { frameId, html }, session);
      await loaded;
      await this.#ask('Runtime.evaluate', { expression: 'document.fonts.ready', awaitPromise: true }, session);
      const { data } = await this.#ask('Page.printToPDF', PRINT, session);
      return new Uint8Array(Buffer.from(data as string, 'base64'));
    } finally {
      await this.#ask('Target.closeTarget', { targetId }).catch(() => undefined);
    }
  }

  /** Ends the browser and takes its folder away. */
  async close(): Promise<void> {
    const ended = new Promise(resolve => this.#process.once('exit', resolve));
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      this.#process.kill('SIGKILL');
      await ended;
    }
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const said = new Promise<Reply>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const text = JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) });
    (this.#process.stdio[3] as Writable).write(`${text}\0`);
    return inTime(said, method).then(({ result, error }) => {
      if (error) throw new PrinterError(`The browser refused to print (${method}): ${error.message}`);
      return result ?? {};
    });
  }

  #event(method: string, sessionId: string): Promise<void> {
    return inTime(
      new Promise<void>(resolve => {
        const listener = (reply: Reply): void => {
          if (reply.method !== method || reply.sessionId !== sessionId) return;
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      }),
      method,
    );
  }

  /** Messages end with a zero character; a part of the last one may still be on its way. */
  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const reply = JSON.parse(message) as Reply;
      const asked = reply.id === undefined ? undefined : this.#waiting.get(reply.id);
      if (reply.id !== undefined) this.#waiting.delete(reply.id);
      if (asked) asked.resolve(reply);
      else for (const listener of this.#listeners) listener(reply);
    }
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values())
      reject(new PrinterError(`The browser that prints did not do it: ${why}.`));
    this.#waiting.clear();
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

/** Starts the browser that prints. @throws {PrinterError} when none is installed */
export async function openPrinter(): Promise<PdfPrinter> {
  const path = findChromium();
  if (!path) throw new PrinterError(NO_BROWSER);
  const folder = await mkdtemp(join(tmpdir(), 'stek-print-'));
  const args = [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    // No name and no number leads anywhere, not even ahead of a request.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Its sandbox refuses to run for the root user, as in most containers; the page has no script.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  return new PdfPrinter(child, folder);
}

const NO_BROWSER = `Printing needs Chromium or Google Chrome, and none is found here. Install one (Debian and Ubuntu: apt-get install chromium
fonts-noto-core), or say where it is: CHROME_PATH=/path/to/chrome. Or write the page with --html and print it from any browser.`;

function inTime<T>(wanted: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrinterError(`The browser that prints does not answer (${what}).`)), TIMEOUT);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
