import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { CHROMIUM_ARGUMENTS, findChromium } from './chromium.ts';

/** There is no browser, or it does not do what it is told: the message says what to do. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
}

/** Something that the browser says by itself. */
export interface BrowserEvent {
  method: string;
  params: Record<string, unknown>;
  sessionId?: string | undefined;
}

interface Reply extends Partial<BrowserEvent> {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Longest time for one step of the browser, in milliseconds. */
const TIMEOUT = 60_000;

/**
 * A Chromium without a window. It is told what to do through two pipes (the DevTools protocol), so that no port is open to other
 * programs on the machine. Open it with {@link openBrowser}; always close it.
 */
export class HeadlessBrowser {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #waiting = new Map<number, { resolve(reply: Reply): void; reject(error: Error): void }>();
  readonly #listeners = new Set<(event: BrowserEvent) => void>();
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

  /** Tells it to do something. @throws {BrowserError} when it does not */
  async ask(method: string, params: object, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.#last;
    const said = new Promise<Reply>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    const text = JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) });
    (this.#process.stdio[3] as Writable).write(`${text}\0`);
    const { result, error } = await inTime(said, method);
    if (error) throw new BrowserError(`The browser refused (${method}): ${error.message}`);
    return result ?? {};
  }

  /** Hears all that it says by itself. @returns what ends that */
  listen(listener: (event: BrowserEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The next time that it says so of a page. */
  next(method: string, sessionId: string): Promise<void> {
    let leave = (): void => undefined;
    const said = new Promise<void>(resolve => {
      leave = this.listen(event => {
        if (event.method === method && event.sessionId === sessionId) resolve();
      });
    });
    return inTime(said, method).finally(() => leave());
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

  /** Messages end with a zero character; a part of the last one may still be on its way. */
  #read(text: string): void {
    const messages = (this.#rest + text).split('\0');
    this.#rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, method = '', params = {}, sessionId, ...reply } = JSON.parse(message) as Reply;
      if (id === undefined) for (const listener of this.#listeners) listener({ method, params, sessionId });
      else this.#waiting.get(id)?.resolve(reply);
      if (id !== undefined) this.#waiting.delete(id);
    }
  }

  #fail(why: string): void {
    for (const { reject } of this.#waiting.values()) reject(new BrowserError(`The browser did not do it: ${why}.`));
    this.#waiting.clear();
  }
}

/**
 * Starts the browser.
 * @param purpose what it is for, such as "Printing"
 * @param args what is particular about it
 * @throws {BrowserError} when none is installed
 */
export async function openBrowser(purpose: string, args: readonly string[] = []): Promise<HeadlessBrowser> {
  const path = findChromium();
  if (!path) throw new BrowserError(`${purpose} ${NO_BROWSER}`);
  const folder = await mkdtemp(join(tmpdir(), 'stek-browser-'));
  const all = [
    '--headless=new',
    '--remote-debugging-pipe',
    `--user-data-dir=${folder}`,
    ...CHROMIUM_ARGUMENTS,
    ...args,
    // Its sandbox refuses to run for the root user, as in most containers.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    'about:blank',
  ];
  const child = spawn(path, all, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  return new HeadlessBrowser(child, folder);
}

const NO_BROWSER = `needs Chromium or Google Chrome, and none is found here. Install one (Debian and Ubuntu: apt-get install chromium
fonts-noto-core), or say where it is: CHROME_PATH=/path/to/chrome.`;

function inTime<T>(wanted: Promise<T>, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BrowserError(`The browser does not answer (${what}).`)), TIMEOUT);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}
